/** A small card beside the passage that the reader points at, while the sidebar is closed. */
import { render } from 'preact';
import { PassageCard } from '../components/PassageCard.tsx';
import type { RecordEvent } from '../components/view.ts';
import type { Words } from '../components/words.ts';
import { boxOf, boxOfRange, linesOf } from './boxes.ts';
import { isFree } from './placement.ts';
import { blockElement } from './surroundings.ts';

/** What the card is drawn from. */
export type CardView = {
  readonly event: RecordEvent;
  readonly range: Range;
  readonly words: Words;
  readonly onOpen: () => void;
};

/** The one card of a page; `null` takes it away. */
export type FloatingCard = { readonly show: (view: CardView | null) => void };

const GAP = 6;
const MARGIN = 12;
// Between the column of text and a card in its margin.
const AWAY = 16;

/** Prepares the card in a layer that lies over the viewport. */
export function createFloatingCard(layer: HTMLElement): FloatingCard {
  const document = layer.ownerDocument;
  const box = document.createElement('div');
  box.className = 'floating';
  layer.append(box);
  let listening: AbortController | null = null;
  let shown: Range | null = null;
  let dismissed: Range | null = null;
  const hide = (): void => {
    listening?.abort();
    shown = null;
    render(null, box);
  };
  // Escape takes it away until another passage is pointed at; scrolling takes it along.
  const listen = (range: Range): void => {
    listening?.abort();
    listening = new AbortController();
    const { signal } = listening;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !event.isTrusted) return;
      dismissed = range;
      hide();
    };
    const follow = (): void => {
      document.defaultView?.requestAnimationFrame(() => signal.aborted || place(box, range));
    };
    document.addEventListener('keydown', escape, { capture: true, signal });
    document.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  };
  return {
    show: view => {
      if (view?.range !== dismissed) dismissed = null;
      if (view === null || dismissed !== null) return hide();
      const { event, range, words, onOpen } = view;
      render(<PassageCard event={event} certainty="certain" words={words} onOpen={onOpen} />, box);
      place(box, range);
      if (range !== shown) listen(range);
      shown = range;
    },
  };
}

function place(box: HTMLElement, range: Range): void {
  const passage = boxOfRange(range);
  box.hidden = passage.bottom < 0 || passage.top > box.ownerDocument.documentElement.clientHeight;
  if (box.hidden) return;
  const size = box.getBoundingClientRect();
  const { left, top } = besideText(box.ownerDocument, range, size) ?? byLines(box.ownerDocument, range, size);
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

type Place = { readonly left: number; readonly top: number };
type Size = { readonly width: number; readonly height: number };

/** In the margin level with the passage, at whichever side nothing of the page is; null where there is no room. */
function besideText(document: Document, range: Range, { width, height }: Size): Place | null {
  const { clientWidth, clientHeight } = document.documentElement;
  const { top: line } = linesOf(range)[0] ?? boxOfRange(range);
  const text = range.startContainer.parentElement;
  if (text === null) return null;
  const column = boxOf(blockElement(text));
  const top = Math.max(MARGIN, Math.min(line - 4, clientHeight - height - MARGIN));
  const places = [column.right + AWAY, column.left - AWAY - width].map(left => ({ left, top }));
  const fitting = places.find(({ left }) => {
    const box = { left, right: left + width, top, bottom: top + height };
    return left >= MARGIN && box.right <= clientWidth - MARGIN && isFree(document, box);
  });
  return fitting ?? null;
}

/** Below the passage's last line, or above its first where there is no room: never on it. */
function byLines(document: Document, range: Range, { width, height }: Size): Place {
  const rects = linesOf(range);
  const [first, last] = [rects[0], rects.at(-1)];
  if (first === undefined || last === undefined) return { left: MARGIN, top: MARGIN };
  const { clientWidth, clientHeight } = document.documentElement;
  const below = last.bottom + GAP;
  const top = below + height <= clientHeight ? below : first.top - GAP - height;
  return { left: Math.max(MARGIN, Math.min(last.left, clientWidth - width - MARGIN)), top };
}
