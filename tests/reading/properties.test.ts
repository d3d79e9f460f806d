/** What holds for any page: no reading throws, each passage leads back to its words, and no link is without reasons. */
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCues } from '../../facts/load-cues.ts';
import { loadLexicon } from '../../facts/load-lexicon.ts';
import { blockOf, rangeOf } from '../../reading/block.ts';
import { readContext, type Context, type ContextTools } from '../../reading/context.ts';
import { readPage } from '../../reading/page.ts';

const SEED = 20180515;
// A busy machine takes its time.
const PATIENCE = 60_000;
const RUNS = Number(process.env['FUZZ'] ?? 60);
const ADDRESS = new URL('https://news.example/2018/05/15/a-story');

const english = loadLexicon('en');
let tools: ContextTools;

beforeAll(() => {
  tools = {
    cues: loadCues(),
    lexiconFor: () => Promise.resolve(english),
    pause: () => Promise.resolve(),
    now: () => 0,
  };
});

function pageOf(body: string): Document {
  const window = new Window({ url: ADDRESS.href });
  window.document.write(
    `<!doctype html><html lang="en"><head><title>A story</title></head><body>${body}</body></html>`,
  );
  return window.document as unknown as Document;
}

const WORDS = [
  'Kaspersky', 'Kasper\u00ADsky', 'the company', 'last year', 'on Monday', 'the Dutch government', 'phase out', 'Homeland Security',
  'ordered', 'agencies', 'to remove', 'antivirus', 'a similar warning', 'Britain', 'Zurich', 'move', 'data', 'in September', '2017',
  'said', 'U.S.', 'court', 'dismissed', '\u200B', '\u00A0', '’', '“', 'x'.repeat(80), '.', ',', 'Huawei', '13 September 2017',
]; // prettier-ignore
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map(words => words.join(' '));
const INLINE = ['b', 'i', 'a', 'span', 'em', 'mark'];
const BLOCKS = [
  'p',
  'div',
  'section',
  'article',
  'ul',
  'li',
  'h1',
  'h2',
  'table',
  'tr',
  'td',
  'aside',
  'form',
  'main',
  'blockquote',
];

const { html } = fc.letrec<{ html: string }>(tie => ({
  html: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom(...BLOCKS, ...INLINE), fc.array(tie('html'), { maxLength: 5 }))
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
  ),
}));

const read = (body: string): Promise<Context> => readContext(pageOf(body), ADDRESS, tools);

describe('any page', () => {
  it(
    'is read without an error',
    () => {
      fc.assert(
        fc.property(html, body => {
          expect(['article', 'no article']).toContain(readPage(pageOf(body), ADDRESS).kind);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'has passages that lead back to their own words, each with its reasons',
    async () => {
      const sentences = fc.array(text, { minLength: 4, maxLength: 10 });
      await fc.assert(
        fc.asyncProperty(sentences, async all => {
          const body = `<h1>Kaspersky story</h1>${all.map(one => `<p>Kaspersky ${one}, and more was said of it that day.</p>`).join('')}`;
          const { article, passages } = await read(body);
          for (const { block, span, quote, reasons } of passages) {
            const own = article?.blocks[block];
            expect(own?.text.slice(span.start, span.end)).toBe(quote);
            expect(reasons.who.length + reasons.what.length + reasons.when.length).toBeGreaterThan(0);
            const range = own === undefined ? null : rangeOf(own, span);
            expect(folded(range?.toString() ?? '')).toBe(quote);
          }
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});

describe('a text in any nesting of inline markup', () => {
  const nested = fc.letrec<{ piece: string }>(tie => ({
    piece: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        'Kas',
        'per',
        'sky',
        ' ',
        '  ',
        '\n',
        '\u00AD',
        '\u200B',
        '\u00A0',
        'is named',
        'é',
        '漢字',
        '😀',
      ),
      fc
        .tuple(fc.constantFrom(...INLINE), fc.array(tie('piece'), { maxLength: 4 }))
        .map(([tag, pieces]) => `<${tag}>${pieces.join('')}</${tag}>`),
    ),
  })).piece;

  it(
    'leads back from every stretch of it to the page',
    () => {
      fc.assert(
        fc.property(fc.array(nested, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (pieces, a, b) => {
          const document = pageOf(`<p>${pieces.join('')}</p>`);
          const block = blockOf('paragraph', textsOf(document));
          if (block === null) return;
          const [start, end] = [a % block.text.length, (b % block.text.length) + 1];
          if (start >= end || splitsPair(block.text, start) || splitsPair(block.text, end)) return;
          const range = rangeOf(block, { start, end });
          expect(folded(range?.toString() ?? '').trim()).toBe(block.text.slice(start, end).trim());
        }),
        { seed: SEED, numRuns: RUNS * 5 },
      );
    },
    PATIENCE,
  );
});

function textsOf(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts;
}

function folded(raw: string): string {
  return raw.replace(/[\u00AD\u200B]/g, '').replace(/\s+/g, ' ');
}

function splitsPair(raw: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(raw.charAt(at));
}
