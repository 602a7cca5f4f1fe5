import type { CountryCode } from './countries.ts';

/**
 * Numbers that ring nowhere. France (ARCEP), Sweden (PTS) and the United Kingdom (Ofcom) keep ranges for
 * fiction. Italy keeps none: there, a subscriber's number in Milan never begins with 0, so these reach nobody.
 * Each number is given once; where a range is used up, people have none.
 */
interface Range {
  readonly pattern: string;
  readonly first: number;
  readonly last: number;
}

const ranges: Readonly<Record<CountryCode, { readonly office: Range; readonly mobile: Range }>> = {
  fr: {
    office: { pattern: '+33 1 99 00 ## ##', first: 0, last: 9_999 },
    mobile: { pattern: '+33 6 39 98 ## ##', first: 0, last: 9_999 },
  },
  se: {
    office: { pattern: '+46 8 465 004 ##', first: 0, last: 99 },
    mobile: { pattern: '+46 70 174 06 ##', first: 5, last: 99 },
  },
  it: {
    office: { pattern: '+39 02 00## ####', first: 0, last: 999_999 },
    mobile: { pattern: '+39 02 01## ####', first: 0, last: 999_999 },
  },
  gb: {
    office: { pattern: '+44 20 7946 0###', first: 0, last: 999 },
    mobile: { pattern: '+44 7700 900###', first: 0, last: 999 },
  },
};

export type PhoneKind = 'office' | 'mobile';

/** Deals out numbers, `null` when there are none left. */
export function phoneNumbers(): (country: CountryCode, kind: PhoneKind) => string | null {
  const used = new Map<string, number>();
  return (country, kind) => {
    const { pattern, first, last } = ranges[country][kind];
    const key = `${country} ${kind}`;
    const given = used.get(key) ?? 0;
    const size = last - first + 1;
    if (given === size) return null;
    used.set(key, given + 1);
    // A stride prime to every range's size: all of it is used, and neighbours do not look like neighbours.
    return fillDigits(pattern, first + ((given * 7_919) % size));
  };
}

/** Puts a number's digits into the places of the pattern. */
function fillDigits(pattern: string, number: number): string {
  const places = pattern.split('#').length - 1;
  const digits = String(number).padStart(places, '0');
  let at = 0;
  return pattern.replace(/#/g, () => {
    at += 1;
    return digits[at - 1] ?? '0';
  });
}

/** Whether a number stands in one of the ranges above. */
export const isFictionalNumber = (phone: string): boolean =>
  Object.values(ranges).some((kinds) =>
    Object.values(kinds).some(({ pattern, first, last }) => {
      const found = new RegExp(`^${pattern.replace('+', '\\+').replace(/#/g, '(\\d)')}$`).exec(phone);
      if (found === null) return false;
      const number = Number(found.slice(1).join(''));
      return number >= first && number <= last;
    }),
  );
