import type { ComponentChildren, JSX } from 'preact';
import type { PlacedPassage } from './arrange.ts';
import { agreedDate } from './order.ts';
import { Quote } from './Quote.tsx';
import type { RecordEvent } from './view.ts';
import type { Words } from './words.ts';

const LONGEST_QUOTE = 64;

type ReferenceProps = {
  readonly event: RecordEvent;
  readonly passage: PlacedPassage;
  readonly published: string | null;
  readonly words: Words;
};

/** The article's words and the date they mean; both dates where article and record differ. */
export function Reference({ event, passage, published, words }: ReferenceProps): JSX.Element {
  return (
    <p class="ref">
      {/* At the space a narrow line may break, and not within the words. */}
      <Quote text={passage.whenWords ?? shorten(passage.quote)} />{' '}
      {meaning({ event, passage, published, words })}
    </p>
  );
}

function meaning({ event, passage, published, words }: ReferenceProps): ComponentChildren {
  const { when, whenWords } = passage;
  if (when === null) {
    const unresolved = whenWords !== null && published === null;
    return unresolved ? words.say('cardUnresolved') : <Means date={event.date} words={words} />;
  }
  const agreed = agreedDate(when, event, published);
  if (agreed !== null) return <Means date={exacter(agreed, when)} words={words} />;
  return (
    <Arrowed words={words}>
      <Both article={when} record={event.date} words={words} />
    </Arrowed>
  );
}

function Means({ date, words }: { readonly date: string; readonly words: Words }): JSX.Element {
  return (
    <Arrowed words={words}>
      <time dateTime={date}>{words.date(date, 'short')}</time>
    </Arrowed>
  );
}

function Arrowed({
  words,
  children,
}: {
  readonly words: Words;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <span class="nw">
      <span class="means" aria-hidden="true">
        →
      </span>
      <span class="unseen"> {words.say('cardMeans')} </span>
      {children}
    </span>
  );
}

type BothProps = { readonly article: string; readonly record: string; readonly words: Words };

function Both({ article, record, words }: BothProps): JSX.Element {
  const parts = words.say('cardDatesDiffer').split(/\{(article|record)\}/);
  const dates: Readonly<Record<string, string>> = { article, record };
  return (
    <span class="both">
      {parts.map((part, index) => {
        const date = index % 2 === 1 ? dates[part] : undefined;
        return date === undefined ? (
          part
        ) : (
          <time key={part} dateTime={date}>
            {words.date(date, 'short')}
          </time>
        );
      })}
    </span>
  );
}

function exacter(a: string, b: string): string {
  return a.length >= b.length ? a : b;
}

function shorten(quote: string): string {
  if (quote.length <= LONGEST_QUOTE) return quote;
  const cut = quote.slice(0, LONGEST_QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE / 2)).trimEnd()}…`;
}
