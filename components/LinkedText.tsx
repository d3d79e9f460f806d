import type { HTMLAttributes, JSX } from 'preact';
import type { DetailTools, RecordEvent } from './view.ts';
import { directionOf, type Words } from './words.ts';

/** Attributes of a text of the record that is not in the interface's language. */
export function ownLanguage(
  text: Pick<RecordEvent, 'lang'>,
  words: Words,
): Pick<HTMLAttributes, 'lang' | 'dir'> {
  return text.lang === words.language ? {} : { lang: text.lang, dir: directionOf(text.lang) };
}

type LinkedTextProps = { readonly text: string; readonly tools: DetailTools };

/** A text of the record; each `[[event-id]]` in it becomes the event's date, which leads to its entry. */
export function LinkedText({ text, tools }: LinkedTextProps): JSX.Element {
  // Every second part is the id that the brackets held.
  const parts = text.split(/\[\[([a-z0-9-]+)\]\]/);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 0 ? part : <DateLink key={index} id={part} tools={tools} />,
      )}
    </>
  );
}

function DateLink({ id, tools }: { readonly id: string; readonly tools: DetailTools }): JSX.Element | null {
  const event = tools.events.get(id);
  if (event === undefined) return null;
  return (
    <button class="link" type="button" title={event.title} onClick={() => tools.reveal(id)}>
      <time dateTime={event.date}>{tools.words.date(event.date, 'short')}</time>
    </button>
  );
}

type DatedTitlesProps = {
  readonly events: readonly RecordEvent[];
  readonly tools: Pick<DetailTools, 'words' | 'reveal'>;
};

/** Other events as dated titles, each of which leads to its entry. */
export function DatedTitles({ events, tools }: DatedTitlesProps): JSX.Element {
  return (
    <ul class="dated">
      {events.map(event => (
        <li key={event.id}>
          <time dateTime={event.date}>{tools.words.date(event.date, 'short')}</time>
          <TitleLink event={event} tools={tools} />
        </li>
      ))}
    </ul>
  );
}

/** The title of another event, which leads to its entry. */
export function TitleLink({
  event,
  tools,
}: {
  readonly event: RecordEvent;
  readonly tools: Pick<DetailTools, 'words' | 'reveal'>;
}): JSX.Element {
  return (
    <button
      class="link"
      type="button"
      onClick={() => tools.reveal(event.id)}
      {...ownLanguage(event, tools.words)}
    >
      {event.title}
    </button>
  );
}
