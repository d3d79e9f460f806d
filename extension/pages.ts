/** The extension's own pages. */
import { browser } from './browser.ts';

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

/** Opens one of the extension's pages in a new tab. */
export async function open(page: OwnPage, place: Place = {}): Promise<void> {
  await browser.tabs.create({ url: addressOf(page, place) });
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
