/** Makes one script of a module and all that it imports, for running in a page. */
import { build } from 'vite';

/** The script's text; what the module exports is then under `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const files = [built].flat().flatMap(one => ('output' in one ? one.output : []));
  const chunk = files.find(file => file.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not built.`);
  return chunk.code;
}
