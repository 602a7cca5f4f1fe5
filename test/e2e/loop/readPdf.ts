import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface ReadPdf {
  readonly pages: number;
  /** The words of its pages, one after the other, with a single blank between them. */
  readonly text: string;
  /** Width and height of each page in whole points, each pair once. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Words that begin or end where there is no paper. */
  readonly cutOff: readonly string[];
}

/** What a reader finds in a PDF. */
export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const opening = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await opening.promise;
  try {
    const pages: string[] = [];
    const sizes = new Map<string, readonly [number, number]>();
    const cutOff: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      sizes.set(`${width} ${height}`, [Math.floor(width), Math.floor(height)]);
      const { items } = await page.getTextContent();
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue;
        const left = Number(item.transform[4]);
        if (left < 0 || left + item.width > width) cutOff.push(item.str);
      }
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
    }
    const text = pages.join(' ').replace(/\s+/g, ' ');
    return { pages: pages.length, text, sizes: [...sizes.values()], cutOff };
  } finally {
    await opening.destroy();
  }
}
