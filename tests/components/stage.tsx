/** The stage of the sidebar's tests: the shipped record beside a made-up article, drawn into an empty page. */
import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import { Sidebar, type SidebarProps } from '../../components/Sidebar.tsx';
import type {
  EntryTools,
  PassageView,
  RecordEvent,
  SidebarActions,
  SidebarView,
} from '../../components/view.ts';
import { createWords, type Words } from '../../components/words.ts';
import { wordsOf } from '../../facts/build.ts';
import { record, words } from './timeline/events.ts';

export { madeUp, words } from './timeline/events.ts';

afterEach(() => {
  render(null, document.body);
});

/** A passage for an event; certain, and without date words, unless it is said otherwise. */
export function passage(event: string, given: Partial<PassageView> = {}): PassageView {
  const reasons = { who: ['the department'], what: ['ordered'], when: [] };
  return {
    event,
    certainty: 'certain',
    quote: `of ${event}`,
    when: null,
    whenWords: null,
    reasons,
    ...given,
  };
}

/** The view of an article of 15 May 2018 that speaks of two events. */
export function viewOf(given: Partial<SidebarView> = {}): SidebarView {
  return {
    state: 'read',
    form: 'beside',
    relevance: 'about',
    mentions: 3,
    published: { date: '2018-05-15', from: 'page' },
    site: 'news.example',
    events: record.events,
    reviewed: record.reviewed,
    passages: [passage('swiss-move-announced'), passage('us-dhs-bod-17-01')],
    width: { now: 384, least: 300, most: 420 },
    ...given,
  };
}

/** Actions that note how they were called. */
function createActions() {
  return {
    close: vi.fn<SidebarActions['close']>(),
    pause: vi.fn<SidebarActions['pause']>(),
    undoPause: vi.fn<SidebarActions['undoPause']>(),
    hideUntilNew: vi.fn<SidebarActions['hideUntilNew']>(),
    undoHide: vi.fn<SidebarActions['undoHide']>(),
    openSettings: vi.fn<SidebarActions['openSettings']>(),
    openTimeline: vi.fn<SidebarActions['openTimeline']>(),
    openEditing: vi.fn<SidebarActions['openEditing']>(),
    reportError: vi.fn<SidebarActions['reportError']>(),
    reload: vi.fn<SidebarActions['reload']>(),
    showPassage: vi.fn<SidebarActions['showPassage']>(),
    highlight: vi.fn<SidebarActions['highlight']>(),
    copyCitation: vi.fn<SidebarActions['copyCitation']>(() => Promise.resolve(true)),
    copyLink: vi.fn<SidebarActions['copyLink']>(() => Promise.resolve(true)),
    setDate: vi.fn<SidebarActions['setDate']>(),
    resize: vi.fn<SidebarActions['resize']>(),
  } satisfies SidebarActions;
}

/** Draws something into the page's body. */
export async function draw(content: ComponentChildren): Promise<void> {
  await act(() => render(content, document.body));
}

/** Draws the sidebar, and gives its actions back. */
export async function drawSidebar(
  view: Partial<SidebarView> = {},
  props: Partial<SidebarProps> = {},
): Promise<ReturnType<typeof createActions>> {
  const actions = createActions();
  await draw(
    <Sidebar view={viewOf(view)} words={words} actions={actions} active={null} opened={null} {...props} />,
  );
  return actions;
}

/** The tools that an entry is drawn with. */
export function toolsOf({ published = '2018-05-15' }: Partial<Pick<EntryTools, 'published'>> = {}) {
  return {
    words,
    actions: createActions(),
    published,
    events: new Map(record.events.map(event => [event.id, event])),
    reveal: vi.fn<EntryTools['reveal']>(),
    speak: vi.fn<EntryTools['speak']>(),
  } satisfies EntryTools;
}

/** An event of the shipped record. */
export function eventOf(id: string): RecordEvent {
  const found = record.events.find(event => event.id === id);
  if (found === undefined) throw new Error(`The record has no ${id}.`);
  return found;
}

/** English words that say they are of another language. */
export const wordsAs = (language: string): Words => createWords(wordsOf('en'), language);

/** The page's text, its spaces made one. */
export const shown = (within: Element | null = document.body): string =>
  (within?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** The one element that a selector finds. */
export function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`There is no ${selector}. The page shows: ${shown()}`);
  return found;
}

/** The button that says or is named something. */
export function button(text: string, within: ParentNode = document): HTMLElement {
  const all = [...within.querySelectorAll<HTMLElement>('button, summary, a')];
  const named = all.find(one => one.getAttribute('aria-label') === text || shown(one).includes(text));
  if (named === undefined) throw new Error(`There is no button "${text}". The page shows: ${shown()}`);
  return named;
}

/** Clicks as a reader does. */
export async function press(target: string | HTMLElement): Promise<void> {
  const element = typeof target === 'string' ? button(target) : target;
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  await act(async () => {
    element.dispatchEvent(click);
    await Promise.resolve(); // what the press promised is done before the drawing is looked at
  });
}

/** Clicks as a script of the page would. */
export async function pressByScript(target: string): Promise<void> {
  await act(() => button(target).click());
}

/** Lets an event of another kind happen. */
export async function happen(element: HTMLElement, event: Event): Promise<void> {
  await act(() => void element.dispatchEvent(event));
}

/** What is said politely to those who cannot see it. */
export const spoken = (): string => shown(document.querySelector('[role="status"]'));
