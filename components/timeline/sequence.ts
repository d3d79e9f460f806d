import { standing } from '../order.ts';
import type { RecordEvent } from '../view.ts';
import type { FromArticle } from './address.ts';

/** What stands in the list: an event, or the rule at the article's date. */
export type Item = RecordEvent | 'article';

/** A year of the list. */
export type YearOfItems = { readonly year: string; readonly items: readonly Item[] };

/** Whether an event comes before the article, or on its day and in it: what it does not name may be later than it. */
export function isBefore({ id, date }: Pick<RecordEvent, 'id' | 'date'>, article: FromArticle): boolean {
  const stands = standing(date, article.published);
  return stands === 'before' || (stands === 'same' && article.found.has(id));
}

/** How many events came after the article, those in it left out. */
export function countSince(events: readonly RecordEvent[], { published, found }: FromArticle): number {
  return events.filter(({ id, date }) => !found.has(id) && standing(date, published) !== 'before').length;
}

/** The events year by year, with one rule where the article stands. `events` are oldest first. */
export function byYear(
  events: readonly RecordEvent[],
  { article, newestFirst }: { readonly article: FromArticle | null; readonly newestFirst: boolean },
): readonly YearOfItems[] {
  if (events.length === 0) return [];
  const items = article === null ? events : withArticle(events, article);
  const years = Map.groupBy(newestFirst ? items.toReversed() : items, item =>
    (item === 'article' ? (article?.published ?? '') : item.date).slice(0, 4),
  );
  return [...years].map(([year, items]) => ({ year, items }));
}

function withArticle(events: readonly RecordEvent[], article: FromArticle): readonly Item[] {
  const parts = Map.groupBy(events, event => isBefore(event, article));
  return [...(parts.get(true) ?? []), 'article', ...(parts.get(false) ?? [])];
}
