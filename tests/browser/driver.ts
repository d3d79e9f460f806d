/**
 * Drives one and the same unpacked extension in Chromium and Firefox. All network is cut but a site of our own on
 * 127.0.0.1; what is asked elsewhere is refused and noted. What the extension keeps is read through one of its own
 * pages (the "desk"): that wakes no worker and needs nothing in the extension that is there for tests alone.
 */
import { type Browser, type Page, TargetType } from 'puppeteer-core';
import * as v from 'valibot';
import type { OverlayRequest } from '../../extension/messages.ts';
import type { Family } from '../../scripts/browsers.ts';
import { type Finder, type Site, serve } from '../../scripts/serve.ts';
import { ADDON, launch, type Start, type Started } from './launch.ts';
import { bidi, contextOf, inFirefoxItself } from './protocol.ts';
import { type Read, Tab } from './tab.ts';
import { until } from './until.ts';

// A page of the extension on which nothing runs.
const DESK = 'manifest.json';
const MARKER = '/.tab-';
const API = '(globalThis.browser ?? chrome)';
const TabList = v.array(v.object({ id: v.number(), url: v.optional(v.string()) }));
const Stored = v.record(v.string(), v.unknown());

// Servers that the browsers themselves call, with or without an extension.
const OWN_CALLS =
  /^https?:\/\/([\w-]+\.)*(mozilla\.(com|org|net)|firefox\.com|google(apis)?\.com|gvt1\.com|gstatic\.com)[:/]/;

/** How to open a browser: `find` answers the paths of the site. */
export type Opening = Omit<Start, 'proxy'> & { readonly find: Finder; readonly keepWelcome?: boolean };

/** Opens a browser with the extension and a site. Close it at the end. */
export async function openSession({ find, keepWelcome = false, ...start }: Opening): Promise<Session> {
  const site = await serve(path =>
    path.startsWith(MARKER) ? { body: '<!doctype html>', type: 'text/html' } : find(path),
  );
  try {
    const started = await launch({ ...start, proxy: site.port });
    const session = new Session(started, site, await openDesk(started));
    if (!keepWelcome) await session.dismissWelcome();
    return session;
  } catch (error) {
    await site.close();
    throw error;
  }
}

/** A driven browser. */
export class Session {
  readonly browser: Browser;
  readonly family: Family;
  readonly site: Site;
  readonly #base: string;
  readonly #desk: Page;
  readonly #isPrivate: boolean;
  #tabs = 0;

  constructor({ browser, family, base, isPrivate }: Started, site: Site, desk: Page) {
    this.browser = browser;
    this.family = family;
    this.site = site;
    this.#base = base;
    this.#desk = desk;
    this.#isPrivate = isPrivate;
  }

  /** Opens a tab in a window of its own, so that several are in front side by side; at a path of the site if given. */
  async open(path?: string): Promise<Tab> {
    const marker = `${this.site.origin}${MARKER}${(this.#tabs += 1)}`;
    const page = await this.#openWindow(marker);
    const tabs = v.parse(TabList, await this.inExtension(`${API}.tabs.query({})`));
    const id = tabs.find(({ url }) => url === marker)?.id;
    if (id === undefined) throw new Error('The new tab is not among those that the extension knows.');
    const tab = new Tab({ page, id, family: this.family, origin: this.site.origin, read: this.read });
    if (path !== undefined) await tab.goto(path);
    return tab;
  }

  async #openWindow(address: string): Promise<Page> {
    if (!this.#isPrivate || this.family === 'firefox') {
      const page = await this.browser.newPage({ type: 'window' });
      await page.goto(address);
      return page;
    }
    // The protocol's own contexts are no private windows of the reader's.
    await this.inExtension(`${API}.windows.create(${JSON.stringify({ incognito: true, url: address })})`);
    const target = await this.browser.waitForTarget(one => one.url() === address);
    const page = await target.page();
    if (page === null) throw new Error('The private window shows no page.');
    return page;
  }

  /** Opens a page of the extension in a window of its own: `popup.html?tab=3`, `options.html`. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.browser.newPage({ type: 'window' });
    await goToOwn(page, this.#base + path, this.family);
    return page;
  }

  /** The popup as it is for a tab, opened as a page. */
  openPopup(tab: Tab): Promise<Page> {
    return this.openOwn(`popup.html?tab=${tab.id}`);
  }

  /** What the extension stores in an area. */
  readonly read: Read = async area =>
    v.parse(Stored, await this.inExtension(`${API}.storage.${area}.get(null)`));

  /** Stores values as the extension would. */
  async store(area: 'session' | 'sync' | 'local', values: Readonly<Record<string, unknown>>): Promise<void> {
    await this.inExtension(`${API}.storage.${area}.set(${JSON.stringify(values)})`);
  }

  /** Forgets what the reader chose and decided. */
  async forgetAll(): Promise<void> {
    await this.inExtension(`Promise.all([${API}.storage.sync.clear(), ${API}.storage.local.clear()])`);
  }

  /** Sends a message to the overlay of a tab, as the background does. */
  async tell(tab: Tab, message: OverlayRequest): Promise<void> {
    await this.inExtension(`${API}.tabs.sendMessage(${tab.id}, ${JSON.stringify(message)}, { frameId: 0 })`);
  }

  /** Runs an expression with the extension's rights, without waking its background; resolves to plain data. */
  async inExtension(expression: string): Promise<unknown> {
    return JSON.parse(
      String(await this.#desk.evaluate(`(async () => JSON.stringify((await ${expression}) ?? null))()`)),
    );
  }

  /** Ends the background as the browser does when it is idle; the next event starts it anew. */
  async stopBackground(): Promise<void> {
    if (this.family === 'firefox') {
      await inFirefoxItself(this.browser, `${POLICY}.extension.terminateBackground()`);
      return;
    }
    const target = this.browser
      .targets()
      .find(one => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(this.#base));
    await (await target?.worker())?.close();
    await until(async () => ((await this.backgroundRuns()) ? null : true));
  }

  /** True while the background is alive. */
  async backgroundRuns(): Promise<boolean> {
    if (this.family === 'firefox') {
      return (await inFirefoxItself(this.browser, `${POLICY}.extension.backgroundState`)) === 'running';
    }
    return this.browser
      .targets()
      .some(one => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(this.#base));
  }

  /** The addresses elsewhere that were asked for and refused; not those that the browser calls of itself. */
  outsideRequests(): readonly string[] {
    return this.site.refused.filter(address => !OWN_CALLS.test(address));
  }

  /** The addresses of all open tabs. */
  async addresses(): Promise<readonly string[]> {
    return v.parse(TabList, await this.inExtension(`${API}.tabs.query({})`)).map(({ url }) => url ?? '');
  }

  /** Closes the page that greets after installation. */
  async dismissWelcome(): Promise<void> {
    const welcome = `${this.#base}welcome.html`;
    const find = async (): Promise<number | null> => {
      const tabs = v.parse(TabList, await this.inExtension(`${API}.tabs.query({})`));
      return tabs.find(({ url }) => url?.startsWith(welcome))?.id ?? null;
    };
    const id = await until(find, 3000);
    if (id !== null) await this.inExtension(`${API}.tabs.remove(${id})`);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.close();
  }
}

const POLICY = `WebExtensionPolicy.getByID('${ADDON}')`;

async function openDesk({ browser, family, base }: Started): Promise<Page> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await goToOwn(page, base + DESK, family);
  return page;
}

async function goToOwn(page: Page, address: string, family: Family): Promise<void> {
  if (family === 'chromium') {
    await page.goto(address);
    return;
  }
  // Firefox swaps the process under the tab, which puppeteer's own `goto` waits out in vain.
  await bidi(page.browser(), 'browsingContext.navigate', {
    context: contextOf(page),
    url: address,
    wait: 'none',
  });
  const there = `globalThis.browser?.runtime?.id !== undefined && document.readyState === 'complete'`;
  const ready = await until(async () =>
    (await page.evaluate(there).catch(() => false)) === true ? true : null,
  );
  if (ready === null) throw new Error(`${address} did not open.`);
}
