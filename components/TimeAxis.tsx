import type { JSX } from 'preact';
import { layoutAxis, type AxisInput, type AxisLayout, type AxisMark } from './axis-layout.ts';
import type { Words } from './words.ts';

const LETTERS: Readonly<Record<AxisMark['is'], string>> = { before: 'b', since: 's', found: 'i' };

type TimeAxisProps = AxisInput & {
  readonly words: Words;
  /** The event whose mark is ringed. */
  readonly active: string | null;
  /** The drawing in words, where those of the sidebar do not fit. */
  readonly sentence?: string;
  /** Called with the event whose mark was clicked; the lists are the way for the keyboard. */
  readonly onPick?: (event: string) => void;
};

/** The record as marks along a line of time: a picture with a sentence, for the lists hold the same events. */
export function TimeAxis({ words, active, onPick, sentence, ...input }: TimeAxisProps): JSX.Element {
  const layout = layoutAxis(input);
  const { width, height, marks } = layout;
  const flip = words.dir === 'rtl' ? (x: number) => width - x : (x: number) => x;
  return (
    <svg
      class="axis"
      viewBox={`0 0 ${width} ${round(height)}`}
      role="img"
      aria-label={sentence ?? axisSentence(input, words)}
      onClick={event => pick(event.target, onPick)}
    >
      <AxisLine layout={layout} flip={flip} />
      <AxisArticle layout={layout} flip={flip} label={words.say('sidebarAxisArticle')} />
      {marks.map(({ id, is, x, y, r }) => (
        <circle
          key={id}
          class={id === active ? `${LETTERS[is]} is-active` : LETTERS[is]}
          data-mark={id}
          cx={round(flip(x))}
          cy={round(y)}
          r={round(r)}
        />
      ))}
    </svg>
  );
}

/** The axis in one sentence. */
export function axisSentence({ events, published, found }: AxisInput, words: Words): string {
  const [first, last] = [events[0]?.date.slice(0, 4) ?? '', events.at(-1)?.date.slice(0, 4) ?? ''];
  const values = { n: events.length, first, last, found: found.size };
  if (published === null) return words.say('sidebarAxisUndated', values);
  const others = layoutAxis({ events, published, found }).marks;
  const before = others.filter(({ is }) => is === 'before').length;
  return words.say('sidebarAxisLabel', {
    ...values,
    date: words.date(published, 'long'),
    before: words.say('sidebarEvents', { n: before }),
    since: events.length - before - found.size,
  });
}

type PartProps = { readonly layout: AxisLayout; readonly flip: (x: number) => number };

function AxisLine({ layout, flip }: PartProps): JSX.Element {
  const { width, baseline, ticks, years, leap } = layout;
  const line = (from: number, to: number): string =>
    `M${round(flip(from))} ${round(baseline)}H${round(flip(to))}`;
  const slant = (x: number): string =>
    `M${round(flip(x))} ${round(baseline + 3)}l${flip(3) < flip(0) ? -3 : 3} -6`;
  const text = round(baseline + 14);
  return (
    <g>
      <path class="line" d={leap ? line(0, leap.from) + line(leap.to, width) : line(0, width)} />
      {leap && <path class="line" d={slant(leap.from + 2) + slant(leap.to - 4)} />}
      <path class="tick" d={ticks.map(x => `M${round(flip(x))} ${round(baseline)}v4`).join('')} />
      {years.map(({ year, x }) => (
        <text key={year} x={round(flip(x))} y={text} text-anchor="middle">
          {year}
        </text>
      ))}
      {leap && (
        <text x={flip(0)} y={text} text-anchor="start">
          {leap.year}
        </text>
      )}
    </g>
  );
}

function AxisArticle({ layout, flip, label }: PartProps & { readonly label: string }): JSX.Element | null {
  const { reading, baseline } = layout;
  if (reading === null) return null;
  const x = round(flip(reading.x));
  const after = reading.side === 'after';
  return (
    <g class="now">
      <path class="reading" d={`M${x} 12V${round(baseline + 4)}M${round(x - 3)} 12h6`} />
      <text x={round(flip(reading.x + (after ? 7 : -7)))} y="11" text-anchor={after ? 'start' : 'end'}>
        {label}
      </text>
    </g>
  );
}

function pick(target: EventTarget | null, onPick: ((event: string) => void) | undefined): void {
  const id = target instanceof Element ? target.getAttribute('data-mark') : null;
  if (id !== null) onPick?.(id);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
