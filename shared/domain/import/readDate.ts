import type { DateFormat } from './mapping.ts';

const patterns = new Map<DateFormat, RegExp>();

/** `dd-mm-yy` -> /^(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{2})$/; without separators each part has its full width. */
function patternOf(format: DateFormat): RegExp {
  const known = patterns.get(format);
  if (known !== undefined) return known;
  const short = /[^a-z]/.test(format) ? '\\d{1,2}' : '\\d{2}';
  const source = format
    .replaceAll(/[./-]/g, '\\$&')
    .replace('yyyy', '(?<y>\\d{4})')
    .replace(/(?<!<)yy/, '(?<y>\\d{2})')
    .replace('mm', `(?<m>${short})`)
    .replace(/dd(?!\w*>)/, `(?<d>${short})`);
  const pattern = new RegExp(`^${source}$`);
  patterns.set(format, pattern);
  return pattern;
}

/** A calendar date `YYYY-MM-DD`, or `undefined` where the text is none in this format (31 April is none). */
export function readDate(text: string, format: DateFormat): string | undefined {
  const parts = patternOf(format).exec(text)?.groups;
  if (parts === undefined) return undefined;
  const written = Number(parts['y']);
  const year = (parts['y'] ?? '').length === 4 ? written : written < 70 ? 2000 + written : 1900 + written;
  const month = Number(parts['m']);
  const day = Number(parts['d']);
  const date = new Date(Date.UTC(year, month - 1, day));
  // Years below 100 are taken by Date for 19xx; nobody's data means the first century.
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
