import { describe, expect, it } from 'vitest';
import { type Entry, zipOf } from '../../scripts/zip/archive.ts';
import { unzip } from './unzip.ts';

const entry = (name: string, text: string): Entry => ({ name, bytes: Buffer.from(text) });
const FILES = [
  entry('manifest.json', '{"manifest_version":3}'),
  entry('_locales/de/messages.json', 'Es wird nichts gesendet. '.repeat(40)),
  entry('empty.js', ''),
  entry('Größe.txt', 'ü'),
];

describe('an archive', () => {
  it('holds each file under its name, byte for byte', () => {
    const found = unzip(zipOf(FILES)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(FILES.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])),
    );
  });

  it('is the same in whatever order the files come', () => {
    expect(zipOf(FILES.toReversed())).toEqual(zipOf(FILES));
    expect(unzip(zipOf(FILES)).map(({ name }) => name)).toEqual([
      'Größe.txt',
      '_locales/de/messages.json',
      'empty.js',
      'manifest.json',
    ]);
  });

  it('carries the first day that the format knows, whenever it is written', () => {
    const days = unzip(zipOf(FILES)).map(({ date, time }) => [date & 31, (date >> 5) & 15, date >> 9, time]);
    expect(new Set(days.map(String))).toEqual(new Set(['1,1,0,0']));
  });

  it('is smaller than what repeats in it', () => {
    expect(zipOf([entry('a', 'record '.repeat(1000))]).length).toBeLessThan(300);
  });
});
