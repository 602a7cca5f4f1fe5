import { isOfType } from '../../shared/domain/kits/fileMedia.ts';
import type { PdfFault } from '../../shared/domain/kits/inspectPdf.ts';
import { type FileMediaType, fileMediaTypes } from '../../shared/domain/kits/itemContent.ts';
import { pdfFault } from './inspectPdf.ts';
import { isHarmlessSvg } from './inspectSvg.ts';

export const isFileMediaType = (text: string): text is FileMediaType =>
  (fileMediaTypes as readonly string[]).includes(text);

/** Those whose every byte is looked at. */
export const isReadWhole = (type: FileMediaType): boolean =>
  type === 'application/pdf' || type === 'image/svg+xml';

export type MediaFault = 'other_type' | PdfFault;

/** What is wrong with a file of that declared type, or null. `bytes`: the whole where it is read whole, else its head. */
export function mediaFault(type: FileMediaType, bytes: Buffer): MediaFault | null {
  if (!isOfType(type, bytes)) return 'other_type';
  if (type === 'application/pdf') return pdfFault(bytes);
  if (type === 'image/svg+xml') return isHarmlessSvg(bytes.toString('utf8')) ? null : 'active_content';
  return null;
}
