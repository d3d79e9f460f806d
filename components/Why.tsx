import type { JSX } from 'preact';
import type { PlacedPassage } from './arrange.ts';
import { Quote } from './Quote.tsx';
import type { MessageKey, Words } from './words.ts';

type WhyProps = { readonly passages: readonly PlacedPassage[]; readonly words: Words };

const SORTS = [
  ['who', 'detailsWhyWho'],
  ['what', 'detailsWhyWhat'],
  ['when', 'detailsWhyWhen'],
] as const satisfies readonly (readonly [keyof PlacedPassage['reasons'], MessageKey])[];

/** The article's own words that led to an event, so that the reader can judge the link. */
export function Why({ passages, words }: WhyProps): JSX.Element {
  return (
    <ul class="why">
      {passages.map(({ index, quote, reasons }) => (
        <li key={index}>
          <Quote text={quote} />
          {SORTS.filter(([sort]) => reasons[sort].length > 0).map(([sort, label]) => (
            <span key={sort} class="reason">
              {words.say(label)}: <bdi>{words.list([...new Set(reasons[sort])])}</bdi>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
