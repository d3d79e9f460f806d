/** Moves the article aside for a panel that the reader asked for, and back without a trace. */

/** Undoes what was done to the page. */
export type Undo = () => void;

const LEAST_TEXT = 480;

/**
 * Gives the page an end margin of `width` px. Null where the text would be left with less than 480 px, or where the
 * page's layout does not follow and the text would still be covered.
 */
export function makeRoom(
  document: Document,
  text: readonly Element[],
  { width, side }: { readonly width: number; readonly side: 'left' | 'right' },
): Undo | null {
  const view = document.defaultView;
  const anchor = text.find(element => element.getBoundingClientRect().bottom > 0);
  if (view === null || anchor === undefined || document.documentElement.clientWidth - width < LEAST_TEXT)
    return null;
  const before = anchor.getBoundingClientRect().top;
  const { style } = document.documentElement;
  const property = side === 'right' ? 'margin-right' : 'margin-left';
  const [value, priority] = [style.getPropertyValue(property), style.getPropertyPriority(property)];
  const hadStyle = document.documentElement.hasAttribute('style');
  const keepPlace = (top: number): void =>
    view.scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: 'instant' });
  const undo = (): void => {
    const top = anchor.getBoundingClientRect().top;
    style.removeProperty(property);
    if (value !== '') style.setProperty(property, value, priority);
    if (!hadStyle && style.length === 0) document.documentElement.removeAttribute('style');
    keepPlace(top);
  };
  style.setProperty(property, `${width}px`, 'important');
  keepPlace(before);
  if (isClear(text, { width, side, viewport: view.innerWidth })) return undo;
  undo();
  return null;
}

/** Room that was made, and for what width; null where none is. */
export type Room = { readonly undo: Undo; readonly width: number } | null;

/** What room is wanted for. */
export type RoomWanted = {
  readonly document: Document;
  readonly text: readonly Element[];
  readonly width: number;
  readonly side: 'left' | 'right';
};

/** Keeps room as it is where it fits what is wanted, makes it anew where it does not, undoes it for null. */
export function fitRoom(room: Room, wanted: RoomWanted | null): Room {
  if (wanted !== null && room?.width === wanted.width) return room;
  room?.undo();
  if (wanted === null) return null;
  const undo = makeRoom(wanted.document, wanted.text, wanted);
  return undo === null ? null : { undo, width: wanted.width };
}

function isClear(
  text: readonly Element[],
  { width, side, viewport }: { width: number; side: 'left' | 'right'; viewport: number },
): boolean {
  const rects = text.map(element => element.getBoundingClientRect()).filter(rect => rect.width > 0);
  const widest = Math.max(0, ...rects.map(rect => rect.width));
  const clear = rects.every(rect => (side === 'right' ? rect.right <= viewport - width : rect.left >= width));
  return clear && widest >= Math.min(LEAST_TEXT, viewport - width) * 0.6;
}
