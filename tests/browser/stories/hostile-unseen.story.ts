/** What a page can find out of us while nothing stands on it: the same as in a browser that has never heard of us. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Family } from '../../../scripts/browsers.ts';
import { openSession, type Session } from '../driver.ts';
import type { Tab } from '../tab.ts';
import { until } from '../until.ts';
import { main, openBeside, OTHER, pageOf, pagesOf, STORY } from './hostile-pages.ts';

// Everything a page may note of itself: what happens, in which order; what it looks like; what it holds.
const DIARY = `<script>
  window.diary = [];
  const note = (...words) => diary.push(words.join(' '));
  for (const target of [window, document]) for (const type of ['DOMContentLoaded', 'load', 'readystatechange', 'pageshow', 'scroll',
    'focusin', 'resize', 'copy', 'message', 'error', 'unhandledrejection', 'securitypolicyviolation',
    'click', 'mousedown', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'wheel', 'beforeunload', 'storage', 'devicechange'])
    target.addEventListener(type, event => note(target === window ? 'window' : 'document', type, event.target?.nodeName ?? '', event.defaultPrevented));
  new MutationObserver(records => records.forEach(({ type, target, attributeName, addedNodes }) => {
    if (document.readyState === 'complete') note('mutation', type, target.nodeName, attributeName, addedNodes.length);
  })).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.scripts = [];
  try { new PerformanceObserver(list => list.getEntries().forEach(entry => (entry.scripts ?? []).forEach(one => scripts.push(one.sourceURL + one.invoker))))
    .observe({ type: 'long-animation-frame', buffered: true }); } catch {}
</script>`;

const SUMMARY = `(async () => {
  const style = element => { const all = getComputedStyle(element); return [...all].map(name => all.getPropertyValue(name)).join(';'); };
  const hash = text => { let sum = 0; for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) | 0; return sum; };
  const elements = [...document.querySelectorAll('*')];
  let stack = ''; try { null.x; } catch (error) { stack = error.stack; }
  const names = object => Object.getOwnPropertyNames(object).filter(name => !/^\\d+$/.test(name)).toSorted();
  return JSON.stringify({
    diary, scripts: scripts.filter(url => url.includes('extension')),
    html: document.documentElement.outerHTML, nodes: elements.length,
    styles: hash(elements.map(style).join()), before: hash(elements.map(element => style(element) + getComputedStyle(element, '::before').content).join()),
    boxes: elements.map(element => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].join(); }),
    scroll: [scrollX, scrollY, innerWidth, document.documentElement.scrollHeight],
    selection: String(getSelection()) + getSelection().rangeCount, focus: document.activeElement.nodeName,
    window: names(window), document: names(document), prototypes: [Element, HTMLElement, Document, Node, Window, Range].map(one => names(one.prototype).length),
    symbols: [window, document, document.documentElement, document.body].map(one => Object.getOwnPropertySymbols(one).map(String)),
    highlights: [...CSS.highlights.keys()], sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    customElements: ['sidelight-panel', 'sidelight'].map(name => String(customElements.get(name))),
    runtime: [typeof globalThis.browser, typeof globalThis.chrome?.runtime, typeof globalThis.chrome?.runtime?.sendMessage],
    performance: performance.getEntries().filter(({ entryType }) => entryType === 'resource' || entryType === 'mark' || entryType === 'measure')
      .map(({ name }) => name.replace(/:\\d+/, '')),
    storage: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length],
    workers: (await navigator.serviceWorker.getRegistrations()).length, frames: frames.length,
    stack: stack.replace(/:\\d+/g, ''), natives: [Element.prototype.attachShadow, history.pushState, fetch, Array.prototype.map].map(String),
    animations: document.getAnimations().length, fonts: document.fonts.size, hover: document.querySelectorAll(':hover').length,
    under: document.elementsFromPoint(innerWidth - 20, innerHeight / 3).map(({ nodeName }) => nodeName),
  });
})()`;

// Asks in every way for a file of an extension, and says what came of it; addresses and ports aside.
const ask = (base: string): string => `(async () => {
  const ways = {
    fetch: url => fetch(url).then(() => 'came', error => error.name),
    opaque: url => fetch(url, { mode: 'no-cors' }).then(({ type }) => type, error => error.name),
    ...Object.fromEntries(['img:src', 'script:src', 'link:href', 'video:src', 'object:data', 'embed:src', 'iframe:src'].map(way => {
      const [tag, name] = way.split(':');
      return [tag, url => new Promise(done => {
        const element = document.createElement(tag);
        if (tag === 'link') element.rel = 'stylesheet';
        element.addEventListener('load', () => { let inside = 'closed'; try { inside = String(element.contentDocument?.URL); } catch {} done('load ' + inside); element.remove(); });
        element.addEventListener('error', () => { done('error'); element.remove(); });
        element[name] = url; document.body.append(element); setTimeout(() => { done('nothing'); element.remove(); }, 3000);
      })];
    })),
    worker: url => { try { new Worker(url); return 'made'; } catch (error) { return error.name; } },
    module: url => import(url).then(() => 'came', error => error.name),
    request: url => new Promise(done => { const one = new XMLHttpRequest(); one.onloadend = () => done(String(one.status)); try { one.open('GET', url); one.send(); } catch (error) { done(error.name); } }),
    message: url => { try { return String(globalThis.chrome?.runtime?.sendMessage(new URL(url).host, {})); } catch (error) { return error.name; } },
  };
  const said = {};
  for (const file of ['manifest.json', 'welcome.html'])
    await Promise.all(Object.entries(ways).map(async ([way, go]) => { said[file + ' ' + way] = await go(${JSON.stringify(base)} + file); }));
  return JSON.stringify(said);
})()`;

const page = (text: string): string =>
  pageOf(
    `${text}<input id="field"><button id="press">Press</button><div style="height: 3000px"></div>`,
    DIARY,
  );
const find = pagesOf({
  '/about': page(main(STORY)),
  '/other': page(main(OTHER)),
  '/named': page(`<p>A forum. <a href="#">Kaspersky</a> is named in it.</p>`),
  '/xml': { body: '<?xml version="1.0"?><news><p>Kaspersky was named.</p></news>', type: 'application/xml' },
  '/svg': {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text y="20">Kaspersky</text></svg>',
    type: 'image/svg+xml',
  },
  '/text': { body: 'Kaspersky was named.', type: 'text/plain' },
  '/json': { body: '{"name":"Kaspersky"}', type: 'application/json' },
});
const FILES = ['/xml', '/svg', '/text', '/json'];

// The scout looks at once, after 900 ms and after 2800 ms; what it has to say it says by then.
async function live(tab: Tab, path: string): Promise<Record<string, unknown>> {
  await tab.goto(path);
  await tab.page.click('#field');
  await tab.page.keyboard.type('a b');
  await tab.page.click('#press');
  await tab.page.evaluate('new Promise(done => { scrollTo(0, 400); setTimeout(done, 1800); })');
  return JSON.parse(String(await tab.page.evaluate(SUMMARY))) as Record<string, unknown>;
}

describe.each(['chromium', 'firefox'] as const)('a page in %s', family => {
  let ours: Session;
  let bare: Session;
  let folder: string;

  beforeAll(async () => {
    folder = await bareExtension(family);
    [ours, bare] = await Promise.all([
      openSession({ family, find }),
      openSession({ family, find, extension: folder, keepWelcome: true }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([ours, bare].map(session => session.close()));
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['/other', {}],
    ['/named', {}],
    ['/about', { opens: 'silent' }],
  ])('%s with %j lives as in a browser without us', async (path, settings) => {
    await ours.store('sync', { settings });
    const tabs = await Promise.all([ours.open(), bare.open()]);
    const [here, there] = await Promise.all(tabs.map(tab => live(tab, path)));
    expect(here).toEqual(there);
    await Promise.all(tabs.map(tab => tab.close()));
    await ours.forgetAll();
  });

  it('is not told by the addresses of our files that we are there', async () => {
    const tab = await ours.open('/about');
    const base = await ours.inExtension('(globalThis.browser ?? chrome).runtime.getURL("")');
    const [there, nowhere] = [
      String(base),
      String(base).replace(/[\da-p](?=\/$)/, one => (one === 'a' ? 'b' : 'a')),
    ];
    expect(nowhere).not.toBe(there);
    expect(await answersTo(tab, there)).toEqual(await answersTo(tab, nowhere));
    await tab.close();
  });

  it('has nothing of ours left once the sidebar has gone', async () => {
    const tab = await openBeside(ours, '/about');
    await ours.store('sync', { settings: { pausedEverywhere: true } });
    await tab.panel.waitForNone();
    const left = (): Promise<unknown> =>
      tab.page.evaluate(
        `[CSS.highlights.size, document.adoptedStyleSheets.length, document.documentElement.children.length,
          document.documentElement.hasAttribute('style'), getComputedStyle(document.documentElement).getPropertyValue('--sidelight-shown')]`,
      );
    const nothing = [0, 0, 2, false, ''];
    // The browser takes its own sheet back a moment later.
    await until(async () => (String(await left()) === String(nothing) ? true : null));
    expect(await left()).toEqual(nothing);
    await tab.close();
    await ours.forgetAll();
  });

  it('that is no page of text is left as it is', async () => {
    const tabs = await Promise.all([ours.open(), bare.open()]);
    for (const path of FILES) {
      const [here, there] = await Promise.all(
        tabs.map(async tab => {
          await tab.goto(path).catch(() => {});
          await tab.page.evaluate('new Promise(done => setTimeout(done, 500))');
          return tab.page.evaluate('new XMLSerializer().serializeToString(document)');
        }),
      );
      expect(String(here).replace(/:\d+/g, '')).toBe(String(there).replace(/:\d+/g, ''));
      expect(await tabs[0]?.state()).toBeNull();
    }
    await Promise.all(tabs.map(tab => tab.close()));
  });
});

/** What came of each way to ask. Firefox lets a worker be made of any extension's file, but nobody guesses where it is. */
async function answersTo(tab: Tab, base: string): Promise<readonly unknown[]> {
  const said = Object.entries(
    JSON.parse(String(await tab.page.evaluate(ask(base)))) as Record<string, unknown>,
  );
  return said
    .filter(([way]) => !(base.startsWith('moz-') && way.endsWith(' worker')))
    .map(([way, answer]) => `${way}: ${String(answer)}`)
    .toSorted();
}

/** An extension that does nothing: with it, a browser can be driven in which ours is not. */
async function bareExtension(family: Family): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'));
  const manifest = {
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    permissions: ['tabs', 'storage'],
    ...(family === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'sidelight@sidelight.example', data_collection_permissions: { required: ['none'] } },
      },
    }),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
