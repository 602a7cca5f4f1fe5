import { inflateSync } from 'node:zlib';
import { inspectPdf, type PdfFault } from '../../shared/domain/kits/inspectPdf.ts';

/** What is wrong with a PDF, or null. */
export const pdfFault = (bytes: Buffer): PdfFault | null =>
  inspectPdf({
    text: bytes.toString('latin1'),
    inflate: (start, most) => {
      try {
        return inflateSync(bytes.subarray(start), { maxOutputLength: most }).toString('latin1');
      } catch {
        return null;
      }
    },
  }).fault;
