import type { JSX } from 'preact';
import { Details } from './Details.tsx';
import { Icon } from './Icon.tsx';
import { kindWord } from './kinds.ts';
import { LinkedText, ownLanguage } from './LinkedText.tsx';
import { standing } from './order.ts';
import { PlaceCode } from './PlaceCode.tsx';
import { hasStatus, StatusMark } from './StatusMark.tsx';
import type { EntryTools, RecordEvent } from './view.ts';
import { RowWhen } from './When.tsx';
import type { MessageKey } from './words.ts';

type RowProps = {
  readonly event: RecordEvent;
  readonly tools: EntryTools;
  /** Prints the year with the date, in lists without heads of years. */
  readonly dated: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** An event that the article does not name: one line that opens in place. */
export function Row({ event, tools, dated, isActive, isOpen, onToggle }: RowProps): JSX.Element {
  const { words } = tools;
  return (
    <details class={isActive ? 'row is-active' : 'row'} data-event={event.id} open={isOpen}>
      <summary
        onClick={click => {
          click.preventDefault();
          onToggle();
        }}
      >
        <RowWhen event={event} words={words} whole={dated} />
        <span>
          <span class="t" {...ownLanguage(event, words)}>
            {event.title}
          </span>
          <RowFacts event={event} tools={tools} />
        </span>
        <Icon name="turn" />
      </summary>
      {isOpen && (
        <div class="in">
          {/* The column is the sidebar's, whichever way the text in it runs. */}
          <div class="column">
            <p class="sum" {...ownLanguage(event, words)}>
              <LinkedText text={event.summary} tools={tools} />
            </p>
          </div>
          <Details event={event} tools={tools} />
        </div>
      )}
    </details>
  );
}

const SAME = { 10: 'cardSameDay', 7: 'cardSameMonth', 4: 'cardSameYear' } as const;

function RowFacts({
  event,
  tools,
}: {
  readonly event: RecordEvent;
  readonly tools: EntryTools;
}): JSX.Element {
  const { words, published } = tools;
  const same =
    published !== null && standing(event.date, published) === 'same' ? sameness(event, published) : null;
  return (
    <span class="m">
      <PlaceCode code={event.place} words={words} />
      <span>{kindWord(event.kind, words)}</span>
      {hasStatus(event) && <StatusMark status={event.status.is} words={words} />}
      {same !== null && <span>{words.say(same)}</span>}
    </span>
  );
}

/** How near an event of the article's own time is known to lie. */
function sameness({ date }: RecordEvent, published: string): MessageKey {
  const shared = Math.min(date.length, published.length);
  return shared === 10 ? SAME[10] : shared === 7 ? SAME[7] : SAME[4];
}
