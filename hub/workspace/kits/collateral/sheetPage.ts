import type { PdfPen } from './pdfDocument.ts';

/** An A4 page with its heading. */
export function sheet(pen: PdfPen, title: string, lead: string): void {
  pen.page(595, 842);
  pen.box(0, 0, 595, 10, 'accent');
  pen.text('HAVREL', 56, 48, 200, { size: 11, face: 'strong', ink: 'accent' });
  const under = pen.text(title, 56, 82, 483, { size: 27, face: 'spoken', gap: 0 });
  pen.text(lead, 56, under + 10, 440, { size: 11.5, ink: 'soft', gap: 4 });
}

export function sheetFoot(pen: PdfPen, foot: string): void {
  pen.line(
    [
      [56, 788],
      [539, 788],
    ],
    'line',
  );
  pen.text(foot, 56, 798, 483, { size: 9, ink: 'soft' });
}
