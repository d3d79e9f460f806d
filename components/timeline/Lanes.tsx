import type { JSX } from 'preact';
import type { RecordEvent } from '../view.ts';
import type { Words } from '../words.ts';
import type { FromArticle } from './address.ts';
import { layoutLanes, type Lane, type LaneLayout, type LaneMark } from './lane-layout.ts';
import { useWidth } from './use-width.ts';

type LanesProps = {
  readonly events: readonly RecordEvent[];
  /** The events that are listed; the marks of the others stay, faintly. */
  readonly listed: ReadonlySet<string>;
  readonly article: FromArticle | null;
  readonly today: string;
  readonly active: string | null;
  readonly words: Words;
  readonly onPick: (event: string) => void;
};

const LETTERS: Readonly<Record<LaneMark['is'], string>> = { before: 'b', since: 's', found: 'i' };
const RADII: Readonly<Record<LaneMark['is'], number>> = { before: 3.7, since: 3.5, found: 4.6 };

/** The record as a line a place, time running along it: a picture with a sentence, for the list holds the same. */
export function Lanes({ events, article, today, words, onPick, ...marked }: LanesProps): JSX.Element {
  const { width, frame } = useWidth(1160);
  const layout = layoutLanes({ events, article, today, width });
  const flip = words.dir === 'rtl' ? (x: number) => width - x : (x: number) => x;
  const titles = new Map(events.map(({ id, title, date }) => [id, `${words.date(date, 'short')}: ${title}`]));
  const part = { layout, flip, words };
  return (
    <svg
      ref={frame}
      class="axis lanes"
      viewBox={`0 0 ${width} ${round(layout.height)}`}
      role="img"
      aria-label={lanesSentence({ events, article, listed: marked.listed }, words)}
      onClick={event => pick(event.target, onPick)}
    >
      <Years {...part} width={width} />
      {layout.lanes.map(lane => (
        <PlaceLane key={lane.place} {...part} {...marked} lane={lane} width={width} titles={titles} />
      ))}
      {article !== null && <ArticleLine {...part} published={article.published} />}
    </svg>
  );
}

/** The lanes in one sentence. */
export function lanesSentence(
  { events, article, listed }: Pick<LanesProps, 'events' | 'article' | 'listed'>,
  words: Words,
): string {
  const shown = events.filter(({ id }) => listed.has(id));
  const [first = '', last = ''] = [shown[0], shown.at(-1)].map(event => event?.date.slice(0, 4));
  const values = { n: shown.length, first, last };
  if (article === null) return words.say('timelineAxis', values);
  return words.say('timelineAxisArticle', { ...values, date: words.date(article.published, 'long') });
}

type PartProps = {
  readonly layout: LaneLayout;
  readonly flip: (x: number) => number;
  readonly words: Words;
};

function Years({ layout, flip, words, width }: PartProps & { readonly width: number }): JSX.Element {
  const { height, years, parts, start, leap } = layout;
  const [foot, text] = [round(height - 24), round(height - 7)];
  const from = leap === null ? start : leap.x + 26;
  const slant = words.dir === 'rtl' ? -3 : 3;
  return (
    <g>
      <path class="part" d={parts.map(x => `M${round(flip(x))} 24V${foot}`).join('')} />
      <path class="line" d={`M${round(flip(from))} ${foot}H${round(flip(width))}`} />
      {leap !== null && (
        <>
          <path class="line" d={`M${round(flip(start))} ${foot}H${round(flip(from - 14))}`} />
          <path
            class="line"
            d={[13, 7].map(by => `M${round(flip(from - by))} ${foot + 3.5}l${slant} -7`).join('')}
          />
          <text x={round(flip(leap.x))} y={text} text-anchor="middle">
            {leap.year}
          </text>
        </>
      )}
      {years.map(({ year, x }) => (
        <text key={year} x={round(flip(x))} y={text} text-anchor="middle">
          {year}
        </text>
      ))}
    </g>
  );
}

type LaneProps = PartProps &
  Pick<LanesProps, 'listed' | 'active'> & {
    readonly lane: Lane;
    readonly width: number;
    readonly titles: ReadonlyMap<string, string>;
  };

function PlaceLane({ lane, layout, flip, words, width, titles, listed, active }: LaneProps): JSX.Element {
  const { place, y, marks } = lane;
  const count = marks.filter(({ id }) => listed.has(id)).length;
  const base = round(y - 6);
  return (
    <g class={count === 0 ? 'is-out' : undefined}>
      <path class="lane" d={`M${round(flip(layout.start))} ${round(y)}H${round(flip(width))}`} />
      <text class="place" x={flip(0)} y={base} text-anchor="start">
        {words.place(place).name}
      </text>
      <text x={round(flip(layout.start - 14))} y={base} text-anchor="end">
        {count}
      </text>
      {marks.map(({ id, is, x, y }) => (
        <circle
          key={id}
          class={[LETTERS[is], listed.has(id) ? '' : 'is-out', id === active ? 'is-active' : ''].join(' ')}
          data-mark={id}
          cx={round(flip(x))}
          cy={round(y)}
          r={RADII[is]}
        >
          <title>{titles.get(id)}</title>
        </circle>
      ))}
    </g>
  );
}

function ArticleLine({
  layout,
  flip,
  words,
  published,
}: PartProps & { readonly published: string }): JSX.Element | null {
  if (layout.reading === null) return null;
  const { side } = layout.reading;
  const x = round(flip(layout.reading.x));
  const label = round(flip(layout.reading.x + (side === 'after' ? 9 : -9)));
  return (
    <g class="now">
      <path class="reading" d={`M${x} 17V${round(layout.height - 20)}M${x - 4} 17h8`} />
      <text x={label} y="15" text-anchor={side === 'after' ? 'start' : 'end'}>
        {words.say('timelineArticle', { date: words.date(published, 'short') })}
      </text>
    </g>
  );
}

function pick(target: EventTarget | null, onPick: (event: string) => void): void {
  const id = target instanceof Element ? target.getAttribute('data-mark') : null;
  if (id !== null) onPick(id);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
