/** Articles that went through several machines and lost their grammar on the way are still read rightly. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Tab } from '../tab.ts';
import { inBothFamilies } from './families.ts';

const FOUR = ['nl-phase-out', 'swiss-move-announced', 'uk-ncsc-letter', 'us-dhs-bod-17-01'];

const OWN = `Anti-virus house of the Moscow goes to mountains

The firm Kaspersky Lab has told that transfers of its data of the customers to the Switzerland until the 2019 ends.

Last year, the Department of Homeland Security has ordered to agencies of the government the removing of Kaspersky products, by fear for datas.

A similar warning was given in Britain.

And on Monday, the Dutch government it has said that will phase-out gradual the software of Kaspersky, as the precaution.

The customer it can be calm, so the firm.`;

const SEED = join(import.meta.dirname, '../../../../shared/seed-article.txt');
const TEXTS = [
  { name: 'our own', path: '/own', text: OWN },
  // Kept outside the repository, as it is not ours: read where it is at hand.
  ...(existsSync(SEED) ? [{ name: 'the seed', path: '/seed', text: readFileSync(SEED, 'utf8') }] : []),
];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A text as a page dated 15 May 2018: its first line is the headline. */
function pageOf(text: string): string {
  const [title = '', ...paragraphs] = text
    .split(/\n+/)
    .filter(line => line.trim() !== '')
    .map(escape);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta property="article:published_time" content="2018-05-15T12:00:00+01:00">
    <link rel="icon" href="data:,"><style>main { max-width: 36rem; margin: 3rem 8rem; font: 19px/1.6 serif }</style></head>
    <body><main><article><h1>${title}</h1>
    <p><time datetime="2018-05-15">15 May 2018</time></p>
    ${paragraphs.map(line => `<p>${line}</p>`).join('\n')}</article></main></body></html>`;
}

const find = (path: string): { body: string; type: string } | null => {
  const found = TEXTS.find(text => text.path === path);
  return found === undefined ? null : { body: pageOf(found.text), type: 'text/html' };
};

describe('a garbled article', () => {
  inBothFamilies(find, open => {
    describe.each(TEXTS)('$name', ({ path }) => {
      const read = async (): Promise<Tab> => {
        const tab = await open().open(path);
        await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
        return tab;
      };

      it('is known to be about the subject, with the four events on the right sentences', async () => {
        const tab = await read();
        const { relevance, passages } = await tab.waitForState();
        const linked = (event: string): readonly string[] =>
          passages.filter(passage => passage.event === event).map(({ quote, when }) => `${when}: ${quote}`);
        expect(relevance).toBe('about');
        expect(passages.map(({ event }) => event)).toEqual(expect.arrayContaining(FOUR));
        expect(linked('us-dhs-bod-17-01')).toEqual([
          expect.stringMatching(/^2017: Last year, the Department of Homeland Security has ordered/),
        ]);
        expect(linked('uk-ncsc-letter')).toEqual([expect.stringMatching(/^null: A similar warning was/)]);
        expect(linked('nl-phase-out')[0]).toMatch(/^2018-05-14: (?:And )?on Monday, the Dutch government/i);
        expect(linked('swiss-move-announced').join()).toMatch(/Switzerland/);
        await tab.close();
      });

      it('is told which days its words mean', async () => {
        const tab = await read();
        const meant = async (event: string): Promise<string> => {
          await tab.panel.waitFor(`.card[data-event="${event}"] .ref`);
          const parts = await tab.panel.queryAll(`.card[data-event="${event}"] .ref`);
          return parts.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
        };
        expect(await meant('us-dhs-bod-17-01')).toMatch(/Last year.*13 Sept 2017/);
        expect(await meant('nl-phase-out')).toMatch(/on Monday.*14 May 2018/);
        await tab.close();
      });
    });
  });
});
