const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;

/**
 * The text of an .ics file with its folded lines put together again. Folds are taken out of the bytes, since some
 * programs fold in the middle of a letter. UTF-8 unless a byte-order mark says otherwise; where it is not UTF-8,
 * what Western Windows wrote before there was any.
 */
export function decodeCalendar(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return unfolded(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return unfolded(new TextDecoder('utf-16be').decode(bytes));
  const whole = withoutFolds(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    return new TextDecoder('windows-1252').decode(whole);
  }
}

const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');

function withoutFolds(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const feed = byte === carriageReturn && bytes[at + 1] === lineFeed ? at + 1 : at;
    const next = bytes[feed + 1];
    if (bytes[feed] === lineFeed && (next === space || next === tab)) {
      at = feed + 1;
    } else {
      whole[length] = byte;
      length += 1;
    }
  }
  return whole.subarray(0, length);
}
