import { linkedIds, plainProse } from '../prose.ts';
import type { Event, Standing } from '../schema.ts';
import type { Finding } from './names.ts';

/** The events whose shape is right, and the ids of all: a link to one that has another fault is no fault. */
export type Known = { readonly events: ReadonlyMap<string, Event>; readonly ids: ReadonlySet<string> };

/** Related ids and links in texts lead to events, and "superseded by" leads to an end. */
export function checkLinks(event: Event, known: Known): readonly Finding[] {
  return [...related(event, known), ...linksInTexts(event, known), ...supersession(event, known)];
}

/** Related ids and links of a standing fact lead to events. */
export function checkStandingLinks(standing: Standing, known: Known): readonly Finding[] {
  return [...related(standing, known), ...linksInTexts(standing, known)];
}

function related(entry: Pick<Event, 'id' | 'related'>, { ids }: Known): readonly Finding[] {
  return entry.related.flatMap((id, index) => {
    const field = `related.${index}`;
    if (id === entry.id) return [{ field, wanted: 'name another event than this one' }];
    if (entry.related.indexOf(id) < index) return [{ field, wanted: `go: "${id}" is named twice` }];
    return ids.has(id) ? [] : [{ field, wanted: `be the id of an event; there is no "${id}"` }];
  });
}

/** Looks through the texts of all languages, whatever fields they have. */
function linksInTexts({ id, text }: Pick<Event | Standing, 'id' | 'text'>, known: Known): readonly Finding[] {
  return Object.entries(text).flatMap(([language, block]) =>
    Object.entries(block ?? {}).flatMap(([name, value]) =>
      [value]
        .flat()
        .filter(words => typeof words === 'string')
        .flatMap(words => faultsOfLinks(words, { own: id, isTitle: name === 'title', ids: known.ids }))
        .map(wanted => ({ field: `text.${language}.${name}`, wanted })),
    ),
  );
}

function faultsOfLinks(
  words: string,
  {
    own,
    isTitle,
    ids,
  }: { readonly own: string; readonly isTitle: boolean; readonly ids: ReadonlySet<string> },
): readonly string[] {
  const linked = linkedIds(words);
  if (isTitle && linked.length > 0) return ['hold no link: it is one itself'];
  const missing = linked.filter(id => !ids.has(id));
  return [
    ...missing.map(id => `link to an event; there is no "${id}"`),
    ...(linked.includes(own) ? ['link to another event than this one'] : []),
    ...(/\[\[|\]\]/.test(plainProse(words, () => '')) ? ['write a link as [[event-id]]'] : []),
  ];
}

function supersession(event: Event, { events, ids }: Known): readonly Finding[] {
  const { is, supersededBy } = event.status;
  const field = 'status.supersededBy';
  if (supersededBy === null) {
    return is === 'replaced' ? [{ field, wanted: 'name the event that replaced this one' }] : [];
  }
  if (is !== 'replaced')
    return [{ field: 'status.is', wanted: 'be "replaced", as supersededBy names a successor' }];
  if (!ids.has(supersededBy))
    return [{ field, wanted: `be the id of an event; there is no "${supersededBy}"` }];
  return runsInACircle(event, events) ? [{ field, wanted: 'not lead back to this event' }] : [];
}

function runsInACircle(event: Event, events: Known['events']): boolean {
  const seen = new Set<string>();
  let next = event.status.supersededBy;
  while (next !== null && !seen.has(next)) {
    if (next === event.id) return true;
    seen.add(next);
    next = events.get(next)?.status.supersededBy ?? null;
  }
  return false;
}
