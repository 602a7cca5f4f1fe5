import type { Language } from '../../../../shared/domain/entities/account.ts';
import { makePdf } from './pdfDocument.ts';
import { sheet, sheetFoot } from './sheetPage.ts';
import { trialTexts } from './sheetTexts.ts';

/** One page to be filled in together before a trial. */
export function trialSheet(language: Language): Promise<Buffer> {
  const { title, lead, blanks, columns, weeks, fair, foot } = trialTexts[language];
  return makePdf(title, language, (pen) => {
    sheet(pen, title, lead);
    blanks.forEach((blank, at) => {
      const y = 206 + at * 42;
      pen.text(blank, 56, y, 190, { size: 11, face: 'strong', ink: 'accent' });
      pen.line(
        [
          [250, y + 14],
          [539, y + 14],
        ],
        'line',
      );
    });
    const [week, you, us] = columns;
    pen.box(56, 392, 483, 30, 'pale', 6);
    pen.text(week, 68, 400, 60, { size: 10.5, face: 'strong', ink: 'soft' });
    pen.text(you, 136, 400, 190, { size: 10.5, face: 'strong', ink: 'soft' });
    pen.text(us, 340, 400, 190, { size: 10.5, face: 'strong', ink: 'soft' });
    weeks.forEach(([yours, ours], at) => {
      const y = 434 + at * 62;
      if (at > 0)
        pen.line(
          [
            [56, y - 8],
            [539, y - 8],
          ],
          'line',
          0.75,
        );
      pen.dot(82, y + 16, 14, 'accent');
      pen.text(String(at + 1), 68, y + 9, 28, { size: 13, face: 'strong', ink: 'paper', align: 'center' });
      pen.text(yours, 136, y + 2, 188, { size: 11.5 });
      pen.text(ours, 340, y + 2, 194, { size: 11.5 });
    });
    pen.text(fair, 56, 694, 483, { size: 15, face: 'spoken', ink: 'accent', gap: 4 });
    sheetFoot(pen, foot);
  });
}
