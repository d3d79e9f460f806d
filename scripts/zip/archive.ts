/** Writes zip archives that are the same wherever and whenever they are written: names in order, no dates, no owners. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; `name` is its path there, with `/` between the parts. */
export type Entry = { readonly name: string; readonly bytes: Uint8Array };

type Head = {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
};

const STORED = 0;
const DEFLATED = 8;
// Version 2.0 of the format, names in UTF-8, and the first day that it can name.
const NEEDS = 20;
const UTF8 = 0x0800;
const FIRST_DAY = 0x0021;

/** The bytes of a zip archive. The order of the entries is that of their names, whatever order they come in. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const deflated = deflateRawSync(bytes, { level: 9 });
    const isSmaller = deflated.length < bytes.length;
    const packed = isSmaller ? deflated : bytes;
    const head: Head = {
      name: Buffer.from(name),
      method: isSmaller ? DEFLATED : STORED,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
    };
    const file = Buffer.concat([localHeader(head), packed]);
    files.push(file);
    directory.push(directoryHeader(head, offset));
    offset += file.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...files, listing, ending(entries.length, listing.length, offset)]);
}

/** The fields that both headers of a file have in common, from the version that is needed to the length of the name. */
function common({ name, method, crc, packed, size }: Head): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(NEEDS, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(head: Head): Buffer {
  return Buffer.concat([Buffer.from('PK\u0003\u0004'), common(head), head.name]);
}

function directoryHeader(head: Head, offset: number): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(NEEDS, 0);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\u0001\u0002'), madeBy, common(head), rest, head.name]);
}

function ending(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
