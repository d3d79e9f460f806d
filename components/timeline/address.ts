import { EVERYTHING, GROUPS, type Choice } from './choice.ts';

/** The article that the reader came from: its day, and the events recognised in it. */
export type FromArticle = { readonly published: string; readonly found: ReadonlySet<string> };

/** What the address asks of the page; the article is null where none is named. */
export type Asked = { readonly choice: Choice; readonly article: FromArticle | null };

/** Reads an address's query; what it does not say right is as if not said. `known` are the events of the record. */
export function readAddress(query: string, known: ReadonlySet<string>): Asked {
  const asked = new URLSearchParams(query);
  return {
    choice: {
      search: asked.get('q') ?? '',
      place: new Set(asked.getAll('place')),
      kind: new Set(asked.getAll('kind')),
      status: new Set(asked.getAll('status')),
      minor: asked.get('minor') !== 'no',
      newestFirst: asked.get('order') === 'newest',
    },
    article: articleIn(asked, known),
  };
}

/** The query under which the same is seen again; empty, or with its "?". */
export function queryOf({ choice, article }: Asked): string {
  const query = new URLSearchParams();
  if (article !== null) {
    query.set('article', article.published);
    query.set('in', [...article.found].join(' '));
  }
  if (choice.search !== '') query.set('q', choice.search);
  for (const group of GROUPS) for (const value of choice[group]) query.append(group, value);
  if (choice.minor !== EVERYTHING.minor) query.set('minor', 'no');
  if (choice.newestFirst) query.set('order', 'newest');
  return query.size === 0 ? '' : `?${query}`;
}

/** The event that an address's part from "#" on leads to, or null. */
export function eventIn(hash: string): string | null {
  return /^#e-([a-z0-9-]+)$/.exec(hash)?.[1] ?? null;
}

function articleIn(asked: URLSearchParams, known: ReadonlySet<string>): FromArticle | null {
  const published = asked.get('article') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(published) || Number.isNaN(Date.parse(published))) return null;
  return { published, found: new Set((asked.get('in') ?? '').split(' ')).intersection(known) };
}
