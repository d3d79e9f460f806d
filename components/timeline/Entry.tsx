import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Details } from '../Details.tsx';
import { Icon } from '../Icon.tsx';
import { kindWord } from '../kinds.ts';
import { LinkedText, ownLanguage } from '../LinkedText.tsx';
import { PlaceCode } from '../PlaceCode.tsx';
import { hasStatus, StatusMark } from '../StatusMark.tsx';
import type { RecordEvent } from '../view.ts';
import { RowWhen } from '../When.tsx';
import { isMinor } from './choice.ts';
import { Cite } from './Cite.tsx';
import type { TimelineTools } from './view.ts';

type EntryProps = {
  readonly event: RecordEvent;
  readonly tools: TimelineTools;
  readonly isFound: boolean;
  /** The address leads to this entry. */
  readonly isTarget: boolean;
  readonly isOpen: boolean;
  readonly onToggle: (event: string, open: boolean) => void;
};

/** One event: date, title, summary and details, with place, kind and status at the far side. */
export function Entry({ event, tools, isFound, isTarget, isOpen, onToggle }: EntryProps): JSX.Element {
  const { words } = tools;
  const own = ownLanguage(event, words);
  // Closed details are drawn too, so that the browser's own search finds their words; drawn once, for there are many.
  const details = useMemo(
    () => <Details event={event} tools={tools} cite={<Cite event={event.id} tools={tools} />} />,
    [event, tools],
  );
  return (
    <li class={classOf(event, isTarget)} id={`e-${event.id}`} data-event={event.id}>
      <p class="date">
        <RowWhen event={event} words={words} whole={false} />
      </p>
      <div class="told">
        <h4 {...own}>
          <a href={`#e-${event.id}`}>{event.title}</a>
        </h4>
        {isFound && <InArticle tools={tools} />}
        <p class="sum" {...own}>
          <LinkedText text={event.summary} tools={tools} />
        </p>
        <details
          class="more"
          open={isOpen}
          onToggle={({ currentTarget }) => onToggle(event.id, currentTarget.open)}
        >
          <summary>
            <Icon name="turn" />
            {words.say('cardDetails', { n: event.sources.length })}
          </summary>
          {details}
        </details>
        <FirstSource event={event} tools={tools} />
      </div>
      <div class="facets">
        <p>
          <PlaceCode code={event.place} words={words} /> <span>{kindWord(event.kind, words)}</span>
        </p>
        {hasStatus(event) && (
          <p>
            <StatusMark status={event.status.is} words={words} />
          </p>
        )}
      </div>
    </li>
  );
}

function classOf(event: RecordEvent, isTarget: boolean): string {
  return ['entry', isMinor(event) ? 'is-minor' : '', isTarget ? 'is-target' : ''].filter(Boolean).join(' ');
}

function InArticle({ tools: { words } }: { readonly tools: TimelineTools }): JSX.Element {
  return (
    <p class="here">
      <svg class="dot" viewBox="0 0 10 10" aria-hidden="true">
        <circle class="i" cx="5" cy="5" r="4.4" />
      </svg>
      {words.say('timelineInArticle')}
    </p>
  );
}

/** Where the event can be checked, on paper only: there, closed details stay closed. */
function FirstSource({
  event: { sources },
  tools: { words },
}: Pick<EntryProps, 'event' | 'tools'>): JSX.Element | null {
  const [first] = sources;
  if (first === undefined) return null;
  const { publisher, title, published, url } = first;
  const named = [publisher, title, ...(published === null ? [] : [words.date(published, 'short')])].join(
    ', ',
  );
  return <p class="printed-source">{words.say('timelineSource', { source: `${named}. ${url}` })}</p>;
}
