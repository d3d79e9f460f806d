// Writes event.schema.json and standing.schema.json from the definition in schema.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchemas } from '../json-schema.ts';

for (const [name, text] of publishedSchemas()) {
  writeFileSync(join(import.meta.dirname, '..', name), text);
}
