import { kindWord } from '../kinds.ts';
import type { RecordEvent } from '../view.ts';
import type { Words } from '../words.ts';
import type { Finder } from './choice.ts';

// Letters that Unicode does not take apart into a letter and its mark.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '’': "'",
};

/** Words without case and accents, as a search compares them. */
export function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłøđæœı’]/g, letter => LETTERS[letter] ?? letter);
}

/** A search over title, summary, actor, place, kind and date: an event is found when it holds every word asked for. */
export function createFinder(events: readonly RecordEvent[], words: Words): Finder {
  const texts = new Map(events.map(event => [event.id, folded(textOf(event, words))]));
  return ({ id }, search) => {
    const asked = folded(search).split(/\s+/);
    const text = texts.get(id) ?? '';
    return asked.every(word => text.includes(word));
  };
}

function textOf({ id, title, summary, actor, place, kind, date }: RecordEvent, words: Words): string {
  const { plate, name } = words.place(place);
  const dates = [date, words.date(date, 'short'), words.date(date, 'long')];
  return [
    id,
    title,
    summary.replaceAll(/\[\[.*?\]\]/g, ''),
    actor,
    plate,
    name,
    kindWord(kind, words),
    ...dates,
  ].join('\n');
}
