/** Reads labelled pages without a browser: scripts of the pages do not run, nothing is laid out. */
import { readFile } from 'node:fs/promises';
import { Window } from 'happy-dom';
import { nearestLexicon } from '../../facts/lexicons.ts';
import { loadCues } from '../../facts/load-cues.ts';
import { loadLexicon } from '../../facts/load-lexicon.ts';
import { readContext, type Context, type ContextTools } from '../../reading/context.ts';
import type { IndexedLexicon } from '../../reading/index-lexicon.ts';
import { SUBJECT } from '../../reading/subject.ts';
import type { Case, PageReading } from '../evaluate/labels.ts';

const lexicons = new Map<string, IndexedLexicon>();

/** The lexicon of a language as the build makes it, or the nearest there is. */
export async function lexiconFor(language: string | null): Promise<IndexedLexicon> {
  const name = nearestLexicon(language);
  const lexicon = lexicons.get(name) ?? loadLexicon(name);
  lexicons.set(name, lexicon);
  return lexicon;
}

/** The cues of the record, from its files. */
export const cues = loadCues();

/** What reading is given where there is no page to give way to. */
export const tools: ContextTools = {
  cues,
  lexiconFor,
  pause: () => Promise.resolve(),
  now: () => performance.now(),
};

/** What is read from a page. */
export async function read(page: Case): Promise<Context> {
  const address = new URL(page.path, 'http://127.0.0.1/');
  const window = new Window({ url: address.href, settings: { disableErrorCapturing: true } });
  window.document.write(withoutScripts(decode(await readFile(page.source))));
  const document = window.document as unknown as Document;
  const named = SUBJECT.test(document.documentElement.textContent);
  const context = named ? await readContext(document, address, tools) : null;
  await window.happyDOM.close();
  return context ?? { relevance: 'none', article: null, passages: [], why: 'not named' };
}

// As the page says of itself, or UTF-8.
function decode(bytes: Buffer): string {
  const charset = /charset=["']?([\w-]+)/i.exec(bytes.toString('latin1'))?.[1];
  return new TextDecoder(charset).decode(bytes);
}

// Scripts that hold data are read; those that would run are not run.
function withoutScripts(html: string): string {
  return html.replace(/<script(?![^>]*json)[^>]*>[\s\S]*?<\/script>/gi, '');
}

/** The same in the form in which readings are scored. */
export function readingOf(page: Case, { relevance, article, passages }: Context): PageReading {
  const links = (certainty: string): PageReading['passages'] =>
    passages
      .filter(passage => passage.certainty === certainty)
      .map(({ quote, event, when }) => ({ quote, event, when }));
  return {
    file: page.file,
    relevance,
    language: article?.language ?? null,
    published: article?.published?.date ?? null,
    title: article?.title ?? null,
    sidebar: relevance === 'about' ? 'open' : 'none',
    passages: links('certain'),
    possible: links('possible'),
    milliseconds: { reading: 0 },
    errors: [],
  };
}
