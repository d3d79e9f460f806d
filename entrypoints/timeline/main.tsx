import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/sidebar.css';
import '../../components/pages.css';
import '../../components/print.css';
import '../../components/timeline/timeline.css';
import { eventIn, readAddress } from '../../components/timeline/address.ts';
import { TimelinePage } from '../../components/timeline/TimelinePage.tsx';
import type { Opened } from '../../components/view.ts';
import { placeAsked } from '../../extension/pages.ts';
import { rootElement, startPage } from '../own-page/start.ts';
import { createActions } from './actions.ts';

const { words, record, standing } = await startPage('timelineDocument');
const { search, hash, isHanded } = await placeAsked(location);
const asked = readAddress(search, new Set(record.events.map(({ id }) => id)));
const actions = createActions({ record, article: asked.article, isHanded, open: draw });
const today = new Date().toISOString().slice(0, 10);
let opened: Opened | null = null;

// A style sheet can print words in the margin of the paper, but cannot look them up.
const foot = words.say('sidebarReviewed', { date: words.date(record.reviewed, 'short') });
document.documentElement.style.setProperty('--printed-foot', JSON.stringify(`${document.title}. ${foot}`));
addEventListener('hashchange', follow);
draw(eventIn(hash));
// What is drawn by a script is not there yet when the browser looks for it.
if (location.hash === '#editing') document.getElementById('editing')?.focus();

function follow(): void {
  const event = eventIn(location.hash);
  if (event !== null) draw(event);
}

function draw(event: string | null): void {
  if (event !== null) opened = { event, at: (opened?.at ?? 0) + 1, focus: true };
  render(<TimelinePage {...{ words, record, standing, asked, today, opened, actions }} />, rootElement());
}
