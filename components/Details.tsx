import type { ComponentChildren, JSX } from 'preact';
import type { PlacedPassage } from './arrange.ts';
import { CopyButton } from './CopyButton.tsx';
import { DatedTitles, LinkedText, ownLanguage, TitleLink } from './LinkedText.tsx';
import { isLater } from './order.ts';
import { Sources } from './Sources.tsx';
import { hasStatus, statusWord } from './StatusMark.tsx';
import type { DetailTools, RecordEvent } from './view.ts';
import { Why } from './Why.tsx';
import type { MessageKey, Words } from './words.ts';

type DetailsProps = {
  readonly event: RecordEvent;
  readonly tools: DetailTools;
  /** The passages that led to the event; none for an entry that the article does not name. */
  readonly passages?: readonly PlacedPassage[];
  /** Stands in place of the one button that copies the citation. */
  readonly cite?: JSX.Element;
};

type PartProps = { readonly event: RecordEvent; readonly tools: DetailTools };

/** All that is known of an event, in a fixed order, both sides in the same type. */
export function Details({ event, tools, passages = [], cite }: DetailsProps): JSX.Element {
  const { words } = tools;
  const part = { event, tools };
  return (
    <dl class="facts">
      <Labelled label="detailsBinds" words={words} none={event.binds === null}>
        <Told event={event} tools={tools} text={event.binds} none="detailsNoOne" />
      </Labelled>
      <Steps {...part} />
      <Status {...part} />
      <Labelled label="detailsCompany" words={words} none={event.response === null}>
        <Told event={event} tools={tools} text={event.response} none="detailsNoResponse" />
      </Labelled>
      {event.disputed !== null && (
        <Labelled label="detailsDisputed" words={words}>
          <Told event={event} tools={tools} text={event.disputed} />
        </Labelled>
      )}
      <Later {...part} />
      <Labelled label="detailsSources" words={words}>
        <Sources sources={event.sources} words={words} />
      </Labelled>
      {passages.length > 0 && (
        <Labelled label="detailsWhy" words={words}>
          <Why passages={passages} words={words} />
        </Labelled>
      )}
      <Actions {...part} cite={cite} />
    </dl>
  );
}

type LabelledProps = {
  readonly label: MessageKey;
  readonly words: Words;
  /** The text says that there is nothing. */
  readonly none?: boolean;
  readonly children: ComponentChildren;
};

function Labelled({ label, words, none = false, children }: LabelledProps): JSX.Element {
  return (
    <div>
      <dt>{words.say(label)}</dt>
      <dd class={none ? 'none' : undefined}>{children}</dd>
    </div>
  );
}

type ToldProps = PartProps & { readonly text: string | null; readonly none?: MessageKey };

/** A text of the record in its own language, or the interface's word for there being none. */
function Told({ event, tools, text, none }: ToldProps): JSX.Element {
  const { words } = tools;
  if (text === null) return <p>{none === undefined ? '' : words.say(none)}</p>;
  return (
    <p {...ownLanguage(event, words)}>
      <LinkedText text={text} tools={tools} />
    </p>
  );
}

function Steps({ event, tools }: PartProps): JSX.Element | null {
  if (event.effective.length === 0) return null;
  const { words } = tools;
  return (
    <Labelled label="detailsSteps" words={words}>
      <ul class="dated">
        {event.effective.map(({ date, what }) => (
          <li key={date + what}>
            <time dateTime={date}>{words.date(date, 'short')}</time>
            <Told event={event} tools={tools} text={what} />
          </li>
        ))}
      </ul>
    </Labelled>
  );
}

function Status({ event, tools }: PartProps): JSX.Element | null {
  const { words, events } = tools;
  const { status, statusNote } = event;
  if (!hasStatus(event) && statusNote === null) return null;
  const follower = status.supersededBy === null ? undefined : events.get(status.supersededBy);
  const date = words.date(status.asOf, 'short');
  return (
    <Labelled label="detailsStatus" words={words}>
      <p>{words.say('detailsStatusAsOf', { status: statusWord(status.is, words), date })}</p>
      {follower !== undefined && (
        <p>
          {words.say('detailsReplacedBy')} <TitleLink event={follower} tools={tools} />
        </p>
      )}
      {statusNote !== null && <Told event={event} tools={tools} text={statusNote} />}
    </Labelled>
  );
}

function Later({ event, tools }: PartProps): JSX.Element | null {
  const later = event.related
    .flatMap(id => tools.events.get(id) ?? [])
    .filter(({ date }) => isLater(date, event.date));
  if (later.length === 0) return null;
  const { words } = tools;
  return (
    <Labelled label="detailsLater" words={words}>
      <DatedTitles events={later} tools={tools} />
    </Labelled>
  );
}

function Actions({
  event,
  tools,
  cite,
}: PartProps & { readonly cite: JSX.Element | undefined }): JSX.Element {
  const { actions, words } = tools;
  return (
    <div>
      <dt class="unseen">{words.say('detailsDo')}</dt>
      <dd class="acts">
        {cite ?? (
          <CopyButton
            icon="copy"
            label="detailsCite"
            copy={() => actions.copyCitation(event.id)}
            tools={tools}
          />
        )}
        <CopyButton icon="link" label="detailsLink" copy={() => actions.copyLink(event.id)} tools={tools} />
        <button class="textbtn" type="button" onClick={() => actions.reportError(event.id)}>
          {words.say('detailsReport')}
        </button>
      </dd>
    </div>
  );
}
