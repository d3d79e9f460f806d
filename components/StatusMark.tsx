import type { JSX } from 'preact';
import type { StatusName } from '../facts/schema.ts';
import type { RecordEvent } from './view.ts';
import type { MessageKey, Words } from './words.ts';

type StatusWords = { readonly plain: MessageKey; readonly today: MessageKey };

const WORDS: Readonly<Record<StatusName, StatusWords>> = {
  'in force': { plain: 'statusInForce', today: 'statusTodayInForce' },
  'partly done': { plain: 'statusPartlyDone', today: 'statusTodayPartlyDone' },
  pending: { plain: 'statusPending', today: 'statusTodayPending' },
  completed: { plain: 'statusCompleted', today: 'statusTodayCompleted' },
  replaced: { plain: 'statusReplaced', today: 'statusTodayReplaced' },
  rejected: { plain: 'statusRejected', today: 'statusTodayRejected' },
  expired: { plain: 'statusExpired', today: 'statusTodayExpired' },
  unknown: { plain: 'statusNotKnown', today: 'statusTodayNotKnown' },
};

type Shape = { readonly line?: string; readonly filled?: string; readonly dashes?: string };

const RING = 'M5 1.3a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4z';
const SQUARE = 'M1.7 1.7h6.6v6.6H1.7z';

// The shape alone tells them apart: filled, half, ring, square, arrow, struck ring, dashes.
const SHAPES: Readonly<Record<StatusName, Shape>> = {
  'in force': { filled: 'M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8z' },
  'partly done': { line: RING, filled: 'M5 1a4 4 0 0 1 0 8z' },
  pending: { line: RING },
  completed: { filled: SQUARE },
  replaced: { line: 'M.8 5h8M6 2l3 3-3 3' },
  rejected: { line: `${RING}M2.4 7.6l5.2-5.2` },
  expired: { filled: SQUARE },
  unknown: { line: 'M1 5h8', dashes: '2 1.6' },
};

/** Whether a status says anything: a statement or report is done as soon as it is made. */
export function hasStatus({ status, kind }: RecordEvent): boolean {
  return !(status.is === 'completed' && (kind === 'statement' || kind === 'report'));
}

/** The word for a status, alone or as what holds today. */
export function statusWord(status: StatusName, words: Words, today = false): string {
  return words.say(today ? WORDS[status].today : WORDS[status].plain);
}

type StatusMarkProps = {
  readonly status: StatusName;
  readonly words: Words;
  /** Says "Today: in force" in place of "In force". */
  readonly today?: boolean;
};

/** A status as a shape and a word. */
export function StatusMark({ status, words, today = false }: StatusMarkProps): JSX.Element {
  const { line, filled, dashes } = SHAPES[status];
  return (
    <span class={status === 'replaced' ? 'status is-directed' : 'status'}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        {line !== undefined && <path d={line} stroke-dasharray={dashes} />}
        {filled !== undefined && <path class="f" stroke="none" d={filled} />}
      </svg>
      <span>{statusWord(status, words, today)}</span>
    </span>
  );
}
