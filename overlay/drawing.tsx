/** Draws the overlay's state: host, form, theme, and the Preact views in it. */
import { render } from 'preact';
import { Handle } from '../components/Handle.tsx';
import { Sidebar } from '../components/Sidebar.tsx';
import { HELD_HOST } from '../extension/held.ts';
import sidebarCss from '../components/sidebar.css?inline';
import tokensCss from '../components/tokens.css?inline';
import type { SidebarActions, SidebarView } from '../components/view.ts';
import type { LanguageData } from '../facts/language-data.ts';
import { createWords, type Words } from '../components/words.ts';
import { createHold } from './hold.ts';
import { createHost, type Host } from './host.ts';
import hostCss from './host.css?inline';
import { createRoom } from './make-room.ts';
import { createMargin, type Margin } from './margin.ts';
import type { PlacedPassage } from './passage-map.ts';
import { headerBottom, isFree, tabBox, WIDTHS } from './placement.ts';
import type { Form } from './report.ts';
import type { Said, Session, State } from './session.ts';
import { sidebarView } from './sidebar-view.ts';
import { sideOf } from './stand.ts';
import { backgroundOf, isDark, textElements } from './surroundings.ts';
import { watchScrolling } from './window.ts';
import { world } from './world.ts';

/** The overlay's drawing; `draw` may be called as often as the state changes. */
export type Drawing = {
  readonly draw: (state: State, placed: readonly PlacedPassage[]) => void;
  /** Gives the focus to the panel's heading, and remembers who had it. */
  readonly focus: () => void;
  /** Gives the focus back if it is in the panel. */
  readonly giveBack: () => void;
  readonly speak: (said: Said) => void;
  readonly remove: () => void;
};

type Standing = { readonly host: Host; readonly margin: Margin; readonly life: AbortController };

/** Prepares the drawing. Nothing stands on the page before a form asks for it. */
export function createDrawing(session: Session, actions: SidebarActions): Drawing {
  const { document } = session;
  let { language } = world();
  let words = wordsOf(language);
  let standing: Standing | null = null;
  const hold = createHold(document);
  const room = createRoom(document);
  let returnTo: HTMLElement | null = null;
  let view: SidebarView | null = null;

  const remove = (): void => {
    room.undo();
    if (standing !== null) {
      standing.life.abort();
      standing.margin.remove();
      render(null, standing.host.root);
      standing.host.remove();
      hold.release();
    }
    standing = null;
  };
  const ensure = (): Standing => {
    // A second injection may have brought another language.
    if (world().language !== language) {
      remove();
      ({ language } = world());
      words = wordsOf(language);
    }
    if (standing?.host.element.isConnected === true) return standing;
    remove();
    hold.take();
    standing = stand(session, words);
    return standing;
  };
  const drawSidebar = (state: State, root: HTMLElement, size: PanelSize): void => {
    if (state.reading === null) return;
    view = keepEqual(
      view,
      sidebarView(state.reading.context, {
        ...state,
        ...size,
        state: state.notice,
        scale: state.settings.textSize,
      }),
    );
    render(
      <Sidebar view={view} words={words} actions={actions} active={state.active} opened={state.opened} />,
      root,
    );
  };

  return {
    remove,
    speak: said => standing?.host.speak(sentence(said, words)),
    focus: () => {
      if (document.activeElement instanceof HTMLElement) returnTo ??= document.activeElement;
      standing?.host.root.querySelector('h2')?.focus({ preventScroll: true });
    },
    giveBack: () => {
      if (standing !== null && standing.host.focused() !== null) {
        if (returnTo?.isConnected === true) returnTo.focus({ preventScroll: true });
        else standing.host.element.blur();
      }
      returnTo = null;
    },
    draw: (state, placed) => {
      const { reading, stand: wanted, settings } = state;
      if (reading === null || wanted.form === 'none') return remove();
      const { host, margin } = ensure();
      giveWay(host, state);
      const text = textElements(reading.context.article?.blocks ?? []);
      const side = sideOf(settings, words.dir);
      const most = wanted.strip?.most ?? WIDTHS.most;
      const width = Math.min(state.width, most);
      const form = room.fit(wanted.form, { text, width, side });
      dress(host, state, { form, side, width, dark: isDark(backgroundOf(text[0])) });
      if (form === 'tab') drawTab(state, { session, words, root: host.root, side });
      else drawSidebar(state, host.root, { form, side, width, most });
      margin.follow(state, { placed, panel: form === 'beside' || form === 'room' ? { side, width } : null });
    },
  };
}

function wordsOf(data: LanguageData | undefined): Words {
  return createWords(data?.words ?? {}, data?.language ?? 'en');
}

function sentence(said: Said, words: Words): string {
  if (said.key === 'passageBack') return words.say('passageBack');
  const title = world().language?.record.events.find(({ id }) => id === said.event)?.title ?? '';
  return words.say('passageShown', { title, at: said.at, of: said.of });
}

type PanelSize = {
  readonly form: Form;
  readonly side: 'left' | 'right';
  readonly width: number;
  readonly most: number;
};

function stand(session: Session, words: Words): Standing {
  const { document } = session;
  const host = createHost(document, [tokensCss, hostCss, sidebarCss, HELD_HOST], words);
  host.root.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && event.isTrusted) session.close();
  });
  const life = new AbortController();
  const { signal } = life;
  document.addEventListener('fullscreenchange', () => giveWay(host, session.state()), { signal });
  if (document.defaultView !== null) {
    watchScrolling(document.defaultView, away => host.root.classList.toggle('away', away), signal);
  }
  const margin = createMargin(host, words, event => session.open({ event }));
  return { host, margin, life };
}

// Full screen belongs to the page, and so does what it asks the reader in a dialog.
function giveWay({ element }: Host, { covered }: State): void {
  element.hidden = covered || element.ownerDocument.fullscreenElement !== null;
}

function drawTab(
  { reading, shortcut }: State,
  {
    session,
    words,
    root,
    side,
  }: { session: Session; words: Words; root: HTMLElement; side: 'left' | 'right' },
): void {
  const events = (reading?.context.passages ?? []).filter(({ certainty }) => certainty === 'certain');
  const place = isFree(session.document, tabBox(session.document, side)) ? 'edge' : 'bottom';
  root.classList.toggle('low', place === 'bottom');
  render(
    <Handle
      words={words}
      relevance={reading?.context.relevance === 'about' ? 'about' : 'mention'}
      found={new Set(events.map(({ event }) => event)).size}
      shortcut={shortcut}
      place={place}
      side={side}
      onOpen={() => session.open({})}
    />,
    root,
  );
}

function dress(
  { element, root, layer }: Host,
  { settings, stand: { strip } }: State,
  now: { form: Form; side: 'left' | 'right'; width: number; dark: boolean },
): void {
  const { form, side, width, dark } = now;
  const document = element.ownerDocument;
  const middle = side === 'right' ? document.documentElement.clientWidth - width / 2 : width / 2;
  const top = form === 'sheet' || form === 'tab' ? 0 : (strip?.top ?? headerBottom(document, middle));
  root.className = `stand ${form} ${side}${root.classList.contains('away') ? ' away' : ''}`;
  root.style.setProperty('--top', `${top}px`);
  root.style.setProperty('--sl-width', `${width}px`);
  root.style.setProperty('--sl-scale', String(settings.textSize));
  const theme = settings.theme === 'page' ? (dark ? 'dark' : 'light') : settings.theme;
  for (const part of [root, layer]) part.style.colorScheme = theme;
}

// The views take a view that is the same object for the same view, and draw nothing anew.
function keepEqual(before: SidebarView | null, next: SidebarView): SidebarView {
  if (before === null) return next;
  const same = (Object.keys(next) as (keyof SidebarView)[]).every(
    key => before[key] === next[key] || JSON.stringify(before[key]) === JSON.stringify(next[key]),
  );
  return same ? before : next;
}
