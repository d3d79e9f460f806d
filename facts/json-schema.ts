import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { eventSchema, eventTextSchema, sourceSchema, standingSchema, standingTextSchema } from './schema.ts';

/** The JSON Schema files beside this module, by name, made from the definition in `schema.ts`. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  const event = print('One event of the record', eventSchema, {
    source: sourceSchema,
    text: eventTextSchema,
  });
  const standing = print('One standing fact of the record', standingSchema, {
    source: sourceSchema,
    text: standingTextSchema,
  });
  return new Map([
    ['event.schema.json', event],
    ['standing.schema.json', standing],
  ]);
}

function print(title: string, schema: GenericSchema, definitions: Record<string, GenericSchema>): string {
  const $schema = 'http://json-schema.org/draft-07/schema#';
  return `${JSON.stringify({ $schema, title, ...toJsonSchema(schema, { definitions }) }, null, 2)}\n`;
}
