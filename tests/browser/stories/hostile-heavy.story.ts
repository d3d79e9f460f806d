/** Pages that are too much for whoever looks at everything: they stay as usable as they are, and the extension calm. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inBothFamilies } from './families.ts';
import { faultsOf, main, OTHER, pageOf, pagesOf, STORY } from './hostile-pages.ts';

// Long enough for a slow machine that is building something else, and far from what a runaway expression takes.
const LONGEST_WAIT = 30_000;

// Notes the longest time, in milliseconds, for which the page could not answer since it was ready.
const PULSE = `<script>window.longest = 0; addEventListener('load', () => { let last = performance.now(); setInterval(() => {
  const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 20); });</script>`;

const heavy = (body: string): string => pageOf(body, PULSE);
const repeated = (text: string, letters: number): string => text.repeat(Math.ceil(letters / text.length));

// Each would take an expression that tries every way to read it longer than a reader lives. All are read: together
// they stay below what is read of a page at most.
const SOME = 40_000;
const TRICKS: readonly string[] = [
  `Kaspersky${' '.repeat(SOME)}.`,
  `Kaspersky${'a'.repeat(SOME)}!`,
  repeated('Kas\u00ADper\u00ADs kasper касперс σπερσ ', SOME),
  repeated('13 September 20 14 last 15 of the on Mon, Sept. 1 2 3 4 5 6 7 8 9 ', SOME),
  repeated('“‘"\'(', SOME),
  repeated('U.S. Mr. D. H. S. said. ', SOME),
  repeated('the Dutch government and Kaspersky and ', SOME),
  repeated('non-', SOME),
  repeated('e\u0301\u0302\u0303\u200B\u200D', SOME),
];

const find = pagesOf({
  '/long': () =>
    heavy(
      main(
        `<h1>A long text</h1>${`<p>${repeated('The gates were shut at high water. ', 4000)}</p>`.repeat(5000)}`,
      ),
    ),
  '/long-named': () =>
    heavy(
      main(
        `${STORY}${`<p>${repeated('The gates of Kaspersky were shut at high water. ', 4000)}</p>`.repeat(1500)}`,
      ),
    ),
  '/many': () => heavy(`${main(STORY)}${`<div>${'<i></i><b>a</b>'.repeat(100)}</div>`.repeat(1000)}`),
  '/deep': heavy(
    `${main(STORY)}<div id="deep" hidden></div><script>
      let inner = document.querySelector('#deep');
      for (let depth = 0; depth < 5000; depth += 1) inner = inner.appendChild(document.createElement(depth % 2 === 0 ? 'div' : 'form'));
      inner.textContent = 'Kaspersky';
    </script>`,
  ),
  '/tricks': heavy(main(`${STORY}${TRICKS.map(text => `<p>${text}</p>`).join('')}`)),
  '/tables': heavy(
    main(`${STORY}${'<table><tr><td>'.repeat(100)}Kaspersky${'</td></tr></table>'.repeat(100)}`),
  ),
  '/plain': heavy(main(OTHER)),
});

const LOUD = ['/long-named', '/many', '/deep', '/tables', '/tricks'];

describe('a page that is too much', () => {
  inBothFamilies(find, open => {
    it.each(LOUD)('is read as far as that is reasonable: %s', async path => {
      const tab = await open().open(path);
      const { errors } = await tab.waitForState(() => true, 30_000);
      await open().tell(tab, { type: 'toggle sidebar', open: true });
      await open().tell(tab, { type: 'next passage' });
      await open().tell(tab, { type: 'toggle sidebar', open: false });
      const longest = Number(await tab.page.evaluate('longest'));
      expect(errors).toEqual([]);
      expect(longest).toBeLessThan(LONGEST_WAIT);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('is left alone where it does not name the subject', async () => {
      const tab = await open().open('/long');
      await pause(3000);
      expect(Number(await tab.page.evaluate('longest'))).toBeLessThan(LONGEST_WAIT);
      expect(await tab.state()).toBeNull();
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });
  });
});
