/** The number on the toolbar button: how many events of the record the tab's article refers to. */
import { browser } from './browser.ts';
import type { TabReport } from './messages.ts';

const PEN = '#2c4a8c';

/** Shows a tab's count, or nothing. A tab that has gone meanwhile is no error. */
export async function showBadge(tabId: number, report: TabReport | null): Promise<void> {
  const count = new Set(report?.passages.map(passage => passage.event)).size;
  try {
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: PEN });
  } catch {
    // The tab closed between the message and the badge.
  }
}
