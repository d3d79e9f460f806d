import { join } from 'node:path';
import { build } from 'vite';

/** Builds the scout on its own, minified: the text of `scout.js`. */
export async function buildScout(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: join(import.meta.dirname, 'scout.ts'),
        formats: ['iife'],
        name: 'scout',
        fileName: 'scout',
      },
    },
  });
  const output = [result].flat().flatMap(built => ('output' in built ? built.output : []));
  const code = output.find(file => file.type === 'chunk')?.code;
  if (code === undefined) throw new Error('The scout was built without a script.');
  return code;
}
