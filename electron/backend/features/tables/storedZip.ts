import { crc32 } from 'node:zlib';

/** 1980-01-01 00:00, the beginning of DOS's time: the same content gives the same bytes. */
const dosDate = 0x21;
const version = 20;
/** Names are UTF-8. */
const flags = 0x800;

/** A ZIP archive (PKWARE APPNOTE 6.3.10) of a few small texts, kept as they are. */
export function storedZip(files: readonly (readonly [name: string, text: string])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const path = Buffer.from(name, 'utf8');
    const body = Buffer.from(text, 'utf8');
    // From the version needed to the length of the extra field, alike in both headers.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(version, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(dosDate, 8);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, body]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const maker = Buffer.from([version, 0]);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), maker, common, place, path);
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
