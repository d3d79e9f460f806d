import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LinkedEvent } from './arrange.ts';
import { Details } from './Details.tsx';
import { Icon } from './Icon.tsx';
import { kindWord } from './kinds.ts';
import { LinkedText, ownLanguage } from './LinkedText.tsx';
import { PlaceCode } from './PlaceCode.tsx';
import { Reference } from './Reference.tsx';
import { hasStatus, StatusMark } from './StatusMark.tsx';
import type { EntryTools } from './view.ts';
import { When } from './When.tsx';

// An article that comes back to one event again and again says its dates with the details.
const MOST_AT_REST = 3;

type CardProps = {
  readonly linked: LinkedEvent;
  readonly tools: EntryTools;
  /** The article may refer to the event; it is not certain. */
  readonly isPossible: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** An event that the article refers to, with the article's own words. */
export function Card({ linked, tools, isPossible, isActive, isOpen, onToggle }: CardProps): JSX.Element {
  const { event, passages } = linked;
  const { words, actions } = tools;
  const leave = (): void => actions.highlight(null);
  const enter = (): void => actions.highlight(event.id);
  const state = `${isActive ? ' is-active' : ''}${isOpen ? ' is-open' : ''}`;
  return (
    <article
      class={`card${state}`}
      data-event={event.id}
      aria-labelledby={titleId(event.id, isPossible)}
      onMouseEnter={enter}
      onMouseLeave={leave}
      onFocusIn={enter}
      onFocusOut={leave}
    >
      <When event={event} words={words} />
      <CardText linked={linked} tools={tools} isPossible={isPossible} isOpen={isOpen} />
      {/* No `details`: "Show in article" stands in the same line, and before what opens. */}
      <p class="doors">
        <button class="textbtn opener" type="button" aria-expanded={isOpen} onClick={onToggle}>
          <Icon name="turn" />
          {words.say('cardDetails', { n: event.sources.length })}
        </button>
        <ShowButton linked={linked} tools={tools} />
      </p>
      {isOpen && <Details event={event} passages={passages} tools={tools} />}
    </article>
  );
}

type PartProps = { readonly linked: LinkedEvent; readonly tools: EntryTools };

type CardTextProps = PartProps & Pick<CardProps, 'isPossible' | 'isOpen'>;

function CardText({ linked, tools, isPossible, isOpen }: CardTextProps): JSX.Element {
  const { event, passages } = linked;
  const { words, published } = tools;
  const said = passages.filter(
    ({ whenWords }, index) => index === 0 || (whenWords !== null && !sameWords(whenWords, passages, index)),
  );
  const shown = isOpen ? said : said.slice(0, MOST_AT_REST);
  return (
    <div>
      <p class="what">
        <PlaceCode code={event.place} words={words} />
        <span>{kindWord(event.kind, words)}</span>
        {isPossible && <span class="possible">{words.say('cardPossible')}</span>}
        {hasStatus(event) && <StatusMark status={event.status.is} words={words} today />}
      </p>
      <h4 id={titleId(event.id, isPossible)} {...ownLanguage(event, words)}>
        {event.title}
      </h4>
      <p class="sum" {...ownLanguage(event, words)}>
        <LinkedText text={event.summary} tools={tools} />
      </p>
      {shown.map(passage => (
        <Reference key={passage.index} event={event} passage={passage} published={published} words={words} />
      ))}
    </div>
  );
}

function titleId(event: string, isPossible: boolean): string {
  return `${isPossible ? 'p' : 't'}-${event}`;
}

function sameWords(words: string, passages: LinkedEvent['passages'], before: number): boolean {
  return passages.slice(0, before).some(({ whenWords }) => whenWords?.toLowerCase() === words.toLowerCase());
}

/** Leads to the passage; where there are several, each press leads to the next. */
function ShowButton({ linked: { passages }, tools: { words, actions } }: PartProps): JSX.Element {
  const [turn, setTurn] = useState(0);
  const passage = passages[turn % passages.length];
  const several = passages.length > 1;
  const values = { i: (turn % passages.length) + 1, n: passages.length };

  function show(): void {
    if (passage === undefined) return;
    actions.showPassage(passage.index);
    setTurn(turn + 1);
  }

  return (
    <button class="textbtn" type="button" onClick={show}>
      <Icon name="show" />
      {several ? words.say('cardShowNext', values) : words.say('cardShow')}
    </button>
  );
}
