/** The marks in the text as long as something of ours stands beside it, and the way between passage and card. */
import { createHighlights, type Highlights } from './highlights.ts';
import { placePassages, type PlacedPassage } from './passage-map.ts';
import { watchPointing } from './pointing.ts';
import type { Reading } from './reader.ts';
import { showRange } from './scroll.ts';
import type { Session, State } from './session.ts';
import { backgroundOf, textElements } from './surroundings.ts';

/** Marks that follow the overlay's state. */
export type Marks = {
  readonly follow: (state: State) => void;
  /** Shows the passage at a place in the context's list. */
  readonly show: (index: number) => void;
  /** Goes to the next passage of the article, from the last one back to the first. */
  readonly next: () => void;
  readonly remove: () => void;
};

/** Prepares the marks; nothing is drawn before the state asks for it. */
export function createMarks(session: Session): Marks {
  const { document } = session;
  let placed: readonly PlacedPassage[] = [];
  let read: Reading | null = null;
  let drawn: Highlights | null = null;
  let listening: AbortController | null = null;
  let last = -1;

  const clear = (): void => {
    drawn?.clear();
    listening?.abort();
    [drawn, listening, placed] = [null, null, []];
  };
  const draw = (reading: Reading): void => {
    const blocks = reading.context.article?.blocks ?? [];
    placed = placePassages(reading.context.passages, blocks);
    drawn = createHighlights(document, backgroundOf(textElements(blocks)[0]));
    drawn.mark(placed.map(({ range }) => range));
    listening = new AbortController();
    watchPointing(document, () => placed, {
      pointed: place => session.update({ active: place?.passage.event ?? null }),
      chosen: place => session.open(place.passage.event),
      signal: AbortSignal.any([session.signal, listening.signal]),
    });
  };
  const show = (place: PlacedPassage | undefined): void => {
    if (place === undefined) return;
    last = placed.indexOf(place);
    showRange(document, place.range);
    session.update({ active: place.passage.event });
  };
  return {
    follow: ({ reading, stand, settings, active }) => {
      const wanted = stand.form !== 'none' && settings.highlights && reading !== null;
      if (!wanted || reading !== read) clear();
      read = reading;
      if (wanted && drawn === null) draw(reading);
      drawn?.point(placed.filter(({ passage }) => passage.event === active).map(({ range }) => range));
    },
    show: index => {
      const passage = read?.context.passages[index];
      const blocks = read?.context.article?.blocks ?? [];
      show(
        placed.find(place => place.passage === passage) ??
          placePassages(passage === undefined ? [] : [passage], blocks)[0],
      );
    },
    next: () => show(placed[(last + 1) % Math.max(1, placed.length)]),
    remove: clear,
  };
}
