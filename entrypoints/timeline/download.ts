/** Hands the record to the reader as a file, made on his machine. */
import type { FileForm } from '../../components/timeline/view.ts';
import { recordAsCalendar, recordAsCsv, recordAsJson } from '../../facts/export.ts';
import type { Record } from '../../facts/record.ts';

type FileMaker = { readonly ending: string; readonly type: string; make(record: Record): string };

const FILES: Readonly<{ [Form in FileForm]: FileMaker }> = {
  json: { ending: 'json', type: 'application/json', make: recordAsJson },
  // Without the mark in front, spreadsheets take the letters for those of another alphabet.
  csv: { ending: 'csv', type: 'text/csv', make: record => `\uFEFF${recordAsCsv(record)}` },
  calendar: { ending: 'ics', type: 'text/calendar', make: recordAsCalendar },
};

/** Saves a record in one form; the name tells the day of its review. */
export function download(form: FileForm, record: Record): void {
  const { ending, type, make } = FILES[form];
  const address = URL.createObjectURL(new Blob([make(record)], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `sidelight-kaspersky-${record.reviewed}.${ending}`;
  link.click();
  // The browser has taken hold of the file by the next turn, and not before.
  setTimeout(() => URL.revokeObjectURL(address));
}
