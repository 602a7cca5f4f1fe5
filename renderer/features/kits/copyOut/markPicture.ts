/** Points to a side of a letter in the mark, drawn large so that it stays sharp on paper. */
const letterHeight = 64;

/**
 * A name and a day as a picture with nothing behind them, for putting over a page. Drawn by the browser, so that a name
 * in any script can be read; the fonts that every PDF may use know Western letters alone.
 */
export async function markPicture(text: string): Promise<{ readonly png: Blob; readonly ratio: number }> {
  const canvas = document.createElement('canvas');
  const font = `600 ${letterHeight}px Inter, sans-serif`;
  const measuring = canvas.getContext('2d');
  if (measuring === null) throw new Error('there is nothing to draw on');
  measuring.font = font;
  canvas.width = Math.ceil(measuring.measureText(text).width) + letterHeight;
  canvas.height = letterHeight * 2;
  // A canvas forgets its settings with its size.
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('there is nothing to draw on');
  writeMark(drawing, text, font, canvas.width / 2, canvas.height / 2);
  return { png: await pictureOf(canvas, 'image/png'), ratio: canvas.height / canvas.width };
}

/** Grey with a light edge: to be read on white paper and on a dark photograph alike. */
export function writeMark(
  drawing: CanvasRenderingContext2D,
  text: string,
  font: string,
  x: number,
  y: number,
): void {
  drawing.font = font;
  drawing.textAlign = 'center';
  drawing.textBaseline = 'middle';
  drawing.lineWidth = 3;
  drawing.strokeStyle = 'white';
  drawing.fillStyle = 'dimgray';
  drawing.strokeText(text, x, y);
  drawing.fillText(text, x, y);
}

export function pictureOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('it cannot be drawn')) : resolve(blob)),
      type,
      0.92,
    );
  });
}
