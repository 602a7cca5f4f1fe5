import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Encoding } from './encodings.ts';

/** What the platform turns bytes into letters with. */
export interface TextDecoders {
  /** `undefined` where the bytes are not UTF-8. */
  utf8(bytes: Uint8Array): string | undefined;
  windows1252(bytes: Uint8Array): string;
  /** Half a letter stays as it is, so that its row can be refused. */
  utf16le(bytes: Uint8Array): string;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** For `mixed`: the 1-based lines that were not UTF-8. */
  readonly foreignLines: readonly number[];
}

export type DecodeError =
  | 'file_too_large'
  | 'text_cut_off'
  | 'not_a_text_file'
  | 'encoding_not_supported'
  | 'encoding_mismatch';

/** A JavaScript string holds about 512 million characters; half of that leaves room for the cells beside it. */
export const largestFileBytes = 256 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** First bytes of what people pick by mistake: a spreadsheet or archive, an old Excel file, PDF, gzip. */
const otherFormats: readonly (readonly [string, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b]],
];

/**
 * Bytes to text. A byte order mark decides; else zero bytes at every other place mean UTF-16; else what is
 * valid UTF-8 is UTF-8; else Windows-1252, line by line where other lines are plainly UTF-8.
 * `declared` (from the mapping) is held to: bytes that contradict it are an error and not a guess.
 */
export function decodeText(
  bytes: Uint8Array,
  decoders: TextDecoders,
  declared?: Exclude<Encoding, 'mixed'>,
): Result<DecodedText, DecodeError> {
  if (bytes.length > largestFileBytes)
    return fail('file_too_large', { limit: largestFileBytes, size: bytes.length });
  for (const [format, signature] of otherFormats) {
    if (startsWith(bytes, ...signature)) return fail('not_a_text_file', { format });
  }
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    return fail('encoding_not_supported', { encoding: 'utf-32' });
  }
  const marked = markedEncoding(bytes);
  if (marked !== undefined && declared !== undefined && marked !== declared) {
    return fail('encoding_mismatch', { declared, found: marked });
  }
  const encoding = marked ?? declared ?? unmarkedUtf16(bytes);
  if (encoding === undefined || encoding === 'utf-8') {
    const text = strictUtf8(decoders, bytes);
    if (text !== undefined) return ok(decoded(text, 'utf-8', marked !== undefined));
    if (declared === 'utf-8') {
      return fail('encoding_mismatch', {
        declared,
        found: 'windows-1252',
        line: firstForeignLine(decoders, bytes),
      });
    }
    return ok(decodeByLine(decoders, bytes, marked !== undefined));
  }
  if (encoding === 'windows-1252') return ok(decoded(decoders.windows1252(bytes), encoding, false));
  if (bytes.length % 2 === 1) return fail('text_cut_off', { encoding });
  return ok(
    decoded(utf16Text(decoders, bytes, encoding, marked !== undefined), encoding, marked !== undefined),
  );
}

const decoded = (text: string, encoding: Encoding, byteOrderMark: boolean): DecodedText => ({
  text,
  encoding,
  byteOrderMark,
  foreignLines: [],
});

function markedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

/**
 * Delimiters, digits and line ends are ASCII, so in UTF-16 at least a fifth of one half of the bytes is zero.
 * Pairs of two printable bytes, which are rare letters in UTF-16, must be fewer: else it is ASCII with zeros in it.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length >> 1, 2048);
  let evenZeros = 0;
  let oddZeros = 0;
  let printable = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const even = bytes[2 * pair] ?? 0;
    const odd = bytes[2 * pair + 1] ?? 0;
    if (even === 0) evenZeros += 1;
    if (odd === 0) oddZeros += 1;
    if (isPrintable(even) && isPrintable(odd)) printable += 1;
  }
  const many = Math.max(1, pairs / 5, printable + 1);
  const few = pairs / 20;
  if (oddZeros >= many && evenZeros <= few) return 'utf-16le';
  if (evenZeros >= many && oddZeros <= few) return 'utf-16be';
  return undefined;
}

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

function utf16Text(
  decoders: TextDecoders,
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  byteOrderMark: boolean,
): string {
  const text = byteOrderMark ? bytes.subarray(2) : bytes;
  return decoders.utf16le(encoding === 'utf-16le' ? text : swapped(text));
}

function swapped(bytes: Uint8Array): Uint8Array {
  const other = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 2) {
    other[at] = bytes[at + 1] ?? 0;
    other[at + 1] = bytes[at] ?? 0;
  }
  return other;
}

const byteOrderMarkOfUtf8 = 3;

/** Without its byte order mark, which says nothing once the encoding is known. */
const strictUtf8 = (decoders: TextDecoders, bytes: Uint8Array): string | undefined =>
  decoders.utf8(startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(byteOrderMarkOfUtf8) : bytes);

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    yield bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    if (end === -1) return;
    start = end + 1;
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

function firstForeignLine(decoders: TextDecoders, bytes: Uint8Array): number {
  let line = 0;
  for (const part of linesOf(bytes)) {
    line += 1;
    if (strictUtf8(decoders, part) === undefined) return line;
  }
  return line;
}

function decodeByLine(decoders: TextDecoders, bytes: Uint8Array, byteOrderMark: boolean): DecodedText {
  const texts: string[] = [];
  const foreignLines: number[] = [];
  let utf8Lines = byteOrderMark ? 1 : 0;
  for (const part of linesOf(bytes)) {
    const text = strictUtf8(decoders, part);
    texts.push(text ?? decoders.windows1252(part));
    if (text === undefined) foreignLines.push(texts.length);
    else if (!isAscii(part)) utf8Lines += 1;
  }
  if (utf8Lines === 0) return decoded(texts.join(''), 'windows-1252', false);
  return { text: texts.join(''), encoding: 'mixed', byteOrderMark, foreignLines };
}
