import type { Language } from '../../../../shared/domain/entities/account.ts';
import { deckTexts } from './deckTexts.ts';
import { type Ink, makePdf, type PdfPen } from './pdfDocument.ts';

const width = 960;
const height = 540;
const left = 72;
const across = width - 2 * left;
export const deckPages = 5;

/** Five slides for the first visit. */
export function roundDeck(language: Language): Promise<Buffer> {
  const { title, lead, morning, measure, twoWays, next } = deckTexts[language];
  return makePdf(title, language, (pen) => {
    pen.page(width, height);
    cover(pen, title, lead);
    slide(pen, 2, morning.title);
    bar(pen, morning.parts);
    pen.text(morning.source, left, 452, across, { size: 13, ink: 'soft' });
    slide(pen, 3, measure.title);
    columns(pen, measure.steps);
    slide(pen, 4, twoWays.title);
    table(pen, [['', twoWays.van, 'Porter'], ...twoWays.rows]);
    pen.text(twoWays.note, left, 446, across, { size: 13, ink: 'soft' });
    slide(pen, 5, next.title);
    road(pen, next.steps);
    pen.text(next.close, left, 404, across, { size: 24, face: 'spoken', ink: 'accent' });
  });
}

/** A round as seen from above: streets, and the way from stop to stop. */
function cover(pen: PdfPen, title: string, lead: string): void {
  pen.box(560, 0, 400, height, 'sunk');
  for (const x of [600, 668, 752, 820, 900])
    pen.line(
      [
        [x, 0],
        [x - 46, height],
      ],
      'paper',
      9,
    );
  for (const y of [70, 168, 246, 352, 446])
    pen.line(
      [
        [560, y],
        [960, y - 34],
      ],
      'paper',
      9,
    );
  const way = [
    [596, 446],
    [606, 349],
    [665, 343],
    [681, 157],
    [738, 153],
    [729, 232],
    [806, 225],
    [822, 55],
    [893, 49],
    [861, 328],
    [795, 333],
    [785, 432],
  ] as const;
  pen.line(way, 'accent', 4);
  for (const [x, y] of way) pen.dot(x, y, 7, 'accent');
  pen.dot(596, 446, 12, 'warm');
  pen.text('HAVREL', left, 72, 400, { size: 14, face: 'strong', ink: 'accent' });
  const under = pen.text(title, left, 176, 450, { size: 52, face: 'spoken', gap: 2 });
  pen.text(lead, left, under + 20, 400, { size: 19, ink: 'soft', gap: 7 });
}

function slide(pen: PdfPen, number: number, title: string): void {
  pen.page(width, height);
  pen.text(title, left, 64, across, { size: 36, face: 'spoken', gap: 2 });
  pen.line(
    [
      [left, 496],
      [width - left, 496],
    ],
    'line',
  );
  pen.text('Havrel', left, 506, 200, { size: 11, face: 'strong', ink: 'accent' });
  pen.text(`${number} / ${deckPages}`, width - left - 100, 506, 100, {
    size: 11,
    ink: 'soft',
    align: 'right',
  });
}

/** A hundred minutes as one bar; the part that is lost stands out by its colour and its height. */
function bar(pen: PdfPen, names: readonly string[]): void {
  const parts: readonly (readonly [minutes: number, ink: Ink, on: Ink])[] = [
    [31, 'pale', 'ink'],
    [38, 'accent', 'paper'],
    [23, 'warm', 'ink'],
    [8, 'line', 'ink'],
  ];
  let x = left;
  parts.forEach(([minutes, ink, on], at) => {
    const wide = (across * minutes) / 100;
    const tall = ink === 'warm' ? 128 : 96;
    pen.box(x, 306 - tall, wide - 4, tall, ink, 6);
    pen.text(String(minutes), x, 306 - tall + 16, wide - 4, {
      size: 30,
      face: 'strong',
      ink: on,
      align: 'center',
    });
    const isLast = at === parts.length - 1;
    pen.text(names[at] ?? '', isLast ? x + wide - 124 : x, 322, isLast ? 120 : wide - 14, {
      size: 15,
      face: ink === 'warm' ? 'strong' : 'data',
      align: isLast ? 'right' : 'left',
    });
    x += wide;
  });
}

function columns(pen: PdfPen, steps: readonly (readonly [string, string])[]): void {
  const wide = (across - 48) / 3;
  steps.forEach(([head, body], at) => {
    const x = left + at * (wide + 24);
    pen.box(x, 168, wide, 250, 'sunk', 10);
    pen.dot(x + 40, 214, 18, 'accent');
    pen.text(String(at + 1), x + 22, 205, 36, { size: 16, face: 'strong', ink: 'paper', align: 'center' });
    const under = pen.text(head, x + 22, 252, wide - 44, { size: 20, face: 'strong' });
    pen.text(body, x + 22, under + 8, wide - 44, { size: 16, ink: 'soft', gap: 6 });
  });
}

function table(pen: PdfPen, rows: readonly (readonly [string, string, string])[]): void {
  pen.box(left + 600, 146, 216, 280, 'pale', 10);
  rows.forEach(([what, van, porter], at) => {
    const y = 160 + at * 44;
    const isHead = at === 0;
    if (!isHead)
      pen.line(
        [
          [left, y - 10],
          [left + across, y - 10],
        ],
        'line',
        0.75,
      );
    pen.text(what, left, y, 360, { size: 17, ink: 'soft' });
    pen.text(van, left + 380, y, 180, { size: 18, face: isHead ? 'strong' : 'data', align: 'right' });
    pen.text(porter, left + 600, y, 186, { size: 18, face: 'strong', ink: 'accent', align: 'right' });
  });
}

function road(pen: PdfPen, steps: readonly (readonly [string, string])[]): void {
  const wide = across / steps.length;
  pen.line(
    [
      [left + 10, 200],
      [left + across - wide + 10, 200],
    ],
    'line',
    3,
  );
  steps.forEach(([head, body], at) => {
    const x = left + at * wide;
    pen.dot(x + 10, 200, 10, at === steps.length - 1 ? 'warm' : 'accent');
    const under = pen.text(head, x, 228, wide - 16, { size: 20, face: 'strong' });
    pen.text(body, x, under + 6, wide - 28, { size: 16, ink: 'soft', gap: 5 });
  });
}
