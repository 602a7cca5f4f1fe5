import type { MoneyFormat } from './mapping.ts';

const spaces = /[\s\u00A0\u202F']/g;

/** A whole number, with or without marks between its thousands (`1,234`, `1 234`, `1'234`); safe integers only. */
export function readInteger(text: string): number | undefined {
  const plain = text.replaceAll(spaces, '');
  const digits = /^[+-]?\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!/^[+-]?\d+(\.0+)?$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

export function readNumber(text: string): number | undefined {
  if (!/^[+-]?\d{1,15}(\.\d{1,15})?$/.test(text)) return undefined;
  return Number(text);
}

/**
 * Money in minor units, exactly: no floating point is involved. A currency sign or code around the figure is
 * taken off (the mapping says the currency). More decimals than the currency has are refused unless they are
 * zeros, since rounding somebody's money is not ours to do.
 */
export function readMoney(text: string, format: MoneyFormat): number | undefined {
  const decimal = format.decimal ?? '.';
  const mark = decimal === '.' ? ',' : '.';
  const bare = text
    .replaceAll(spaces, '')
    .replace(/^([+-]?)(?:[A-Z]{3}|\p{Sc})|(?:[A-Z]{3}|\p{Sc})$/gu, '$1');
  const [, sign = '', whole = '', fraction = ''] =
    /^([+-]?)(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d+))?$/.exec(bare) ?? [];
  if (whole === '' || bare !== `${sign}${whole}${fraction === '' ? '' : `${decimal}${fraction}`}`)
    return undefined;
  if (whole.includes(decimal)) return undefined;
  const places = (format.digits ?? 2) + Math.log10(format.times ?? 1);
  if (/[^0]/.test(fraction.slice(places))) return undefined;
  const minor = Number(`${whole.replaceAll(mark, '')}${fraction.slice(0, places).padEnd(places, '0')}`);
  if (!Number.isSafeInteger(minor)) return undefined;
  return sign === '-' && minor !== 0 ? -minor : minor;
}

/** `2013 (1888)` -> 2013; `1975/1977 (1997)` -> 1975. */
export function readFirstYear(text: string): number | undefined {
  const found = /(?<!\d)\d{4}(?!\d)/.exec(text);
  return found === null ? undefined : Number(found[0]);
}
