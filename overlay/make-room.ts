/** Moves the article aside, or up, for a panel that the reader asked for, and back without a trace. */
import { HELD } from '../extension/held.ts';
import { boxOf } from './boxes.ts';
import { sheetHeight } from './placement.ts';
import type { Form } from './report.ts';
import { adoptSheet, removeSheet } from './sheets.ts';

/** The room of one page. */
export type Room = {
  /** Makes the room that a form needs, and undoes what another had; the form that can stand comes back. */
  readonly fit: (form: Form, around: Around) => Form;
  readonly undo: () => void;
};

/** What a panel stands beside, how wide it is in px and at which side. */
export type Around = {
  readonly text: readonly Element[];
  readonly width: number;
  readonly side: 'left' | 'right';
};

const LEAST_TEXT = 480;

/** Prepares the room; the page stays as it is before a form needs some. */
export function createRoom(document: Document): Room {
  let made: { readonly key: string; readonly form: Form; readonly undo: () => void } | null = null;
  const undo = (): void => {
    made?.undo();
    made = null;
  };
  return {
    undo,
    fit: (form, around) => {
      const view = document.defaultView;
      const key = [form, around.side, around.width, view?.innerWidth, view?.innerHeight].join();
      if (made?.key === key) return made.form;
      undo();
      const aside = form === 'room' ? makeRoomAside(document, around) : null;
      const stands = form === 'room' && aside === null ? 'sheet' : form;
      const below = stands === 'sheet' ? makeRoomBelow(document, around.text) : null;
      made = { key, form: stands, undo: aside ?? below ?? (() => {}) };
      return stands;
    },
  };
}

/**
 * Gives the page a margin of `width` px at a side. Null where the text would be left with less than 480 px, or where
 * the page's layout does not follow and the text would still be covered.
 */
function makeRoomAside(document: Document, around: Around): (() => void) | null {
  const { text, width, side } = around;
  if (document.documentElement.clientWidth - width < LEAST_TEXT) return null;
  const undo = push(document, text, `margin-${side}: ${HELD} ${width}px`);
  if (isClear(document, around)) return undo;
  undo();
  return null;
}

// A sheet covers the page's end, so that the page goes on for as long below.
function makeRoomBelow(document: Document, text: readonly Element[]): (() => void) | null {
  const view = document.defaultView;
  return view === null
    ? null
    : push(document, text, `padding-bottom: ${HELD} ${Math.round(sheetHeight(view))}px`);
}

// A sheet of rules and no style attribute: the page's elements stay as they are, and so does what it prints.
function push(document: Document, text: readonly Element[], rule: string): () => void {
  let sheet: CSSStyleSheet | null = null;
  keepPlace(document, text, () => {
    sheet = adoptSheet(document, `@media screen { :root:root { ${rule} !important } }`);
  });
  return () => keepPlace(document, text, () => removeSheet(document, sheet));
}

/** Changes the layout with the first text in view kept where it was; a page at its top stays at its top. */
function keepPlace(document: Document, text: readonly Element[], change: () => void): void {
  const view = document.defaultView;
  const anchor = text.find(element => boxOf(element).bottom > 0);
  const before = anchor === undefined ? 0 : boxOf(anchor).top;
  change();
  if (view === null || anchor === undefined || view.scrollY === 0) return;
  view.scrollBy({ top: boxOf(anchor).top - before, behavior: 'instant' });
}

function isClear(document: Document, { text, width, side }: Around): boolean {
  const viewport = document.documentElement.clientWidth;
  const rects = text.map(boxOf).filter(rect => rect.width > 0);
  const widest = Math.max(0, ...rects.map(rect => rect.width));
  const clear = rects.every(rect => (side === 'right' ? rect.right <= viewport - width : rect.left >= width));
  return clear && widest >= Math.min(LEAST_TEXT, viewport - width) * 0.6;
}
