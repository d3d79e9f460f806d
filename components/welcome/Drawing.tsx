import type { JSX } from 'preact';
import type { Words } from '../words.ts';

const WIDTH = 560;

// Lines of the article, as x, y and length; where the passage stands, there is a gap in them.
const LINES: readonly Bar[] = [
  [34, 104, 276], [34, 120, 264], [34, 136, 280], [34, 152, 190],
  [34, 184, 272], [34, 200, 70], [112, 200, 200], [34, 216, 278], [34, 232, 262], [34, 248, 140],
  [34, 280, 268], [34, 296, 280], [34, 312, 250], [34, 328, 276], [34, 344, 96],
]; // prettier-ignore

// Notes in the margin: a date, bars for its title, bars for its text.
const NOTES: readonly Note[] = [
  { date: '2017-09-13', y: 158, title: [[440, 148, 98], [440, 163, 72]], text: [[440, 184, 102], [440, 197, 92], [440, 210, 58]] },
  { date: '2017-12-01', y: 266, title: [[440, 256, 86]], text: [[440, 277, 102], [440, 290, 76]] },
  { date: '2018-05-14', y: 348, title: [[440, 338, 94]], text: [[440, 359, 98], [440, 372, 80]] },
]; // prettier-ignore

// Marks on the axis: how many stand at an x, and whether the lowest is in the article.
const BEFORE: readonly Stack[] = [[372, 1], [380, 1], [388, 1], [404, 3], [412, 5], [420, 4]]; // prettier-ignore
const SINCE: readonly Stack[] = [
  [440, 3], [448, 2], [456, 1], [472, 1], [480, 6], [488, 2], [504, 1], [512, 3], [520, 2], [536, 1],
]; // prettier-ignore
const FOUND: ReadonlySet<number> = new Set([412, 420]);

type Bar = readonly [x: number, y: number, length: number];
type Stack = readonly [x: number, marks: number];
type Note = {
  readonly date: string;
  readonly y: number;
  readonly title: readonly Bar[];
  readonly text: readonly Bar[];
};

/** An article with one passage underlined, and the dated note beside it. In right-to-left languages it is mirrored. */
export function Drawing({ words }: { readonly words: Words }): JSX.Element {
  const isMirrored = words.dir === 'rtl';
  return (
    <svg class="drawing" viewBox={`0 0 ${WIDTH} 400`} role="img" aria-label={words.say('welcomeDrawing')}>
      <g {...(isMirrored && { transform: `translate(${WIDTH} 0) scale(-1 1)` })}>
        <Page />
        <Margin />
        <Axis />
      </g>
      {NOTES.map(({ date, y }) => (
        <Dated key={date} date={date} x={isMirrored ? WIDTH - 366 : 366} y={y} words={words} />
      ))}
    </svg>
  );
}

function Page(): JSX.Element {
  return (
    <>
      <rect class="page" x={0.5} y={0.5} width={559} height={399} />
      <rect class="margin" x={347} y={1} width={212} height={398} />
      <path class="rule" d="M346.5 .5v399" />
      <rect class="headline" x={34} y={38} width={226} height={15} rx={3} />
      <rect class="headline" x={34} y={62} width={168} height={15} rx={3} />
      <rect class="wash" x={108} y={193} width={208} height={19} />
      <Bars bars={LINES} height={5} kind="line" />
      <path class="under" d="M112 211.5h200M318 211.5h29" />
    </>
  );
}

function Margin(): JSX.Element {
  return (
    <>
      <rect class="wash" x={350} y={133} width={209} height={103} />
      <path class="bar" d="M348.5 133v103" />
      {NOTES.map(({ date, title, text }) => (
        <g key={date}>
          <Bars bars={title} height={8} kind="title" />
          <Bars bars={text} height={5} kind="line" />
        </g>
      ))}
      <path class="rule" d="M366 318.5h176" />
    </>
  );
}

function Axis(): JSX.Element {
  return (
    <>
      {BEFORE.map(([x, marks]) => (
        <Marks key={x} x={x} marks={marks} kind="b" />
      ))}
      {SINCE.map(([x, marks]) => (
        <Marks key={x} x={x} marks={marks} kind="s" />
      ))}
      <path class="axis" d="M366 91.5h176" />
      <path class="reader" d="M430.5 34v58M427 34.5h7" />
    </>
  );
}

type BarsProps = { readonly bars: readonly Bar[]; readonly height: number; readonly kind: 'line' | 'title' };

function Bars({ bars, height, kind }: BarsProps): JSX.Element {
  return (
    <>
      {bars.map(([x, y, width]) => (
        <rect key={`${x} ${y}`} class={kind} x={x} y={y} width={width} height={height} rx={2.5} />
      ))}
    </>
  );
}

type MarksProps = { readonly x: number; readonly marks: number; readonly kind: 'b' | 's' };

function Marks({ x, marks, kind }: MarksProps): JSX.Element {
  return (
    <>
      {Array.from({ length: marks }, (_, index) => {
        const is = index === 0 && FOUND.has(x) ? 'i' : kind;
        return (
          <circle
            key={index}
            class={is}
            cx={x}
            cy={84 - 7 * index}
            r={is === 'i' ? 3.3 : is === 'b' ? 2.6 : 2.2}
          />
        );
      })}
    </>
  );
}

type DatedProps = { readonly date: string; readonly x: number; readonly y: number; readonly words: Words };

function Dated({ date, x, y, words }: DatedProps): JSX.Element {
  return (
    <>
      <text class="day" x={x} y={y}>
        {words.date(date, 'margin')}
      </text>
      <text class="year" x={x} y={y + 17}>
        {date.slice(0, 4)}
      </text>
    </>
  );
}
