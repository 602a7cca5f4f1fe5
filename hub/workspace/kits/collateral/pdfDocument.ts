import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { sfntOf } from './sfntOf.ts';

/** The colours of the program's own light theme. */
export const inks = {
  paper: '#FAF8F5',
  sunk: '#F3F0EB',
  line: '#CFC8BD',
  ink: '#1F1C19',
  soft: '#57514A',
  accent: '#0E5A5E',
  pale: '#E1EFEE',
  warm: '#D9A441',
} as const;
export type Ink = keyof typeof inks;

const require = createRequire(import.meta.url);
/** The typefaces of the program, in weights that a PDF can carry: a variable one cannot be cut down to a subset. */
const faceFiles = {
  data: require.resolve('@fontsource/inter/files/inter-latin-400-normal.woff'),
  strong: require.resolve('@fontsource/inter/files/inter-latin-600-normal.woff'),
  spoken: require.resolve('@fontsource/newsreader/files/newsreader-latin-400-normal.woff'),
} as const;
/**
 * What is read anew for each document and not needed: glyphs that stand in for others, and, at the sizes in which data is
 * set, kerning. With both the files took twice as long to draw, and a first start waits for them.
 */
const leftOut: Readonly<Record<keyof typeof faceFiles, readonly string[]>> = {
  data: ['GSUB', 'GPOS'],
  strong: ['GSUB', 'GPOS'],
  spoken: ['GSUB'],
};
export type Face = keyof typeof faceFiles;
const faces = Object.keys(faceFiles) as Face[];
const read = new Map<Face, Buffer>();

function faceOf(face: Face): Buffer {
  const font = read.get(face) ?? sfntOf(readFileSync(faceFiles[face]), leftOut[face]);
  read.set(face, font);
  return font;
}

export interface TextLook {
  readonly size: number;
  readonly face?: Face;
  readonly ink?: Ink;
  readonly align?: 'left' | 'right' | 'center';
  /** Between lines, in points. */
  readonly gap?: number;
}

/** A page of so many points, with what the sheets and slides draw on it. */
export class PdfPen {
  readonly #document: InstanceType<typeof PDFDocument>;

  constructor(document: InstanceType<typeof PDFDocument>) {
    this.#document = document;
  }

  page(width: number, height: number): void {
    this.#document.addPage({ size: [width, height], margin: 0 });
    this.box(0, 0, width, height, 'paper');
  }

  box(x: number, y: number, width: number, height: number, ink: Ink, radius = 0): void {
    const document = this.#document;
    if (radius > 0) document.roundedRect(x, y, width, height, radius);
    else document.rect(x, y, width, height);
    document.fill(inks[ink]);
  }

  dot(x: number, y: number, radius: number, ink: Ink): void {
    this.#document.circle(x, y, radius).fill(inks[ink]);
  }

  line(points: readonly (readonly [x: number, y: number])[], ink: Ink, thickness = 1): void {
    const document = this.#document.lineWidth(thickness).lineJoin('round').lineCap('round');
    points.forEach(([x, y], at) => {
      if (at === 0) document.moveTo(x, y);
      else document.lineTo(x, y);
    });
    document.stroke(inks[ink]);
  }

  /** Answers where the text ends. The typefaces lack the narrow space that French sets: the wide one stands in. */
  text(words: string, x: number, y: number, width: number, look: TextLook): number {
    const { size, face = 'data', ink = 'ink', align = 'left', gap = size * 0.3 } = look;
    this.#document
      .font(face)
      .fontSize(size)
      .fillColor(inks[ink])
      .text(words.replaceAll('\u202f', '\u00a0'), x, y, { width, align, lineGap: gap });
    return this.#document.y;
  }
}

/** A finished PDF: the same words give the same bytes on any day. */
export function makePdf(title: string, language: string, draw: (pen: PdfPen) => void): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: 'Havrel', CreationDate: new Date(Date.UTC(2025, 0, 1)) },
  });
  for (const face of faces) document.registerFont(face, faceOf(face));
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((done, failed) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => done(Buffer.concat(parts)));
    document.on('error', failed);
  });
  draw(new PdfPen(document));
  document.end();
  return whole;
}
