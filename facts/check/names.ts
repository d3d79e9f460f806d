import type { Event, Standing } from '../schema.ts';
import type { Fault } from './fault.ts';
import type { ReadFile } from './shape.ts';

/** A fault whose file is filled in by the caller. */
export type Finding = Omit<Fault, 'file'>;

/** The name that an event's file must have: the folder's listing is the timeline. */
export function fileNameOf(event: Pick<Event, 'date' | 'id'>): string {
  return `${event.date}-${event.id}.json`;
}

/** The file is named after the event's date and id. */
export function checkName(file: string, event: Event): readonly Finding[] {
  const name = fileNameOf(event);
  return file === name ? [] : [{ field: 'the file name', wanted: `be ${name}, from its date and id` }];
}

/** The file is named after the fact's id. */
export function checkStandingName(file: string, standing: Standing): readonly Finding[] {
  const name = `${standing.id}.json`;
  return file === name ? [] : [{ field: 'the file name', wanted: `be ${name}, from its id` }];
}

/** Each id is given once. */
export function findRepeatedIds(files: readonly ReadFile<{ readonly id: string }>[]): readonly Fault[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, value }) => {
    const earlier = first.get(value.id);
    if (earlier === undefined) first.set(value.id, file);
    if (earlier === undefined) return [];
    return [{ file, field: 'id', wanted: `be another than "${value.id}", which ${earlier} has` }];
  });
}

/** The ids of files, also of those that have another fault. */
export function idsOf(files: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const ids = [...files.values()].flatMap(file =>
    typeof file === 'object' && file !== null && 'id' in file && typeof file.id === 'string' ? file.id : [],
  );
  return new Set(ids);
}
