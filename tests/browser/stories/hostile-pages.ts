/** What the stories of hard pages share: a short story about the subject, and pages made around it. */
import type { Answer, Finder } from '../../../scripts/serve.ts';
import type { Session } from '../driver.ts';
import type { Tab } from '../tab.ts';

/** A story about the subject that the record has an event for. */
export const STORY = `<h1>Dutch offices give up an antivirus</h1><p><time datetime="2018-05-15">15 May 2018</time></p>
  <p>On Monday, the Dutch government said that it would phase out Kaspersky antivirus software as a precaution.</p>
  <p>Kaspersky called itself disappointed by the decision, and asked the cabinet in The Hague to think again.</p>
  <p>The programs will be taken off when their licences end. Other products of the firm may stay where they are.</p>`;

/** A story about something else. */
export const OTHER = `<h1>The tide mill grinds again</h1><p><time datetime="2018-05-12">12 May 2018</time></p>
  <p>The gates were shut at high water, and for an hour nothing happened. Then the wheel began to move.</p>
  <p>It had last done so before most of the people on the quay were born. A cheer went up on both banks.</p>`;

// Notes what a page can hear of faults in the scripts that run on it.
const EAR = `<script>window.heard = [];
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, event => heard.push(event.message ?? String(event.reason)));
</script>`;

const ROOMY = '<style>main { max-width: 36rem; margin: 2rem 6rem; font: 19px/1.6 serif }</style>';

/** A page with room beside its text. It notes in `heard` what it hears of faults. */
export function pageOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dutch offices give up an antivirus</title>
    <link rel="icon" href="data:,">${ROOMY}${EAR}${head}</head><body>${body}</body></html>`;
}

/** An article in the element that its readers look for. */
export function main(article: string): string {
  return `<main><article>${article}</article></main>`;
}

/** Answers paths with pages of HTML, or with files of another type. */
export function pagesOf(pages: Readonly<Record<string, string | (() => string) | Answer>>): Finder {
  return path => {
    const found = pages[path.split('?')[0] ?? ''];
    if (found === undefined) return null;
    if (typeof found === 'object') return found;
    return { body: typeof found === 'string' ? found : found(), type: 'text/html' };
  };
}

/** Opens a page and waits until the sidebar stands beside it. */
export async function openBeside(session: Session, path: string): Promise<Tab> {
  const tab = await session.open(path);
  await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
  await tab.panel.waitFor('.card');
  return tab;
}

/** What went wrong on a page: as the page heard it, and as the browser noted it of any script that ran there. */
export async function faultsOf(tab: Tab): Promise<readonly unknown[]> {
  const heard = await tab.page.evaluate('[...(window.heard ?? [])]');
  return [...(Array.isArray(heard) ? heard : []), ...tab.errors];
}

/** Counts what the overlay reports from now on; the returned function says how much it was. */
export async function countReports(session: Session, tab: Tab): Promise<() => Promise<number>> {
  const API = '(globalThis.browser ?? chrome)';
  await session.inExtension(`(async () => {
    globalThis.reports ??= {};
    globalThis.reports[${tab.id}] = 0;
    ${API}.storage.session.onChanged.addListener(changes => {
      if ('tab:${tab.id}' in changes) globalThis.reports[${tab.id}] += 1;
    });
  })()`);
  return async () => Number(await session.inExtension(`(async () => globalThis.reports[${tab.id}])()`));
}
