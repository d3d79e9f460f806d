import * as v from 'valibot';
import type { Fault } from './fault.ts';

/** A file whose shape is right. */
export type ReadFile<T> = { readonly file: string; readonly value: T };

/** Holds every file against the schema; those that differ are reported and left out of further checks. */
export function readShapes<Schema extends v.GenericSchema>(
  files: ReadonlyMap<string, unknown>,
  schema: Schema,
): { readonly read: readonly ReadFile<v.InferOutput<Schema>>[]; readonly faults: readonly Fault[] } {
  const read: ReadFile<v.InferOutput<Schema>>[] = [];
  const faults: Fault[] = [];
  for (const [file, content] of files) {
    const result = v.safeParse(schema, content);
    if (result.success) read.push({ file, value: result.output });
    else faults.push(...result.issues.map(issue => toFault(file, issue)));
  }
  return { read, faults };
}

function toFault(file: string, issue: v.BaseIssue<unknown>): Fault {
  return { file, field: v.getDotPath(issue) ?? 'the file', wanted: wantedBy(issue) };
}

function wantedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'go: the schema knows no such field';
  if (issue.received === 'undefined') return `be there (${issue.expected ?? 'a value'})`;
  // What the schema says in words of its own goes on from "must".
  if (!issue.message.startsWith('Invalid ')) return `${issue.message}; it is ${issue.received}`;
  if (issue.type === 'min_length') return 'have at least one entry';
  return `be ${issue.expected ?? 'another value'}; it is ${issue.received}`;
}
