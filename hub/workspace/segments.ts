/** The industries Havrel's marketing writes for; one vocabulary in all four countries, so that figures add up. */
export const segments = [
  'Parcel delivery',
  'Food and drink',
  'Trades and maintenance',
  'Municipal services',
  'Retail',
  'Hotels and catering',
  'Health and home care',
  'Facility services',
] as const;
export type Segment = (typeof segments)[number];
