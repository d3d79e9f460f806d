import { linkedIds } from '../prose.ts';
import type { Event, Standing } from '../schema.ts';
import type { Finding } from './names.ts';

type Events = ReadonlyMap<string, Event>;

/** Related ids and links in texts lead to events, and "superseded by" leads to an end. */
export function checkLinks(event: Event, events: Events): readonly Finding[] {
  return [...related(event, events), ...linksInTexts(event.text, events), ...supersession(event, events)];
}

/** Related ids and links of a standing fact lead to events. */
export function checkStandingLinks(standing: Standing, events: Events): readonly Finding[] {
  return [...related(standing, events), ...linksInTexts(standing.text, events)];
}

function related(entry: Pick<Event, 'id' | 'related'>, events: Events): readonly Finding[] {
  return entry.related.flatMap((id, index) => {
    const field = `related.${index}`;
    if (id === entry.id) return [{ field, wanted: 'name another event than this one' }];
    if (entry.related.indexOf(id) < index) return [{ field, wanted: `go: "${id}" is named twice` }];
    return events.has(id) ? [] : [{ field, wanted: `be the id of an event; there is no "${id}"` }];
  });
}

/** Looks through the texts of all languages, whatever fields they have. */
function linksInTexts(text: Event['text'] | Standing['text'], events: Events): readonly Finding[] {
  return Object.entries(text).flatMap(([language, block]) =>
    Object.entries(block ?? {}).flatMap(([name, value]) =>
      [value].flat().flatMap(words =>
        typeof words === 'string'
          ? linkedIds(words)
              .filter(id => !events.has(id))
              .map(id => ({
                field: `text.${language}.${name}`,
                wanted: `link to an event; there is no "${id}"`,
              }))
          : [],
      ),
    ),
  );
}

function supersession(event: Event, events: Events): readonly Finding[] {
  const { is, supersededBy } = event.status;
  const field = 'status.supersededBy';
  if (supersededBy === null) {
    return is === 'replaced' ? [{ field, wanted: 'name the event that replaced this one' }] : [];
  }
  if (is !== 'replaced')
    return [{ field: 'status.is', wanted: 'be "replaced", as supersededBy names a successor' }];
  if (!events.has(supersededBy))
    return [{ field, wanted: `be the id of an event; there is no "${supersededBy}"` }];
  return runsInACircle(event, events) ? [{ field, wanted: 'not lead back to this event' }] : [];
}

function runsInACircle(event: Event, events: Events): boolean {
  const seen = new Set<string>();
  let next = event.status.supersededBy;
  while (next !== null && !seen.has(next)) {
    if (next === event.id) return true;
    seen.add(next);
    next = events.get(next)?.status.supersededBy ?? null;
  }
  return false;
}
