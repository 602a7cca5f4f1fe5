/** Where leads come from. `note` is the place of the matching text in each language's lead notes. */
export interface LeadSource {
  readonly note: number;
  readonly source: string;
  readonly campaign: string;
  readonly score: readonly [least: number, most: number];
  /** What the person did, each with the most that is plausible. */
  readonly activity: Readonly<Record<string, number>>;
}

export const leadSources: readonly LeadSource[] = [
  {
    note: 0,
    source: 'Cost calculator',
    campaign: 'What a van costs',
    score: [60, 85],
    activity: { visits: 6, pages: 14, calculations: 3 },
  },
  {
    note: 1,
    source: 'Trade fair',
    campaign: 'City Logistics Days',
    score: [55, 80],
    activity: { visits: 2, pages: 5 },
  },
  {
    note: 2,
    source: 'Webinar',
    campaign: 'Winter on three wheels',
    score: [50, 75],
    activity: { visits: 4, pages: 9, minutes: 48 },
  },
  {
    note: 3,
    source: 'Contact form',
    campaign: 'Website',
    score: [75, 95],
    activity: { visits: 5, pages: 16 },
  },
  {
    note: 4,
    source: 'Referral',
    campaign: 'Customers tell customers',
    score: [80, 98],
    activity: { visits: 1, pages: 3 },
  },
  {
    note: 5,
    source: 'Website',
    campaign: 'Cold to the door',
    score: [40, 70],
    activity: { visits: 9, pages: 20 },
  },
  {
    note: 6,
    source: 'Trade fair',
    campaign: 'City Logistics Days',
    score: [45, 70],
    activity: { visits: 1, pages: 2 },
  },
  {
    note: 7,
    source: 'Mailing',
    campaign: 'Before eight, without a sound',
    score: [35, 60],
    activity: { mails: 4, visits: 3, pages: 6 },
  },
  { note: 8, source: 'Website', campaign: 'Website', score: [30, 50], activity: { visits: 2, pages: 4 } },
  {
    note: 9,
    source: 'Trial form',
    campaign: 'Four weeks on your round',
    score: [65, 88],
    activity: { visits: 4, pages: 11 },
  },
  {
    note: 10,
    source: 'Event',
    campaign: 'Breakfast for trades',
    score: [50, 72],
    activity: { visits: 2, pages: 5 },
  },
  {
    note: 11,
    source: 'Contact form',
    campaign: 'What a van costs',
    score: [70, 92],
    activity: { visits: 3, pages: 9 },
  },
];
