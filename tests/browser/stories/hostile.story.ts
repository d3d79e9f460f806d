/** Pages that hide, overwrite, take over or throw out what others build on: they are read, and nothing is lost. */
import { describe, expect, it } from 'vitest';
import { until } from '../until.ts';
import { inBothFamilies } from './families.ts';
import { faultsOf, main, openBeside, pageOf, pagesOf, STORY } from './hostile-pages.ts';

// Names of the platform that a page gives to its pictures and fields.
const NAMES =
  'addEventListener activeElement adoptedStyleSheets attributes body children childNodes closest constructor contentType createElement ' +
  'defaultView documentElement elementsFromPoint firstChild forms getBoundingClientRect getElementsByTagName getRootNode head href ' +
  'id innerText isConnected localName location matches nextSibling nodeName nodeType ownerDocument parentElement parentNode ' +
  'querySelector querySelectorAll remove scrollX style tagName textContent title visibilityState';
const named = (make: (name: string) => string): string => NAMES.split(' ').map(make).join('');
const FORM = `<form style="display: inline">${named(name => `<input type="hidden" name="${name}">`)}${main(STORY)}</form>`;

// Puts a trap in the place of what others call. The page notes each call in \`caught\`.
const TRAPS = `window.caught = [];
  const trap = (owner, name) => {
    const kept = owner[name];
    try { owner[name] = function (...all) { caught.push(name); throw new Error('trapped ' + name); }; } catch {}
    return () => { owner[name] = kept; };
  };
  const setTraps = () => [
    ['map', Array.prototype], ['filter', Array.prototype], ['stringify', JSON], ['for', Symbol], ['then', Promise.prototype],
    ['exec', RegExp.prototype], ['test', RegExp.prototype], ['attachShadow', Element.prototype], ['append', Element.prototype],
    ['createElement', Document.prototype], ['addEventListener', EventTarget.prototype], ['set', HighlightRegistry.prototype],
    ['replaceSync', CSSStyleSheet.prototype], ['createRange', Document.prototype], ['getBoundingClientRect', Element.prototype],
    ['setTimeout', window], ['requestAnimationFrame', window], ['getComputedStyle', window], ['Highlight', window],
    ['elementsFromPoint', Document.prototype], ['querySelectorAll', Element.prototype], ['replaceState', History.prototype],
  ].map(([name, owner]) => trap(owner, name));`;

const own = (inside: string): string =>
  pageOf(
    `<p id="own"><sidelight-panel>ours</sidelight-panel></p>${main(STORY)}`,
    `<script>window.made = [];
      customElements.define('sidelight-panel', class extends HTMLElement {
        ${inside}
      });</script>`,
  );

const find = pagesOf({
  '/names': pageOf(`${FORM}${named(name => `<img name="${name}" alt="">`)}`),
  '/traps-before': pageOf(main(STORY), `<script>${TRAPS} const undo = setTraps();</script>`),
  '/traps-after': pageOf(
    main(STORY),
    `<script>${TRAPS} let undo; addEventListener('load', () => { undo = setTraps(); });</script>`,
  ),
  '/own-internals': own('constructor() { super(); this.own = this.attachInternals(); made.push(this); }'),
  '/own-root': own(`constructor() { super(); this.attachShadow({ mode: 'open' }); made.push(this); }`),
  '/own-refusal': own(`static disabledFeatures = ['shadow']; constructor() { super(); made.push(this); }`),
  '/trusted': pageOf(
    main(STORY),
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'">`,
  ),
  '/removes': pageOf(
    main(STORY),
    `<script>window.removed = 0;
      new MutationObserver(records => {
        for (const { addedNodes } of records) for (const node of addedNodes) if (node.localName?.includes('-')) { removed += 1; node.remove(); }
      }).observe(document.documentElement, { childList: true });</script>`,
  ),
  '/moves': pageOf(
    `${main(STORY)}<footer></footer>`,
    `<script>window.move = () => {
        const host = document.querySelector('html > :not(head, body)');
        host.hidden = true; host.inert = true; host.className = 'x'; host.style.cssText = 'opacity: 0 !important; display: none !important';
        document.querySelector('footer').append(host);
      };</script>`,
  ),
  '/rewrites': pageOf(
    main(STORY),
    `<script>window.rewrite = text => { document.open(); document.write(text); document.close(); };</script>`,
  ),
});

describe('a page', () => {
  inBothFamilies(find, open => {
    it('that names its pictures and fields like the platform is read', async () => {
      const tab = await open().open('/names');
      const { passages } = await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
      expect(passages.map(({ event }) => event)).toContain('nl-phase-out');
      // A click has the page looked at for dialogs and passages.
      await tab.page.mouse.click(300, 300);
      await open().tell(tab, { type: 'toggle sidebar', open: false });
      await tab.waitForState(({ sidebar }) => sidebar === 'handle');
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it.each(['/traps-before', '/traps-after'])(
      'with traps in the platform catches nothing of ours: %s',
      async path => {
        const tab = await open().open(path);
        await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
        await open().tell(tab, { type: 'next passage' });
        await open().tell(tab, { type: 'toggle sidebar', open: false });
        await tab.waitForState(({ sidebar }) => sidebar === 'handle');
        // What a test asks of a page needs the platform as it was; the last trap set is the first taken away.
        await tab.page.evaluate('{ for (let at = undo.length - 1; at >= 0; at -= 1) undo[at](); }');
        expect(await tab.page.evaluate('caught.join()')).toBe('');
        expect(await faultsOf(tab)).toEqual([]);
        await tab.panel.waitFor('.handle');
        await tab.close();
      },
    );

    it.each(['/own-internals', '/own-root', '/own-refusal'])(
      'with an element of our name keeps its own, and sees nothing of ours: %s',
      async path => {
        const tab = await openBeside(open(), path);
        expect(await tab.page.evaluate('document.querySelector("#own").outerHTML')).toBe(
          '<p id="own"><sidelight-panel>ours</sidelight-panel></p>',
        );
        const seen = await tab.page
          .evaluate(`[...document.querySelectorAll('html > sidelight-panel')].map(host => {
          const root = host.shadowRoot ?? host.own?.shadowRoot ?? null;
          return root === null ? null : root.innerHTML;
        })`);
        expect(seen).toEqual([null]);
        await tab.close();
      },
    );

    it('that trusts no script but its own has the sidebar in its style', async () => {
      const tab = await openBeside(open(), '/trusted');
      expect((await tab.panel.waitFor('.panel')).box.width).toBeGreaterThan(300);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('that throws the sidebar out is not quarrelled with', async () => {
      const tab = await open().open('/removes');
      await tab.settled(5000);
      expect(Number(await tab.page.evaluate('removed'))).toBeLessThanOrEqual(5);
      expect(await tab.panel.exists()).toBe(false);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('that hides and moves the sidebar finds none when it is asked to go', async () => {
      const tab = await openBeside(open(), '/moves');
      await tab.page.evaluate('move()');
      await open().store('sync', { settings: { pausedEverywhere: true } });
      const gone = await until(async () =>
        (await tab.page.evaluate(
          'document.querySelector("sidelight-panel") === null && CSS.highlights.size === 0',
        )) === true
          ? true
          : null,
      );
      expect(gone).toBe(true);
      expect(await faultsOf(tab)).toEqual([]);
      await tab.close();
    });

    it('that is written anew is left as it was written', async () => {
      const tab = await openBeside(open(), '/rewrites');
      const text =
        '<!doctype html><html><head><title>New</title></head><body><p>Nothing more.</p></body></html>';
      await tab.page.evaluate(`rewrite(${JSON.stringify(text)})`);
      await tab.settled(3000);
      expect(await tab.page.evaluate('new XMLSerializer().serializeToString(document)')).not.toMatch(
        /sidelight/,
      );
      expect(await tab.page.evaluate('document.body.textContent.trim()')).toBe('Nothing more.');
      expect(await tab.page.evaluate('CSS.highlights.size + document.adoptedStyleSheets.length')).toBe(0);
      expect(tab.errors).toEqual([]);
      await tab.close();
    });
  });
});
