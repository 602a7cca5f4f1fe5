/** What a list of accounts can be ordered by, and the columns it can show beside the name. */
export const accountSorts = [
  'name',
  'stage',
  'segment',
  'city',
  'deals',
  'lastCall',
  'nextCall',
  'lastHeard',
] as const;
export type AccountSort = (typeof accountSorts)[number];
export const accountColumns = [
  'stage',
  'segment',
  'place',
  'territory',
  'owner',
  'deals',
  'last',
  'next',
  'heard',
] as const;
export type AccountColumn = (typeof accountColumns)[number];

/** What the history of an account is made of, and can be narrowed to. */
export const timelineKinds = ['call', 'touch', 'heard', 'deal', 'lead', 'nextStep'] as const;
export type TimelineKind = (typeof timelineKinds)[number];
