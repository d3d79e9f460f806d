import { overlaps, standing } from './order.ts';

/** What the axis needs of an event. */
export type AxisEvent = { readonly id: string; readonly date: string };

/** One event's mark; all measures are in units of the drawing. */
export type AxisMark = {
  readonly id: string;
  readonly is: 'before' | 'since' | 'found';
  readonly x: number;
  readonly y: number;
  readonly r: number;
};

/** The drawing: marks in stacks of a quarter, the article's place in a gap between two of them. */
export type AxisLayout = {
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly marks: readonly AxisMark[];
  readonly ticks: readonly number[];
  /** Years to print, each under the middle of its span. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** A gap of years left out after the first events; null when the line runs through. */
  readonly leap: { readonly from: number; readonly to: number; readonly year: number } | null;
  /** Where the article stands; its label runs on from there or back from it. */
  readonly reading: { readonly x: number; readonly side: 'after' | 'before' } | null;
};

/** What to draw: events by date, the article's date or null, the events recognised in it. */
export type AxisInput = {
  readonly events: readonly AxisEvent[];
  readonly published: string | null;
  readonly found: ReadonlySet<string>;
  /** The drawing's width where it is known, so that its letters are as large as others; 352 if not. */
  readonly width?: number;
};

type Scale = {
  readonly origin: string;
  readonly step: number;
  /** Where a moment lies, in quarters from the article. */
  at(quarters: number): number;
  /** The middle of the stack of a quarter, counted from 0 on either side of the article. */
  column(quarter: number, side: 'before' | 'after'): number;
};
type Column = { readonly id: string; readonly is: AxisMark['is']; readonly x: number };

const WIDTH = 352;
const EDGE = 5;
const LEAP_YEARS = 5;
const LEAP = { first: 6, from: 13, to: 24, margin: 9 };
const GAP = 6;
const PITCH = 4.9;
const STACK_HEIGHT = 86;
const TOP = 21;
const LABEL_WIDTH = 44;

/** Lays the events out along a line, time running to the right. */
export function layoutAxis({ events, published, found, width = WIDTH }: AxisInput): AxisLayout {
  const leapt = eventsBeforeLeap(events, published);
  const range = yearsOf(events.slice(leapt), published);
  const left = leapt > 0 ? LEAP.to + LEAP.margin : EDGE;
  const scale = createScale(range, published, { left, width });
  const columns = events.map((event, index): Column => {
    const is = sideOf(event, published, found);
    return { id: event.id, is, x: index < leapt ? LEAP.first : columnX(event, is, scale) };
  });
  const { marks, height } = stack(columns, scale.step);
  const middle = scale.at(0);
  return {
    width,
    height: height + 18,
    baseline: height,
    marks,
    ticks: span(range.first, range.last + 1).map(year => scale.at(quartersTo(`${year}`, scale.origin))),
    years: labelledYears(range, scale),
    leap: leapt > 0 ? { ...LEAP, year: Number(events[0]?.date.slice(0, 4)) } : null,
    reading: published === null ? null : { x: middle, side: middle > width * 0.68 ? 'before' : 'after' },
  };
}

/** How many of the first events are left on the far side of a gap: those before the first silence of some years. */
function eventsBeforeLeap(events: readonly AxisEvent[], published: string | null): number {
  const years = events.map(({ date }) => Number(date.slice(0, 4)));
  const first = years.findIndex((year, index) => index > 0 && year - (years[index - 1] ?? year) > LEAP_YEARS);
  const resumed = years[first];
  if (resumed === undefined || first > 3) return 0;
  // An article from within the silence needs its years on the line.
  return published !== null && Number(published.slice(0, 4)) < resumed - LEAP_YEARS ? 0 : first;
}

type Range = { readonly first: number; readonly last: number };

function yearsOf(events: readonly AxisEvent[], published: string | null): Range {
  const dates = [...events.map(({ date }) => date), ...(published === null ? [] : [published])];
  const years = dates.map(date => Number(date.slice(0, 4)));
  if (years.length === 0) return { first: 2000, last: 2000 };
  return { first: Math.min(...years), last: Math.max(...years) };
}

function createScale(
  { first, last }: Range,
  published: string | null,
  { left, width }: { readonly left: number; readonly width: number },
): Scale {
  const origin = published ?? `${first}-01-01`;
  const [start, end] = [quartersTo(`${first}`, origin), quartersTo(`${last + 1}`, origin)];
  const gap = published === null ? 0 : GAP;
  const step = (width - EDGE - left - 2 * gap) / (end - start);
  const middle = left + gap - start * step;
  return {
    origin,
    step,
    at: quarters => middle + Math.sign(quarters) * gap + quarters * step,
    column: (quarter, side) => middle + (side === 'after' ? 1 : -1) * (gap + (quarter + 0.5) * step),
  };
}

/** Quarters of a year from one date to another, with fractions; an unknown day or month counts as the first. */
function quartersTo(date: string, origin: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [year0 = 0, month0 = 1, day0 = 1] = origin.split('-').map(Number);
  return ((year - year0) * 12 + month - month0 + (day - day0) / 31) / 3;
}

function sideOf(
  { id, date }: AxisEvent,
  published: string | null,
  found: ReadonlySet<string>,
): AxisMark['is'] {
  if (found.has(id)) return 'found';
  return published !== null && standing(date, published) !== 'before' ? 'since' : 'before';
}

/** The stack in which an event lies; in a drawing without an article all are counted from its start. */
function columnX({ date }: AxisEvent, is: AxisMark['is'], { column, at, origin }: Scale): number {
  const whole = date.length === 4 ? `${date}-07` : date;
  const quarters = overlaps(date, origin) ? 0 : quartersTo(whole, origin);
  // What the article tells of its own day stands before it: the article was written afterwards.
  if (quarters > 0 || is === 'since' || at(0) <= EDGE + LEAP.to + LEAP.margin) {
    return column(Math.floor(Math.max(quarters, 0)), 'after');
  }
  return column(Math.max(Math.ceil(-quarters) - 1, 0), 'before');
}

function stack(columns: readonly Column[], step: number): { marks: AxisMark[]; height: number } {
  const stacks = [...Map.groupBy(columns, ({ x }) => x.toFixed(1)).values()];
  const tallest = Math.max(1, ...stacks.map(({ length }) => length));
  const pitch = Math.min(PITCH, STACK_HEIGHT / tallest, step * 0.9);
  const height = TOP + PITCH + pitch * (tallest - 1);
  const marks = stacks.flatMap(column =>
    column
      // What is in the article stands at the foot of its stack.
      .toSorted((a, b) => Number(b.is === 'found') - Number(a.is === 'found'))
      .map((mark, level) => ({ ...mark, y: height - PITCH - pitch * level, r: radius(mark.is, pitch) })),
  );
  return { marks, height };
}

function radius(is: AxisMark['is'], pitch: number): number {
  const unit = pitch / PITCH;
  return unit * (is === 'found' ? 2.7 : is === 'since' ? 1.9 : 2.15);
}

function labelledYears({ first, last }: Range, scale: Scale): AxisLayout['years'] {
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / (scale.step * 4)));
  return span(first, last)
    .filter(year => year % every === 0)
    .map(year => {
      const ends = [year, year + 1].map(start => scale.at(quartersTo(`${start}`, scale.origin)));
      return { year, x: ((ends[0] ?? 0) + (ends[1] ?? 0)) / 2 };
    });
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
