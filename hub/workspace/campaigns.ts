import type { TouchKind } from '../../shared/domain/entities/touch.ts';
import type { Segment } from './segments.ts';

export const campaignKeys = [
  'vanCost',
  'zoneGuide',
  'winter',
  'fair',
  'breakfast',
  'quiet',
  'cold',
  'trial',
  'customers',
  'service',
  'website',
] as const;
export type CampaignKey = (typeof campaignKeys)[number];

/** Something marketing did in these three months; its words stand in each language's `touches`. */
export interface Campaign {
  readonly key: CampaignKey;
  readonly kind: TouchKind;
  /** By the name that leads bear too, one for all countries. */
  readonly campaign: string;
  /** Days ago: one day for what was sent or held, a span for what people do when they please. */
  readonly daysAgo: number | readonly [least: number, most: number];
  /** Whom it was meant for; null for everybody. */
  readonly segments: readonly Segment[] | null;
  /** How many of those people it reached, or who came. */
  readonly share: number;
  /** The hour of the day, in the customer's own, from and to. */
  readonly hours: readonly [from: number, to: number];
}

const kitchens: readonly Segment[] = ['Food and drink', 'Hotels and catering'];

export const campaigns: readonly Campaign[] = [
  sent('quiet', 'mailing', 'Before eight, without a sound', 81, null, 0.22, [8, 9]),
  sent('fair', 'event', 'City Logistics Days', 67, null, 0.06, [10, 16]),
  sent('cold', 'mailing', 'Cold to the door', 60, kitchens, 0.45, [8, 9]),
  sent('winter', 'webinar', 'Winter on three wheels', 45, null, 0.05, [11, 12]),
  sent(
    'breakfast',
    'event',
    'Breakfast for trades',
    38,
    ['Trades and maintenance', 'Facility services'],
    0.12,
    [7, 8],
  ),
  sent('trial', 'mailing', 'Four weeks on your round', 31, null, 0.2, [8, 9]),
  sent('customers', 'mailing', 'Customers tell customers', 17, null, 0.2, [8, 9]),
  sent('service', 'mailing', 'Who comes out', 6, ['Parcel delivery', 'Municipal services'], 0.4, [8, 9]),
  asked('vanCost', 'download', 'What a van costs', [1, 88], 0.07),
  asked('zoneGuide', 'download', 'What a van costs', [3, 85], 0.06),
  asked('website', 'website', 'Website', [1, 80], 0.05),
];

function sent(
  key: CampaignKey,
  kind: TouchKind,
  campaign: string,
  daysAgo: number,
  segments: readonly Segment[] | null,
  share: number,
  hours: readonly [number, number],
): Campaign {
  return { key, kind, campaign, daysAgo, segments, share, hours };
}

function asked(
  key: CampaignKey,
  kind: TouchKind,
  campaign: string,
  daysAgo: readonly [number, number],
  share: number,
): Campaign {
  return { key, kind, campaign, daysAgo, segments: null, share, hours: [7, 22] };
}
