/** The extension's own pages. */
import { browser } from './browser.ts';

/** A page of the extension that can be opened in a tab. */
export type OwnPage = 'timeline' | 'options' | 'welcome' | 'editing';

/** Opens one of the extension's pages; the timeline at an event, where one is named. */
export async function open(page: OwnPage, event?: string): Promise<void> {
  const hash = event === undefined ? '' : `#e-${encodeURIComponent(event)}`;
  // How the record is edited is a part of the timeline page.
  const address = page === 'editing' ? 'timeline.html#editing' : `${page}.html${hash}`;
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
}
