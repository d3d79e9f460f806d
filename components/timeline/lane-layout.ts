import { isBefore } from './sequence.ts';
import type { FromArticle } from './address.ts';

/** What the lanes need of an event. */
export type LaneEvent = { readonly id: string; readonly date: string; readonly place: string };

/** What to draw, in a drawing of `width` units; the line runs on to the year of `today`. */
export type LaneInput = {
  readonly events: readonly LaneEvent[];
  readonly article: FromArticle | null;
  readonly today: string;
  readonly width: number;
};

/** One event's mark. */
export type LaneMark = {
  readonly id: string;
  readonly is: 'before' | 'since' | 'found';
  readonly x: number;
  readonly y: number;
};

/** One place: its line is at `y`. */
export type Lane = { readonly place: string; readonly y: number; readonly marks: readonly LaneMark[] };

/** The drawing: a line a place, years across, the article's place in a gap that runs through all lines. */
export type LaneLayout = {
  readonly height: number;
  /** Where the lines begin; names stand before it. */
  readonly start: number;
  readonly lanes: readonly Lane[];
  /** Where the years part. */
  readonly parts: readonly number[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** A gap of years left out after the first events; null when the line runs through. */
  readonly leap: { readonly x: number; readonly year: number } | null;
  /** Where the article stands; its label runs on from there or back from it. */
  readonly reading: { readonly x: number; readonly side: 'after' | 'before' } | null;
};

const START = 196;
const LEAP = { years: 5, most: 3, mark: 12, width: 38 };
const EDGE = 6;
const GAP = 7;
const PITCH = 9.2;
const TOP = 26;
const LEAST = 20;
const FOOT = 24;

/** Lays the events out, the place with the most of them first. */
export function layoutLanes(input: LaneInput): LaneLayout {
  const { events, article, today, width } = input;
  const leapt = beforeLeap(events, article);
  const first = yearOf((leapt === 0 ? firstDate(events, article) : events[leapt]?.date) ?? today);
  const last = Math.max(yearOf(today), ...events.map(({ date }) => yearOf(date)));
  const scale = createScale({ first, last, article, width, left: START + (leapt > 0 ? LEAP.width : EDGE) });
  const far = new Set(events.slice(0, leapt).map(({ id }) => id));
  const lanes = stackLanes(events, event => {
    const is = sideOf(event, article);
    return { id: event.id, is, x: far.has(event.id) ? START + LEAP.mark : scale.x(event, is) };
  });
  return {
    height: (lanes.at(-1)?.y ?? TOP) + FOOT,
    start: START,
    lanes,
    ...scale.years(first, last),
    leap: leapt === 0 ? null : { x: START + LEAP.mark, year: yearOf(events[0]?.date ?? today) },
    reading: scale.reading,
  };
}

type Placed = Omit<LaneMark, 'y'>;

/** A lane a place, each as high as its marks need. */
function stackLanes(events: readonly LaneEvent[], place: (event: LaneEvent) => Placed): readonly Lane[] {
  const groups = [...Map.groupBy(events, ({ place }) => place)].toSorted(
    ([a, own], [b, others]) => Number(a === 'INT') - Number(b === 'INT') || others.length - own.length,
  );
  let y = TOP;
  return groups.map(([name, own]) => {
    const placed = own.map(place);
    const levels = stack(placed);
    y += Math.max(LEAST, 9 + PITCH * (Math.max(...levels) + 1));
    const marks = placed.map((mark, index) => ({ ...mark, y: y - 9.5 - PITCH * (levels[index] ?? 0) }));
    return { place: name, y, marks };
  });
}

function firstDate(events: readonly LaneEvent[], article: FromArticle | null): string | undefined {
  const dates = [...events.map(({ date }) => date), ...(article === null ? [] : [article.published])];
  return dates.toSorted()[0];
}

/** How many of the first events are left on the far side of a gap: those before the first silence of some years. */
function beforeLeap(events: readonly LaneEvent[], article: FromArticle | null): number {
  const years = events.map(({ date }) => yearOf(date));
  const index = years.findIndex((year, at) => at > 0 && year - (years[at - 1] ?? year) > LEAP.years);
  const resumed = years[index];
  if (resumed === undefined || index > LEAP.most) return 0;
  // An article from within the silence needs its years on the line.
  return article !== null && yearOf(article.published) < resumed ? 0 : index;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function sideOf(event: LaneEvent, article: FromArticle | null): LaneMark['is'] {
  if (article === null) return 'before';
  if (article.found.has(event.id)) return 'found';
  return isBefore(event, article) ? 'before' : 'since';
}

type ScaleInput = Omit<LaneInput, 'events' | 'today'> & {
  readonly first: number;
  readonly last: number;
  readonly left: number;
};
type Scale = Pick<LaneLayout, 'reading'> & {
  x(event: LaneEvent, is: LaneMark['is']): number;
  years(first: number, last: number): Pick<LaneLayout, 'parts' | 'years'>;
};

function createScale({ first, last, article, width, left }: ScaleInput): Scale {
  const gap = article === null ? 0 : GAP;
  const step = (width - EDGE - left - 2 * gap) / (last + 1 - first);
  const split = article === null ? first : momentOf(article.published);
  const middle = left + gap + (split - first) * step;
  const at = (moment: number, after: boolean): number =>
    middle + (article === null ? 0 : after ? gap : -gap) + (moment - split) * step;
  return {
    reading: article === null ? null : { x: middle, side: middle > width * 0.7 ? 'before' : 'after' },
    x: (event, is) => {
      const after = is === 'since' || (article !== null && !isBefore(event, article));
      const moment = momentOf(event.date);
      return at(after ? Math.max(moment, split) : article === null ? moment : Math.min(moment, split), after);
    },
    years: (from, to) => {
      const spans = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      const edge = (year: number): number => at(year, year > split);
      return {
        parts: spans.slice(1).map(edge),
        years: spans.map(year => ({ year, x: (edge(year) + edge(year + 1)) / 2 })),
      };
    },
  };
}

/** A date in years, with fractions; of a month or a year, its middle. */
function momentOf(date: string): number {
  const [year = 0, month, day = 15] = date.split('-').map(Number);
  return month === undefined ? year + 0.5 : year + (month - 1 + (day - 1) / 31) / 12;
}

/** How high each mark stands so that it touches none before it. */
function stack(marks: readonly { readonly x: number }[]): readonly number[] {
  const levels: number[] = [];
  for (const { x } of marks) {
    const near = new Set(levels.filter((_, index) => Math.abs((marks[index]?.x ?? 0) - x) < PITCH));
    let level = 0;
    while (near.has(level)) level += 1;
    levels.push(level);
  }
  return levels;
}
