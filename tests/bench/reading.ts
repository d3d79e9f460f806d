/** The cost of reading alone, against the length of the text and the size of the record. Runs in a page. */
import { readContext, type ContextTools } from '../../reading/context.ts';
import type { CueData } from '../../reading/cues.ts';
import { packCues, type CueSource } from '../../reading/pack-cues.ts';
import type { IndexedLexicon } from '../../reading/index-lexicon.ts';

/** What the bench hands over. */
export type ReadingInput = {
  readonly lexicon: IndexedLexicon;
  readonly events: readonly CueSource[];
  readonly copies: number;
  readonly times: number;
};

/** Milliseconds of each reading of the page, slices added up, and the longest slice. */
export async function measureReading(
  input: ReadingInput,
): Promise<readonly { all: number; slice: number }[]> {
  const events = Array.from({ length: input.copies }, (_, copy) =>
    input.events.map(event => (copy === 0 ? event : { ...event, id: `${event.id}-${copy}` })),
  ).flat();
  const cues = packCues(events, {});
  const found: { all: number; slice: number }[] = [];
  for (let time = 0; time < input.times; time += 1) found.push(await readOnce(cues, input.lexicon));
  return found;
}

async function readOnce(cues: CueData, lexicon: IndexedLexicon): Promise<{ all: number; slice: number }> {
  let since = performance.now();
  let [all, slice] = [0, 0];
  const end = (): void => {
    const spent = performance.now() - since;
    all += spent;
    slice = Math.max(slice, spent);
  };
  const tools: ContextTools = {
    cues,
    lexiconFor: () => Promise.resolve(lexicon),
    pause: async () => {
      end();
      await new Promise(resolve => setTimeout(resolve, 0));
      since = performance.now();
    },
    now: () => performance.now(),
  };
  await readContext(document, new URL(location.href), tools);
  end();
  return { all, slice };
}
