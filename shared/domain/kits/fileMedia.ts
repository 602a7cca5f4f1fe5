import type { FileMediaType } from './itemContent.ts';

const mebibyte = 1024 * 1024;

/** The most bytes of a type that is taken; those that are read whole to be checked are held shorter. */
export const mostBytesOf: Readonly<Record<FileMediaType, number>> = {
  'application/pdf': 100 * mebibyte,
  'image/png': 50 * mebibyte,
  'image/jpeg': 50 * mebibyte,
  'image/webp': 50 * mebibyte,
  'image/svg+xml': 2 * mebibyte,
  'video/mp4': 1024 * mebibyte,
  'video/webm': 1024 * mebibyte,
};
export const mostBytesOfAny = Math.max(...Object.values(mostBytesOf));

/** A chosen file is read in pieces of so many bytes, the last one shorter. */
export const filePieceBytes = mebibyte;

/** Enough to know every type by. */
export const headBytes = 4_096;

const begins = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));

const holds = (bytes: Uint8Array, until: number, text: string): boolean =>
  bytes.subarray(0, until).some((_byte, at) => at + text.length <= until && begins(bytes, at, text));

const signatures: Readonly<Record<FileMediaType, (head: Uint8Array) => boolean>> = {
  'application/pdf': (head) => holds(head, 1_024, '%PDF-'),
  'image/png': (head) => begins(head, 0, '\x89PNG\r\n\x1a\n'),
  'image/jpeg': (head) => begins(head, 0, '\xff\xd8\xff'),
  'image/webp': (head) => begins(head, 0, 'RIFF') && begins(head, 8, 'WEBP'),
  'image/svg+xml': (head) =>
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(
      String.fromCharCode(...head),
    ),
  'video/mp4': (head) => begins(head, 4, 'ftyp'),
  // Matroska's header, with the name of its smaller relative in it.
  'video/webm': (head) => begins(head, 0, '\x1aE\xdf\xa3') && holds(head, 64, 'webm'),
};

/** Whether a file begins as one of that type does. `head`: its first bytes, or all of it. */
export const isOfType = (type: FileMediaType, head: Uint8Array): boolean =>
  signatures[type](head.subarray(0, headBytes));

/**
 * What marketing may bring, told by its first bytes alone: names and announced types are claims. Null for anything
 * else, drawings (SVG) among them: they are documents that can hold scripts, and an image says the same.
 */
export function collateralTypeOf(head: Uint8Array): FileMediaType | null {
  const found = (Object.keys(signatures) as FileMediaType[]).find((type) => isOfType(type, head));
  if (found === undefined || found === 'image/svg+xml') return null;
  // A page that carries a PDF's mark further on is a page to whoever looks at its beginning.
  return found === 'application/pdf' && !begins(head, 0, '%PDF-') ? null : found;
}

/** Only what can be marked with name and date may ever leave the program. */
export const canLeave = (type: FileMediaType): boolean =>
  type === 'application/pdf' || (type.startsWith('image/') && type !== 'image/svg+xml');
