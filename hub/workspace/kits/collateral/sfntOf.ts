import { inflateSync } from 'node:zlib';

/**
 * A WOFF 1 file as the plain sfnt in it (https://www.w3.org/TR/WOFF/), without the tables that are named. pdfkit reads
 * WOFF as well, but inflates its tables in JavaScript and again for each document: twelve documents took ten seconds.
 */
export function sfntOf(woff: Buffer, without: readonly string[]): Buffer {
  if (woff.readUInt32BE(0) !== 0x774f4646) throw new Error('not a WOFF file');
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, at) => 44 + at * 20).filter(
    (entry) => !without.includes(woff.toString('latin1', entry, entry + 4)),
  );
  const count = entries.length;
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  const parts = [head];
  let end = head.length;
  for (const [at, entry] of entries.entries()) {
    const offset = woff.readUInt32BE(entry + 4);
    const stored = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    const table = stored.length < length ? inflateSync(stored) : stored;
    const row = 12 + at * 16;
    woff.copy(head, row, entry, entry + 4);
    head.writeUInt32BE(woff.readUInt32BE(entry + 16), row + 4);
    head.writeUInt32BE(end, row + 8);
    head.writeUInt32BE(length, row + 12);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    parts.push(padded);
    end += padded.length;
  }
  return Buffer.concat(parts);
}
