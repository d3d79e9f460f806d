import type { JSX } from 'preact';
import { DatedText } from './DatedText.tsx';
import type { RecordEvent } from './view.ts';
import type { Words } from './words.ts';

type WhenProps = { readonly event: RecordEvent; readonly words: Words };

/** An entry's date in the margin, the year below it. */
export function When({ event, words }: WhenProps): JSX.Element {
  const { date, end } = event;
  return (
    <p class="when">
      <time dateTime={date}>
        {words.date(date, 'margin')} <span class="y">{words.date(date.slice(0, 4), 'short')}</span>
      </time>
      {end !== null && <Until end={end} words={words} />}
    </p>
  );
}

/** A row's date: day and month under the head of its year, or the whole date where there is none. */
export function RowWhen({ event, words, whole }: WhenProps & { readonly whole: boolean }): JSX.Element {
  const { date, end } = event;
  const short = words.date(date, whole ? 'short' : 'margin');
  return (
    <span class="when">
      <time dateTime={date}>{short === '' ? words.date(date, 'short') : short}</time>
      {end !== null && <Until end={end} words={words} />}
    </span>
  );
}

function Until({ end, words }: { readonly end: string; readonly words: Words }): JSX.Element {
  return (
    <span class="y">
      <DatedText text={words.say('cardUntil')} date={end} words={words} />
    </span>
  );
}
