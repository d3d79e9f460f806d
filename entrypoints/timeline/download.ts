/** Hands the record to the reader as a file, made on his machine. */
import type { FileForm } from '../../components/timeline/view.ts';
import { recordAsCalendar, recordAsCsv, recordAsJson } from '../../facts/export.ts';
import type { Record } from '../../facts/record.ts';
import { saveFile } from '../own-page/save-file.ts';

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
  saveFile(`sidelight-kaspersky-${record.reviewed}.${ending}`, type, make(record));
}
