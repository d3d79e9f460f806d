import type { JSX } from 'preact';
import type { DateForm, Words } from './words.ts';

type DatedTextProps = {
  /** A text of the interface with `{date}` still in it. */
  readonly text: string;
  readonly date: string;
  readonly form?: DateForm;
  readonly words: Words;
};

/** A text of the interface whose date is marked as one. */
export function DatedText({ text, date, form = 'short', words }: DatedTextProps): JSX.Element {
  const [before, after] = text.split('{date}');
  return (
    <>
      {before}
      {after !== undefined && <time dateTime={date}>{words.date(date, form)}</time>}
      {after}
    </>
  );
}
