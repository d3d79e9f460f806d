import type { MessageKey, Words } from '../words.ts';
import type { PopupFound, PopupReport, PopupView } from './view.ts';

type State = PopupFound['is'];
type Unread = Exclude<State, 'read'>;

const SAYS: Readonly<Record<Unread, MessageKey>> = {
  unread: 'popupUnread',
  reading: 'popupReading',
  nothing: 'popupNothing',
  'no access': 'popupNoAccess',
  closed: 'popupClosed',
  file: 'popupFile',
  failed: 'popupFailed',
  paused: 'popupPausedHere',
  'paused everywhere': 'popupPausedEverywhere',
};

const NOTES: Readonly<Partial<Record<Unread, MessageKey>>> = {
  nothing: 'popupNothingNote',
  'no access': 'popupNoAccessNote',
  closed: 'popupClosedNote',
  file: 'popupFileNote',
  paused: 'popupPausedHereNote',
  'paused everywhere': 'popupPausedEverywhereNote',
};

const FROM: ReadonlyMap<string | null, MessageKey> = new Map([
  ['structured data', 'popupFromData'],
  ['meta', 'popupFromData'],
  ['microdata', 'popupFromData'],
  ['time', 'popupFromPage'],
  ['text', 'popupFromText'],
  ['address', 'popupFromAddress'],
]);

/** What the tab is, in one sentence. */
export function statement({ found }: PopupView): MessageKey {
  if (found.is !== 'read') return SAYS[found.is];
  const { relevance } = found.report;
  if (relevance === 'about') return 'popupAbout';
  if (relevance === 'mention') return 'popupMention';
  return relevance === 'incidental' ? 'popupNamed' : 'popupNothing';
}

/** What is said below the sentence, a line each. */
export function notes({ found, site }: PopupView, words: Words): readonly string[] {
  if (found.is === 'read') return notesOfReport(found.report, words);
  if ((found.is === 'paused' || found.is === 'paused everywhere') && found.fixed)
    return [words.say('popupPausedPolicy')];
  const key = NOTES[found.is];
  return key === undefined ? [] : [words.say(key, { site })];
}

function notesOfReport(report: PopupReport, words: Words): string[] {
  const { relevance, passages } = report;
  if (relevance === 'none') return [words.say('popupNothingNote')];
  if (relevance === 'incidental') return [];
  if (passages.length > 0) return [dateLine(report, words)];
  return [
    words.say(relevance === 'about' ? 'popupNoPassage' : 'sidebarNoneReferred'),
    dateLine(report, words),
  ];
}

function dateLine({ published, publishedFrom }: PopupReport, words: Words): string {
  if (published === null) return words.say('popupUndated');
  const from = FROM.get(publishedFrom);
  const date = words.date(published, 'short');
  return from === undefined ? date : `${date} · ${words.say('popupDateFrom', { from: words.say(from) })}`;
}
