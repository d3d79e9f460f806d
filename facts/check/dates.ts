import { dayAfter, firstDay, isRealDate } from '../dates.ts';
import type { Event, Standing } from '../schema.ts';
import type { Rules } from './fault.ts';
import type { Finding } from './names.ts';

/** Every date is in the calendar, steps come in order, and the review is not older than the status, nor still to come. */
export function checkDates(event: Event, rules: Rules): readonly Finding[] {
  return [
    ...realDates([
      ['date', event.date],
      ['end', event.end],
      ['status.asOf', event.status.asOf],
      ['reviewed', event.reviewed],
      ...event.effective.map((date, index): Dated => [`effective.${index}`, date]),
      ...publicationDates(event),
    ]),
    ...inOrder(event),
    ...notAhead(event, rules),
    ...labelled(event),
  ];
}

/** Every date of a standing fact is in the calendar, and its review not still to come. */
export function checkStandingDates(standing: Standing, rules: Rules): readonly Finding[] {
  return [
    ...realDates([['asOf', standing.asOf], ['reviewed', standing.reviewed], ...publicationDates(standing)]),
    ...notAhead(standing, rules),
  ];
}

// Where a reviewer lives it may be tomorrow already.
function notAhead({ reviewed }: { readonly reviewed: string }, { today }: Rules): readonly Finding[] {
  const isAhead = today !== null && isRealDate(reviewed) && reviewed > dayAfter(today);
  return isAhead ? [{ field: 'reviewed', wanted: `not lie ahead; ${reviewed} does` }] : [];
}

type Dated = readonly [field: string, date: string | null];

function publicationDates({ sources }: Pick<Event, 'sources'>): readonly Dated[] {
  return sources.map((source, index): Dated => [`sources.${index}.published`, source.published]);
}

function realDates(dates: readonly Dated[]): readonly Finding[] {
  return dates.flatMap(([field, date]) =>
    date === null || isRealDate(date)
      ? []
      : [{ field, wanted: `be a date of the calendar; ${date} is none` }],
  );
}

function inOrder({ date, end, effective, reviewed, status }: Event): readonly Finding[] {
  const found: Finding[] = [];
  if (end !== null && firstDay(end) < firstDay(date)) {
    found.push({ field: 'end', wanted: `not lie before the date, ${date}` });
  }
  if (effective.some((step, index) => firstDay(step) < firstDay(effective[index - 1] ?? step))) {
    found.push({ field: 'effective', wanted: 'run from the earliest date to the latest' });
  }
  if (firstDay(status.asOf) > reviewed) {
    found.push({ field: 'status.asOf', wanted: `not lie after the review, ${reviewed}` });
  }
  return found;
}

function labelled({ effective, text }: Event): readonly Finding[] {
  return text.en.effective.length === effective.length
    ? []
    : [
        {
          field: 'text.en.effective',
          wanted: `say what happens on each of the ${effective.length} dates in effective`,
        },
      ];
}
