/** The marks in the text as long as something of ours stands beside it, and the way between passage and card. */
import { documentsOf } from './boxes.ts';
import { createHighlights, type Highlights } from './highlights.ts';
import { placePassages, type PlacedPassage } from './passage-map.ts';
import { watchPointing } from './pointing.ts';
import type { Reading } from './reader.ts';
import { readingPlace, returnTo, showRange, type ReadingPlace } from './scroll.ts';
import type { Session, State } from './session.ts';
import { backgroundOf, textElements } from './surroundings.ts';

/** Marks that follow the overlay's state. */
export type Marks = {
  readonly follow: (state: State) => void;
  /** Shows the passage at a place in the context's list. */
  readonly show: (index: number) => void;
  /** Goes `by` passages on (or back), around at the ends. */
  readonly step: (by: 1 | -1) => void;
  /** Goes back to where the reader was before the first passage was shown. */
  readonly back: () => void;
  /** Forgets where the reader was: another article is there. */
  readonly forget: () => void;
  /** The passages that are marked now. */
  readonly placed: () => readonly PlacedPassage[];
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
  let place: ReadingPlace | null = null;

  const clear = (): void => {
    drawn?.clear();
    listening?.abort();
    [drawn, listening, placed] = [null, null, []];
  };
  const draw = (reading: Reading): void => {
    const blocks = reading.context.article?.blocks ?? [];
    placed = placePassages(reading.context.passages, blocks);
    drawn = createHighlights(document, backgroundOf(textElements(blocks)[0]));
    const ranges = placed.map(({ range }) => range);
    drawn.mark(ranges);
    listening = new AbortController();
    const pointing = {
      pointed: point,
      active: () => session.state().active,
      chosen: ({ passage }: PlacedPassage) => session.open({ event: passage.event }),
      signal: AbortSignal.any([session.signal, listening.signal]),
    };
    // What happens in a frame is heard there alone.
    for (const one of documentsOf(document, ranges)) watchPointing(one, () => placed, pointing);
  };
  const point = (place: PlacedPassage | null): void => {
    const index = place === null ? null : (read?.context.passages.indexOf(place.passage) ?? null);
    session.update({ active: place?.passage.event ?? null, pointed: index });
  };
  const show = (shown: PlacedPassage | undefined): void => {
    if (shown === undefined) return;
    place ??= readingPlace(document, shown.range);
    last = placed.indexOf(shown);
    showRange(document, shown.range);
    point(shown);
    const view = document.defaultView;
    // Motion unwanted, it stays until the next action.
    if (view?.matchMedia('(prefers-reduced-motion: reduce)').matches === false) drawn?.fade();
    session.speak({ key: 'passageShown', event: shown.passage.event, at: last + 1, of: placed.length });
  };
  return {
    follow: ({ reading, stand, settings, notice, active }) => {
      const isShown = stand.form !== 'none' && notice === 'read';
      const wanted = isShown && settings.highlights && reading !== null;
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
    step: by => {
      const from = last < 0 && by < 0 ? 0 : last;
      show(placed[(from + by + placed.length) % Math.max(1, placed.length)]);
    },
    back: () => {
      if (place === null) return;
      returnTo(document, place);
      [place, last] = [null, -1];
      session.update({ active: null });
      session.speak({ key: 'passageBack' });
    },
    forget: () => {
      [place, last] = [null, -1];
    },
    placed: () => placed,
    remove: clear,
  };
}
