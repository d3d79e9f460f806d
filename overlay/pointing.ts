/** Tells which passage the reader points at: by resting the pointer, by the caret, or by a click that means nothing else. */
import { isElement } from '../reading/dom.ts';
import { isOurs } from './host.ts';
import { closestOf } from './past-names.ts';
import { passageAt, passageOver, type PlacedPassage } from './passage-map.ts';

/** What is called when the reader points. `null` is nothing. */
export type Pointing = {
  readonly pointed: (place: PlacedPassage | null) => void;
  readonly chosen: (place: PlacedPassage) => void;
  /** The event that is set off now, whoever did that. */
  readonly active: () => string | null;
};

const CONTROLS = 'a[href],button,input,select,textarea,label,summary,[role="button"],[contenteditable]';
const REST = 150; // milliseconds until a resting pointer means something

/** Listens passively until the signal ends; takes no event away from the page. */
export function watchPointing(
  document: Document,
  placed: () => readonly PlacedPassage[],
  { pointed, chosen, active, signal }: Pointing & { readonly signal: AbortSignal },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: PlacedPassage | null = null;
  const settle = (place: PlacedPassage | null): void => {
    // Pointed at again, it is set off again if it no longer is.
    if (place === current && (place === null || place.passage.event === active())) return;
    current = place;
    pointed(place);
  };
  const options = { passive: true, signal } as const;
  document.addEventListener(
    'pointermove',
    event => {
      if (!event.isTrusted) return;
      clearTimeout(timer);
      // On the way to the card, or on it, the reader still means the passage that it belongs to.
      if (event.pointerType !== 'touch' && !isOurs(event.target)) {
        timer = setTimeout(() => settle(passageAt(document, placed(), event)), REST);
      }
    },
    options,
  );
  document.addEventListener(
    'selectionchange',
    () => settle(caretPassage(document, placed()) ?? current),
    options,
  );
  document.addEventListener(
    'click',
    event => {
      if (!event.isTrusted || event.button !== 0 || isTaken(event, document)) return;
      const place = passageAt(document, placed(), event);
      if (place !== null) chosen(place);
    },
    options,
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function caretPassage(document: Document, placed: readonly PlacedPassage[]): PlacedPassage | null {
  const selection = document.getSelection();
  if (selection === null || !selection.isCollapsed || selection.anchorNode === null) return null;
  return passageOver(placed, selection.anchorNode, selection.anchorOffset);
}

// A click on a link or control, or one that ends a selection, is the page's alone.
function isTaken(event: MouseEvent, document: Document): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return true;
  if (isElement(event.target) && closestOf(event.target, CONTROLS) !== null) return true;
  return document.getSelection()?.isCollapsed === false;
}
