import type { Language } from '../../../../shared/domain/entities/account.ts';
import { type Country, countries } from '../../countries.ts';
import { type Product, priceOf } from '../../products.ts';
import { makePdf, type PdfPen } from './pdfDocument.ts';
import { sheet, sheetFoot } from './sheetPage.ts';
import { priceTexts } from './sheetTexts.ts';

/** What a month costs in euro, and what the vehicle carries; elsewhere as the price list turns it. */
const models: readonly (readonly [
  Product,
  kilos: number,
  lease: number,
  service: number,
  insurance: number,
])[] = [
  ['Runner', 100, 134, 39, 22],
  ['Porter', 180, 229, 59, 32],
  ['Porter Cold', 150, 315, 79, 38],
  ['Carrier', 250, 305, 69, 38],
];
const batteryInEuro = 780;

const countryOf: Readonly<Record<Language, Country>> = {
  en: countries.gb,
  fr: countries.fr,
  sv: countries.se,
  it: countries.it,
};

/** One page with the prices of the country that speaks the language. */
export function priceSheet(language: Language): Promise<Buffer> {
  const text = priceTexts[language];
  const country = countryOf[language];
  const money = moneyIn(language, country);
  return makePdf(text.title, language, (pen) => {
    sheet(pen, text.title, text.lead);
    const rows = models.map(([product, kilos, ...monthly]) => {
      const parts = monthly.map((euro) => monthlyIn(country, euro));
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const list = money(priceOf(product, 1, country) / 100);
      return [product, `${kilos}\u00a0kg`, list, ...parts.map(money), money(whole)];
    });
    table(pen, text.columns, rows);
    let y = pen.text(text.terms, 56, 452, 480, { size: 17, face: 'spoken' }) + 10;
    for (const [head, body] of text.lines) {
      pen.line(
        [
          [56, y],
          [539, y],
        ],
        'line',
        0.75,
      );
      pen.text(head, 56, y + 9, 110, { size: 10.5, face: 'strong', ink: 'accent' });
      y = pen.text(body.replace('{battery}', money(batteryIn(country))), 176, y + 9, 363, { size: 10.5 }) + 6;
    }
    sheetFoot(pen, text.foot);
  });
}

function table(pen: PdfPen, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const starts = [56, 128, 180, 250, 312, 372, 446];
  const ends = [128, 176, 246, 308, 368, 440, 527];
  pen.box(446, 200, 93, 216, 'pale', 8);
  [columns, ...rows].forEach((cells, at) => {
    const y = at === 0 ? 210 : 214 + at * 40;
    if (at > 0)
      pen.line(
        [
          [56, y - 12],
          [539, y - 12],
        ],
        'line',
        0.75,
      );
    cells.forEach((cell, column) => {
      const from = starts[column] ?? 0;
      const wide = (ends[column] ?? 0) - from;
      const isLast = column === cells.length - 1;
      pen.text(cell, from, y, wide, {
        size: at === 0 ? 8.5 : 11.5,
        face: column === 0 || isLast ? 'strong' : 'data',
        ink: at === 0 ? 'soft' : isLast ? 'accent' : 'ink',
        align: column === 0 ? 'left' : 'right',
        gap: 1,
      });
    });
  });
}

/** In kronor to the next ten, as no monthly price there ends otherwise. */
const monthlyIn = ({ priceFactor, currency }: Country, euro: number): number =>
  currency === 'SEK' ? Math.round((euro * priceFactor) / 10) * 10 : Math.round(euro * priceFactor);

const batteryIn = ({ priceFactor }: Country): number => Math.round((batteryInEuro * priceFactor) / 10) * 10;

function moneyIn(language: Language, { currency, code }: Country): (amount: number) => string {
  const format = new Intl.NumberFormat(`${language}-${code}`, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  });
  return (amount) => format.format(amount);
}
