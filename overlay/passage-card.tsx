/** A small card beside the passage that the reader points at, while the sidebar is closed. */
import { render } from 'preact';
import { PassageCard } from '../components/PassageCard.tsx';
import type { RecordEvent } from '../components/view.ts';
import type { Words } from '../components/words.ts';

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

/** Prepares the card in a layer that lies over the viewport. */
export function createFloatingCard(layer: HTMLElement): FloatingCard {
  const box = layer.ownerDocument.createElement('div');
  box.className = 'floating';
  layer.append(box);
  return {
    show: view => {
      if (view === null) return render(null, box);
      const { event, words, onOpen } = view;
      render(<PassageCard event={event} certainty="certain" words={words} onOpen={onOpen} />, box);
      place(box, view.range);
    },
  };
}

// Below the passage's last line, or above its first where there is no room: never on it.
function place(box: HTMLElement, range: Range): void {
  const rects = [...range.getClientRects()];
  const [first, last] = [rects[0], rects.at(-1)];
  if (first === undefined || last === undefined) return;
  const { clientWidth, clientHeight } = box.ownerDocument.documentElement;
  const { width, height } = box.getBoundingClientRect();
  const below = last.bottom + GAP;
  const top = below + height <= clientHeight ? below : first.top - GAP - height;
  const left = Math.max(MARGIN, Math.min(last.left, clientWidth - width - MARGIN));
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
