import type { RecordEvent } from './view.ts';

/** How a date of the record stands to the article's: `same` when it lies on the same day, month or year. */
export type Standing = 'before' | 'same' | 'since';

/** Compares a date of the record, as exact as it is known, to the article's. */
export function standing(date: string, published: string): Standing {
  if (overlaps(date, published)) return 'same';
  return date < published ? 'before' : 'since';
}

/** Whether two dates may be the same day, given how exactly each is known. */
export function overlaps(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/**
 * The date of the record that the article's words fix: the event's own, one of its steps, or a day within its span.
 * No more than the words say where they may mean what had happened or what was to come ("before this year is out").
 * Null when the words fix another date than the record.
 */
export function agreedDate(when: string, event: RecordEvent, published: string | null): string | null {
  const steps = event.effective.map(({ date }) => date);
  const all = [event.date, ...(event.end === null ? [] : [event.end]), ...steps];
  const same = all.filter(date => overlaps(when, date));
  if (published !== null && same.some(date => date > published) && same.some(date => date <= published))
    return when;
  if (same[0] !== undefined) return same[0];
  return event.end !== null && when > event.date && when < event.end ? when : null;
}

/** Whether a date of the record is later than another; a month stands after its days. */
export function isLater(date: string, than: string): boolean {
  return sortKey(date) > sortKey(than);
}

function sortKey(date: string): string {
  return date.length === 10 ? date : `${date}-~`;
}
