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

/** What one cell of an exported list holds; a place is two, as whoever reads the file back wants them. */
export const accountExportCells = [
  'name',
  'stage',
  'segment',
  'city',
  'country',
  'territory',
  'owner',
  'deals',
  'last',
  'next',
  'heard',
  'externalId',
] as const;
export type AccountExportCell = (typeof accountExportCells)[number];

/** What a view exports: its name and its columns in their order, and last what the row is known by elsewhere. */
export const exportCellsOf = (columns: readonly AccountColumn[]): readonly AccountExportCell[] => [
  'name',
  ...columns.flatMap((column) => (column === 'place' ? (['city', 'country'] as const) : [column])),
  'externalId',
];

/** What the history of an account can be narrowed to. */
export const timelineFilters = ['call', 'touch', 'heard', 'deal', 'lead', 'nextStep', 'kitUse'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** What it is made of: what this user decided where two had changed one field stands among the rest. */
export const timelineKinds = [...timelineFilters, 'choice'] as const;

/** The same line of time asked for one part of a kind. */
export const timelineParts = [...timelineKinds, 'objection'] as const;
export type TimelinePart = (typeof timelineParts)[number];
