import type { Event } from '../schema.ts';
import type { Finding } from './names.ts';

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether a place is a country's code, EU, or INT. */
export function isPlace(place: string): boolean {
  return place === 'INT' || (/^[A-Z]{2}$/.test(place) && regions.of(place) !== undefined);
}

/** The place is one that there is. */
export function checkPlace({ place }: Event): readonly Finding[] {
  return isPlace(place)
    ? []
    : [{ field: 'place', wanted: `be a country's code, EU or INT; ${place} is none` }];
}
