import { fail, ok, type Result } from '../../../../../shared/kernel/result.ts';

/** What a spreadsheet may hold once it is unpacked. A sheet of a million rows has some two hundred million bytes. */
export const zipLimits = { entries: 2_000, bytes: 256 * 1024 * 1024 } as const;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/**
 * Looks at the list of contents of a zip before anything is unpacked: a few kilobytes can hold gigabytes. What the list
 * says may be a lie, so whoever unpacks is also bounded in time and memory.
 */
export function checkZip(
  bytes: Uint8Array,
): Result<null, 'import_spreadsheet_damaged' | 'import_spreadsheet_too_large'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfContents(view);
  if (end === null) return fail('import_spreadsheet_damaged');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (entries > zipLimits.entries) return fail('import_spreadsheet_too_large');
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature)
      return fail('import_spreadsheet_damaged');
    // A size beyond four gigabytes is written as all ones, with the true one elsewhere.
    unpacked += view.getUint32(at + 24, true);
    if (unpacked > zipLimits.bytes) return fail('import_spreadsheet_too_large');
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const comment = view.getUint16(at + 32, true);
    at += entryLength + name + extra + comment;
  }
  return ok(null);
}

function endOfContents(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}
