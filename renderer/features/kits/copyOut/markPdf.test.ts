import { Buffer } from 'node:buffer';
import { degrees, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { markPdf } from './markPdf.ts';

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const mark = { png: Uint8Array.from(png).buffer, ratio: 0.1 };

async function documentOf(...turned: readonly number[]): Promise<ArrayBuffer> {
  const document = await PDFDocument.create();
  document.setTitle('Offer');
  for (const angle of turned) {
    const page = document.addPage([480, 270]);
    page.drawText('The guarantee');
    page.setRotation(degrees(angle));
  }
  return new Uint8Array(await document.save()).buffer;
}

test('every page carries the mark, a turned one too, and says what it said', async () => {
  const marked = await PDFDocument.load(await markPdf(await documentOf(0, 90), mark), {
    updateMetadata: false,
  });
  expect(marked.getTitle()).toBe('Offer');
  const pages = marked.getPages();
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    const pictures = page.node.Resources()?.lookup(PDFName.of('XObject'));
    expect(pictures?.toString()).toContain('Image');
    expect(page.node.Contents()?.toString()).toMatch(/R .*R/s);
  }
  const images = marked.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    );
  // One picture and what of it can be seen through, however many pages.
  expect(images).toHaveLength(2);
});

test('what is no document is not copied', async () => {
  await expect(markPdf(new Uint8Array([1, 2, 3]).buffer, mark)).rejects.toThrow();
});
