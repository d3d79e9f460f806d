/** Reads zip archives, for tests: by another way than they are written, from the directory at their end. */
import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry } from '../../scripts/zip/archive.ts';

/** A file of an archive, and the date and time that it carries, as the format keeps them. */
export type Unzipped = Entry & { readonly date: number; readonly time: number };

/** The files of an archive in their order. Throws where a sum is wrong or something is left over. */
export function unzip(archive: Buffer): readonly Unzipped[] {
  const end = archive.lastIndexOf('PK\u0005\u0006');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const files: Unzipped[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const bytes = contentAt(archive, at, name);
    if (crc32(bytes) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} has another sum.`);
    files.push({ name, bytes, time: archive.readUInt16LE(at + 12), date: archive.readUInt16LE(at + 14) });
    at += 46 + length;
  }
  if (at !== end) throw new Error('Something stands between the directory and its end.');
  return files;
}

function contentAt(archive: Buffer, at: number, name: string): Buffer {
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (archive.toString('utf8', local + 30, local + 30 + Buffer.byteLength(name)) !== name)
    throw new Error(`${name} has another name in its own head.`);
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  return archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
}
