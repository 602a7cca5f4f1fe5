/** How long a lead may be put to rest by one key. */
export const rests = [
  { unit: 'week', count: 2 },
  { unit: 'month', count: 1 },
  { unit: 'month', count: 3 },
  { unit: 'month', count: 6 },
] as const;
export type Rest = (typeof rests)[number];

/** The calendar date that long after another; the last of a month where the month has no such day. */
export function restDate(today: string, { unit, count }: Rest): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  if (unit === 'week') return new Date(Date.UTC(year, month - 1, day + 7 * count)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(day, last))).toISOString().slice(0, 10);
}
