/** What a list of accounts can be ordered by, and the columns it can show beside the name. */
export const accountSorts = ['name', 'stage', 'segment', 'city', 'lastCall'] as const;
export const accountColumns = [
  'stage',
  'segment',
  'place',
  'territory',
  'owner',
  'deals',
  'last',
  'next',
] as const;
export type AccountColumn = (typeof accountColumns)[number];
