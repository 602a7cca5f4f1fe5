import { pictureOf, writeMark } from './markPicture.ts';

/** A drawing of no size of its own, and one larger than a canvas may be, are drawn as large as this. */
const mostPixels = 4_096;

/** The picture with the mark across it. What was a photograph stays one; everything else becomes a PNG. */
export async function markImage(address: string, mediaType: string, text: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const [width, height] = [image.naturalWidth || mostPixels / 4, image.naturalHeight || mostPixels / 4];
  const scale = Math.min(1, mostPixels / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('there is nothing to draw on');
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
  const diagonal = Math.hypot(canvas.width, canvas.height);
  const letters = Math.max(8, Math.min(canvas.height / 6, diagonal / (text.length * 0.8)));
  drawing.globalAlpha = 0.35;
  drawing.translate(canvas.width / 2, canvas.height / 2);
  drawing.rotate(-Math.atan2(canvas.height, canvas.width));
  writeMark(drawing, text, `600 ${letters}px Inter, sans-serif`, 0, 0);
  return pictureOf(canvas, mediaType === 'image/jpeg' ? mediaType : 'image/png');
}
