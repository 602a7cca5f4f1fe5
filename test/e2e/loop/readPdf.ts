import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF: the words of its pages, one after the other, with a single blank between them. */
export async function readPdf(file: Uint8Array): Promise<{ readonly pages: number; readonly text: string }> {
  const opening = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await opening.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
    }
    return { pages: pages.length, text: pages.join(' ').replace(/\s+/g, ' ') };
  } finally {
    await opening.destroy();
  }
}
