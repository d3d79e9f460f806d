import type { JSX } from 'preact';
import { Icon } from '../Icon.tsx';
import { ownLanguage } from '../LinkedText.tsx';
import type { RecordEvent } from '../view.ts';
import type { Words } from '../words.ts';
import { type Counts } from './counts.ts';

type FindingsProps = {
  readonly counts: Counts;
  readonly words: Words;
  readonly onShow: (event: string) => void;
};

/** How many events are in the article and on either side of it, and those in it: each leads to its card. */
export function Findings({ counts, words, onShow }: FindingsProps): JSX.Element {
  const { found, possible, since, before } = counts;
  return (
    <>
      <p class="counts">
        <Count is="i" n={found.length} label={words.say('popupIn')} />
        {possible > 0 && <Count is="p" n={possible} label={words.say('popupPossibly')} />}
        {since !== null && <Count is="s" n={since} label={words.say('popupSince')} />}
        {before !== null && <Count is="b" n={before} label={words.say('popupBefore')} />}
      </p>
      {found.length > 0 && (
        <ol class="events" aria-label={words.say('popupEvents')}>
          {found.map(event => (
            <li key={event.id}>
              <EventButton event={event} words={words} onShow={onShow} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const SIZES = { i: 4.4, p: 3.4, s: 3, b: 3.6 } as const;

type CountProps = { readonly is: keyof typeof SIZES; readonly n: number; readonly label: string };

function Count({ is, n, label }: CountProps): JSX.Element {
  return (
    <span>
      <svg class="dot" viewBox="0 0 10 10" aria-hidden="true">
        <circle class={is} cx="5" cy="5" r={SIZES[is]} />
      </svg>
      <b class="n">{n}</b> {label}
    </span>
  );
}

type EventButtonProps = {
  readonly event: RecordEvent;
  readonly words: Words;
  readonly onShow: (event: string) => void;
};

function EventButton({ event, words, onShow }: EventButtonProps): JSX.Element {
  return (
    <button type="button" data-event={event.id} onClick={() => onShow(event.id)}>
      <time dateTime={event.date}>{words.date(event.date, 'short')}</time>
      <span class="title" {...ownLanguage(event, words)}>
        {event.title}
      </span>
      <Icon name="turn" />
    </button>
  );
}
