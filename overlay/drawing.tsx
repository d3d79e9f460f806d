/** Draws the overlay's state: host, form, theme, and the Preact views in it. */
import { render } from 'preact';
import { Handle } from '../components/Handle.tsx';
import { Sidebar } from '../components/Sidebar.tsx';
import sidebarCss from '../components/sidebar.css?inline';
import tokensCss from '../components/tokens.css?inline';
import type { SidebarActions, SidebarView } from '../components/view.ts';
import { createWords } from '../components/words.ts';
import { createHost, type Host } from './host.ts';
import hostCss from './host.css?inline';
import { makeRoom, type Undo } from './make-room.ts';
import { headerBottom, isFree, tabBox } from './placement.ts';
import type { Form } from './report.ts';
import type { Session, State } from './session.ts';
import { sidebarView } from './sidebar-view.ts';
import { sideOf } from './stand.ts';
import { backgroundOf, isDark, textElements } from './surroundings.ts';
import { world } from './world.ts';

/** The overlay's drawing; `draw` may be called as often as the state changes. */
export type Drawing = { readonly draw: (state: State) => void; readonly remove: () => void };

/** Prepares the drawing. Nothing stands on the page before a form asks for it. */
export function createDrawing(session: Session, actions: SidebarActions): Drawing {
  const { document } = session;
  const language = world().language;
  const words = createWords(language?.words ?? {}, language?.language ?? 'en');
  let host: Host | null = null;
  let room: { readonly undo: Undo; readonly width: number } | null = null;
  let returnTo: Element | null = null;
  let view: SidebarView | null = null;

  const remove = (): void => {
    room?.undo();
    if (host !== null) render(null, host.root);
    host?.remove();
    [host, room] = [null, null];
  };
  const ensureHost = (): Host => {
    if (host !== null && host.element.isConnected) return host;
    host = createHost(document, [tokensCss, hostCss, sidebarCss]);
    host.root.lang = words.language;
    host.root.dir = words.dir;
    host.root.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      actions.close();
      if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
    });
    followFullscreen(document, host, session.signal);
    return host;
  };

  const drawTab = ({ reading }: State, root: HTMLElement): void => {
    const events = (reading?.context.passages ?? []).filter(({ certainty }) => certainty === 'certain');
    const place = isFree(document, tabBox(document, words.dir)) ? 'edge' : 'bottom';
    root.classList.toggle('low', place === 'bottom');
    render(
      <Handle
        words={words}
        relevance={reading?.context.relevance === 'about' ? 'about' : 'mention'}
        found={new Set(events.map(({ event }) => event)).size}
        shortcut={null}
        place={place}
        onOpen={() => session.open()}
      />,
      root,
    );
  };
  const drawSidebar = (state: State, form: Form, root: HTMLElement): void => {
    if (state.reading === null) return;
    view = keepEqual(view, sidebarView(state.reading.context, { ...state, state: state.notice, form }));
    render(
      <Sidebar view={view} words={words} actions={actions} active={state.active} opened={state.opened} />,
      root,
    );
  };

  return {
    remove,
    draw: state => {
      const { reading, stand, settings } = state;
      if (reading === null || stand.form === 'none') return remove();
      const { element, root } = ensureHost();
      if (state.opened !== null) returnTo ??= document.activeElement;
      const text = textElements(reading.context.article?.blocks ?? []);
      const side = sideOf(settings, words.dir);
      const width = stand.strip?.width ?? state.width;
      room = fitRoom(room, stand.form === 'room' ? { document, text, width, side } : null);
      const form = stand.form === 'room' && room === null ? 'sheet' : stand.form;
      root.className = `stand ${form}`;
      const edge = side === 'right' ? document.documentElement.clientWidth - width / 2 : width / 2;
      root.style.setProperty(
        '--top',
        `${form === 'sheet' ? 0 : (stand.strip?.top ?? headerBottom(document, edge))}px`,
      );
      root.style.setProperty('--sl-width', `${width}px`);
      root.style.setProperty('--sl-scale', String(settings.textSize));
      root.style.colorScheme = themeOf(state, text[0]);
      element.hidden = document.fullscreenElement !== null;
      if (form === 'tab') drawTab(state, root);
      else drawSidebar(state, form, root);
    },
  };
}

type RoomWanted = Parameters<typeof makeRoom>[2] & {
  readonly document: Document;
  readonly text: readonly Element[];
};
type Room = { readonly undo: Undo; readonly width: number } | null;

function fitRoom(room: Room, wanted: RoomWanted | null): Room {
  if (wanted !== null && room?.width === wanted.width) return room;
  room?.undo();
  if (wanted === null) return null;
  const undo = makeRoom(wanted.document, wanted.text, wanted);
  return undo === null ? null : { undo, width: wanted.width };
}

function themeOf({ settings }: State, text: Element | undefined): string {
  if (settings.theme !== 'page') return settings.theme;
  return isDark(backgroundOf(text)) ? 'dark' : 'light';
}

// The views take a view that is the same object for the same view, and draw nothing anew.
function keepEqual(before: SidebarView | null, next: SidebarView): SidebarView {
  if (before === null) return next;
  const same = (Object.keys(next) as (keyof SidebarView)[]).every(
    key => before[key] === next[key] || JSON.stringify(before[key]) === JSON.stringify(next[key]),
  );
  return same ? before : next;
}

function followFullscreen(document: Document, { element }: Host, signal: AbortSignal): void {
  const follow = (): void => {
    element.hidden = document.fullscreenElement !== null;
  };
  document.addEventListener('fullscreenchange', follow, { signal });
}
