import { degrees, PDFDocument } from 'pdf-lib';

/** Seen at a glance, read through without effort. */
const opacity = 0.3;
/** Of the page's diagonal. */
const length = 0.7;

/**
 * The document with the mark across every page, as it is looked at: a page that is turned has it turned along. What
 * stands on the pages, their text and their links stay as they are.
 */
export async function markPdf(
  bytes: ArrayBuffer,
  mark: { readonly png: ArrayBuffer /** Height by width. */; readonly ratio: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const picture = await document.embedPng(mark.png);
  for (const page of document.getPages()) {
    const { x, y, width: pageWidth, height: pageHeight } = page.getCropBox();
    const turned = page.getRotation().angle;
    const lies = turned % 180 !== 0;
    const [seenWidth, seenHeight] = lies ? [pageHeight, pageWidth] : [pageWidth, pageHeight];
    const width = Math.hypot(seenWidth, seenHeight) * length;
    const height = width * mark.ratio;
    const angle = (Math.atan2(seenHeight, seenWidth) * 180) / Math.PI + turned;
    const radians = (angle * Math.PI) / 180;
    // A picture turns about its own lower left corner: from there its middle is to come to the page's.
    const [along, up] = [width / 2, height / 2];
    page.drawImage(picture, {
      x: x + pageWidth / 2 - (along * Math.cos(radians) - up * Math.sin(radians)),
      y: y + pageHeight / 2 - (along * Math.sin(radians) + up * Math.cos(radians)),
      width,
      height,
      rotate: degrees(angle),
      opacity,
    });
  }
  return new Uint8Array(await document.save());
}
