/** What the overlay does while the reader, the page and the settings go their ways; nothing is drawn and no text is read. */
import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Drawing } from '../../overlay/drawing.tsx';
import type { Reading } from '../../overlay/reader.ts';
import type { State } from '../../overlay/session.ts';
import { startOverlay } from '../../overlay/start.ts';
import { world } from '../../overlay/world.ts';

type Asked = { readonly type: string };

const page = vi.hoisted(() => ({
  title: 'One',
  events: ['one'] as readonly string[],
  inForce: { settings: {}, decided: {} },
  drawn: [] as unknown[],
  session: null as unknown,
  removed: 0,
  reads: 0,
  decided: [] as unknown[],
  heard: null as ((message: unknown) => void) | null,
  changed: null as (() => void) | null,
  reports: 0,
}));

vi.mock('../../extension/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'sidelight',
      sendMessage: async ({ type }: Asked) => {
        if (type === 'context read') page.reports += 1;
        return null;
      },
      onMessage: {
        addListener: (listener: (message: unknown) => void) => (page.heard = listener),
        removeListener: () => (page.heard = null),
      },
    },
    storage: { onChanged: { addListener: () => {}, removeListener: () => {} } },
    extension: { inIncognitoContext: false },
  },
}));
vi.mock('../../overlay/decisions.ts', () => ({
  isPrivate: () => false,
  decisionsHere: () => ({
    read: async () => page.inForce,
    change: async (_: string, change: unknown) => void page.decided.push(change),
  }),
}));
vi.mock('../../overlay/reader.ts', () => ({
  readDocument: async () => {
    page.reads += 1;
    const passages = page.events.map(event => ({ event, quote: event, certainty: 'certain' }));
    const article = { title: page.title, blocks: [], published: null };
    return { context: { relevance: 'about', article, passages, why: null }, milliseconds: 1 };
  },
  watchForChange: (_: unknown, __: unknown, { changed }: { changed: () => void }) => {
    page.changed = changed;
  },
}));
vi.mock('../../overlay/drawing.tsx', () => ({
  createDrawing: (session: unknown): Drawing => {
    page.session = session;
    return {
      draw: state => void page.drawn.push(state),
      focus: () => {},
      giveBack: () => {},
      speak: () => {},
      remove: () => void (page.removed += 1),
    };
  },
}));
vi.mock('../../overlay/marks.ts', () => ({
  createMarks: () => ({
    follow: () => {},
    forget: () => {},
    step: () => {},
    back: () => {},
    show: () => {},
    placed: () => [],
    remove: () => {},
  }),
}));

let window: Window;

beforeEach(() => {
  vi.useFakeTimers();
  window = new Window({ url: 'https://paper.example/one' });
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  Object.assign(page, {
    title: 'One',
    events: ['one'],
    inForce: { settings: { opens: 'room' }, decided: {} },
    drawn: [],
    removed: 0,
    reads: 0,
    decided: [],
    reports: 0,
  });
});

afterEach(() => {
  delete world().overlay;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settled = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const state = (): State => page.drawn.at(-1) as State;
const update = (change: Partial<State>): void =>
  (page.session as { update: (change: Partial<State>) => void }).update(change);
const ask = (message: object): void => page.heard?.(message);

async function start(): Promise<void> {
  const overlay = startOverlay(window.document as unknown as Document);
  world().overlay = overlay;
  overlay.read();
  await settled();
}

async function moveTo(path: string, title: string): Promise<void> {
  page.title = title;
  page.events = [title];
  window.happyDOM.setURL(`https://paper.example${path}`);
  window.dispatchEvent(new window.Event('popstate'));
  await settled(500);
}

it('reads the next story of a single-page site, and takes nothing of the last one along', async () => {
  await start();
  update({ readerDate: '2018-05-15', notice: 'hidden', active: 'one', touched: true });
  await moveTo('/two', 'Two');
  const { readerDate, notice, active, touched, address } = state();
  expect({ readerDate, notice, active, touched, address }).toEqual({
    readerDate: null,
    notice: 'read',
    active: null,
    touched: false,
    address: 'https://paper.example/two',
  });
});

it('reads a moved page once, whoever found out first', async () => {
  await start();
  page.title = 'Two';
  window.happyDOM.setURL('https://paper.example/two');
  window.dispatchEvent(new window.Event('popstate'));
  world().overlay?.read();
  await settled(500);
  expect(page.reads).toBe(2);
});

it('keeps what the reader gave and opened while the same article grows', async () => {
  await start();
  ask({ type: 'toggle sidebar', open: true });
  update({ readerDate: '2018-05-15' });
  page.events = ['one', 'two'];
  page.changed?.();
  await settled();
  const { readerDate, stand, reading } = state();
  expect((reading as Reading).context.passages.length).toBe(2);
  expect(readerDate).toBe('2018-05-15');
  expect(['beside', 'room', 'sheet']).toContain(stand.form);
});

it('remembers that the sidebar was closed, and not that nothing was open', async () => {
  await start();
  ask({ type: 'toggle sidebar', open: false });
  expect(page.decided).toEqual([]);
  ask({ type: 'toggle sidebar', open: true });
  ask({ type: 'toggle sidebar', open: false });
  expect(page.decided).toEqual([{ closed: null, seen: null }, { closed: true }]);
  expect(state().stand.form).toBe('tab');
});

it('goes without a trace of having been closed where the article was hidden or the site paused', async () => {
  await start();
  ask({ type: 'toggle sidebar', open: true });
  update({ notice: 'hidden' });
  ask({ type: 'toggle sidebar', open: false });
  expect(state().stand.form).toBe('none');
  ask({ type: 'toggle sidebar', open: true });
  update({ notice: 'paused' });
  ask({ type: 'toggle sidebar', open: false });
  expect(page.removed).toBe(1);
  expect(page.decided).not.toContainEqual({ closed: true });
});

it('does not read on where the site is paused', async () => {
  await start();
  update({ notice: 'paused' });
  await moveTo('/two', 'Two');
  expect([page.reads, page.removed]).toEqual([1, 1]);
});

it('draws and reports nothing more once it has left', async () => {
  await start();
  const before = [page.drawn.length, page.reports];
  ask({ type: 'site changed' });
  (page.session as { leave: () => void }).leave();
  await settled();
  expect([page.drawn.length, page.reports]).toEqual(before);
  expect(world().overlay).toBeUndefined();
});

it('leaves a newer overlay in its place', async () => {
  await start();
  const newer = { read: () => {} };
  world().overlay = newer;
  (page.session as { leave: () => void }).leave();
  expect(world().overlay).toBe(newer);
});
