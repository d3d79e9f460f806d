import type { JSX } from 'preact';
import { kindWord } from './kinds.ts';
import { ownLanguage } from './LinkedText.tsx';
import { PlaceCode } from './PlaceCode.tsx';
import { hasStatus, StatusMark } from './StatusMark.tsx';
import type { PassageView, RecordEvent } from './view.ts';
import type { Words } from './words.ts';

/** What the small card is drawn from. */
export type PassageCardProps = {
  readonly event: RecordEvent;
  readonly certainty: PassageView['certainty'];
  readonly words: Words;
  /** Opens the event's entry in the sidebar. */
  readonly onOpen: () => void;
};

/** Which event a passage refers to, beside the passage, while the sidebar is closed. */
export function PassageCard({ event, certainty, words, onOpen }: PassageCardProps): JSX.Element {
  return (
    <div class="sidelight passage-card" lang={words.language} dir={words.dir}>
      <p class="what">
        <time dateTime={event.date}>{words.date(event.date, 'short')}</time>
        <PlaceCode code={event.place} words={words} />
        <span>{kindWord(event.kind, words)}</span>
        {hasStatus(event) && <StatusMark status={event.status.is} words={words} today />}
      </p>
      <button class="title" type="button" onClick={onOpen} {...ownLanguage(event, words)}>
        {event.title}
      </button>
      {certainty === 'possible' && <p class="possible">{words.say('cardPossible')}</p>}
    </div>
  );
}
