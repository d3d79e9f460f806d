/** The extension's own pages. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { readTab } from './tab-state.ts';

/** A page of the extension that can be opened in a tab. */
export type OwnPage = 'timeline' | 'options' | 'welcome' | 'editing';

/** Where a page is to be opened. */
export type Place = {
  /** The entry to open on the timeline. */
  readonly event?: string;
  /** Words to look up on the timeline. */
  readonly search?: string;
  /** The article that the reader comes from: its date, and the events recognised in it. */
  readonly article?: { readonly published: string; readonly events: readonly string[] };
};

const HANDED = 'handed over';
const HANDED_QUERY = '?handed';

/**
 * Opens one of the extension's pages in a new tab. Browsers open it in an ordinary window, with a history, even if the
 * reader comes from a private one: then nothing of the place stands in its address, and it is handed over in memory.
 */
export async function open(page: OwnPage, place: Place = {}, isPrivate = false): Promise<void> {
  const address = addressOf(page, place);
  const bare = addressOf(page);
  if (!isPrivate || address === bare) return void (await browser.tabs.create({ url: address }));
  await browser.storage.session.set({ [HANDED]: address.slice(bare.length) });
  await browser.tabs.create({ url: bare + HANDED_QUERY });
}

/** Whether a message comes from one of the extension's own pages, and not from a script in somebody else's. */
export function isOwn({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

/** Opens a page for the reader of an article: at an entry if one is given, and with what was read there. */
export async function openFrom(
  { page, event }: { readonly page: OwnPage; readonly event?: string | undefined },
  { tab }: Runtime.MessageSender,
): Promise<void> {
  // The timeline alone speaks of the article; no other page is told of it.
  const tabId = page === 'timeline' ? tab?.id : undefined;
  const article = tabId === undefined ? undefined : articleOf(await readTab(tabId));
  const place = { ...(event !== undefined && { event }), ...(article !== undefined && { article }) };
  await open(page, place, tab?.incognito);
}

/** The query and the hash that a page was opened with, and whether they were handed over; that is done only once. */
export async function placeAsked({
  search,
  hash,
}: Pick<Location, 'search' | 'hash'>): Promise<{ search: string; hash: string; isHanded: boolean }> {
  if (search !== HANDED_QUERY) return { search, hash, isHanded: false };
  const { [HANDED]: handed } = await browser.storage.session.get(HANDED);
  await browser.storage.session.remove(HANDED);
  const address = new URL(typeof handed === 'string' ? handed : '', browser.runtime.getURL('timeline.html'));
  return { search: address.search, hash: hash === '' ? address.hash : hash, isHanded: true };
}

/** The address of one of the extension's pages; the article's date and events travel in it, and nothing else of it. */
export function addressOf(page: OwnPage, { event, search, article }: Place = {}): string {
  // How the record is edited is a part of the timeline page.
  if (page === 'editing') return browser.runtime.getURL('timeline.html#editing');
  const asked = new URLSearchParams({
    ...(search !== undefined && { q: search }),
    ...(article !== undefined && { article: article.published, in: article.events.join(' ') }),
  });
  const query = asked.size === 0 ? '' : `?${asked}`;
  const hash = event === undefined ? '' : `#e-${encodeURIComponent(event)}`;
  return browser.runtime.getURL(`${page}.html${query}${hash}`);
}

/** The article that a tab's report speaks of, for the timeline; undefined where its date is not known. */
export function articleOf(report: ArticleReport | null): Place['article'] {
  if (report === null || report.published === null || report.published.length !== 10) return undefined;
  const events = [...new Set(report.passages.map(({ event }) => event))];
  return { published: report.published, events };
}

type ArticleReport = {
  readonly published: string | null;
  readonly passages: readonly { readonly event: string }[];
};
