import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/sidebar.css';
import '../../components/pages.css';
import '../../components/print.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupActions } from '../../components/popup/view.ts';
import * as Pages from '../../extension/pages.ts';
import { openDesk } from '../../extension/popup-desk.ts';
import { ownVersion } from '../../extension/version.ts';
import { findTab, type Found } from '../../extension/popup-state.ts';
import { reportAddress } from '../../extension/project.ts';
import { sidebarKeys } from '../../extension/shortcuts.ts';
import { siteOf } from '../../extension/site.ts';
import { SUBJECT } from '../../reading/subject.ts';
import { rootElement, startPage } from '../own-page/start.ts';

const life = new AbortController();
const [{ words, record }, tab, keys] = await Promise.all([
  startPage('extensionName'),
  findTab(location.search),
  sidebarKeys(),
]);
const site = siteOf(tab?.address) ?? '';
let report: Pages.Place['article'];

const actions: PopupActions = {
  showEvent: event => void desk?.tell({ type: 'show event', event }).then(leave),
  openSidebar: isOpen => void desk?.tell({ type: 'toggle sidebar', open: isOpen }),
  pauseHere: () => void desk?.pause(),
  resumeHere: () => void desk?.resume(),
  resumeEverywhere: () => void desk?.resumeEverywhere(),
  read: () => void desk?.read(),
  allowSite: () => void desk?.allow('site'),
  allowAll: () => void desk?.allow('all'),
  openTimeline: () =>
    void Pages.open('timeline', report === undefined ? {} : { article: report }, tab?.isPrivate).then(leave),
  openSettings: () => void Pages.open('options').then(leave),
  report: what => {
    open(
      reportAddress({ what, site: tab?.isPrivate === true ? '' : site }, ownVersion()),
      '_blank',
      'noopener,noreferrer',
    );
  },
};

const desk = tab === null ? null : openDesk({ tab, subject: SUBJECT, show }, life.signal);
addEventListener('pagehide', () => life.abort());
if (tab === null) show({ is: 'closed' });

function show(found: Found): void {
  report = found.is === 'read' ? Pages.articleOf(found.report) : undefined;
  const view = { site, found, events: record.events, reviewed: record.reviewed, keys };
  render(<Popup {...{ view, words, actions }} />, rootElement());
}

// As a page of its own it stays; under the toolbar's button it makes way for what it opened.
function leave(): void {
  if (location.search === '') close();
}
