import { type FileMediaType, fileMediaTypes } from '../../shared/domain/kits/itemContent.ts';
import { pdfFault } from './inspectPdf.ts';
import { isHarmlessSvg } from './inspectSvg.ts';

export const isFileMediaType = (text: string): text is FileMediaType =>
  (fileMediaTypes as readonly string[]).includes(text);

/** The most bytes of a type that is taken; those that are read whole to be checked are held shorter. */
export const mostBytesOf: Readonly<Record<FileMediaType, number>> = {
  'application/pdf': 100 * 1024 * 1024,
  'image/png': 50 * 1024 * 1024,
  'image/jpeg': 50 * 1024 * 1024,
  'image/webp': 50 * 1024 * 1024,
  'image/svg+xml': 2 * 1024 * 1024,
  'video/mp4': 1024 * 1024 * 1024,
};

/** Those whose every byte is looked at. */
export const isReadWhole = (type: FileMediaType): boolean =>
  type === 'application/pdf' || type === 'image/svg+xml';

export type MediaFault = 'other_type' | 'active_content' | 'encrypted' | 'unreadable';

const begins = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

const signatures: Readonly<Record<FileMediaType, (head: Buffer) => boolean>> = {
  'application/pdf': (head) => head.subarray(0, 1_024).includes('%PDF-'),
  'image/png': (head) => begins(head, 0, '\x89PNG\r\n\x1a\n'),
  'image/jpeg': (head) => begins(head, 0, '\xff\xd8\xff'),
  'image/webp': (head) => begins(head, 0, 'RIFF') && begins(head, 8, 'WEBP'),
  'image/svg+xml': (head) =>
    /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(head.toString('utf8')),
  'video/mp4': (head) => begins(head, 4, 'ftyp'),
};

/** What is wrong with a file of that declared type, or null. `bytes`: the whole where it is read whole, else its head. */
export function mediaFault(type: FileMediaType, bytes: Buffer): MediaFault | null {
  if (!signatures[type](bytes)) return 'other_type';
  if (type === 'application/pdf') return pdfFault(bytes);
  if (type === 'image/svg+xml') return isHarmlessSvg(bytes.toString('utf8')) ? null : 'active_content';
  return null;
}
