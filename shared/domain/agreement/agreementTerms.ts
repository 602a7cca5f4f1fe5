import type { Language } from '../entities/account.ts';
import type { BusinessCalendar } from './businessCalendar.ts';

/** What sales and marketing have agreed on. Lists stand in the order in which they were written. */
export interface AgreementTerms {
  /** What counts as what, in as many languages as are written in. */
  readonly definitions: Readonly<Record<Definition, Readonly<Partial<Record<Language, string>>>>>;
  readonly salesOwes: SalesOwes;
  readonly marketingOwes: MarketingOwes;
  readonly lapse: Lapse;
  readonly calendars: readonly CountryCalendar[];
  /** Whose calendar counts in a territory. */
  readonly territories: readonly TerritoryCalendar[];
}

export const definitions = ['mql', 'sal', 'sql'] as const;
export type Definition = (typeof definitions)[number];

export interface SalesOwes {
  /** What holds where no rule does. */
  readonly otherwise: SalesWindows;
  readonly rules: readonly SalesRule[];
}

/** Windows in business minutes. */
export interface SalesWindows {
  /** From the hand-over to accept or reject. */
  readonly decision: number;
  /** From acceptance to the first attempt. */
  readonly attempt: number;
  /** From acceptance to the first conversation. */
  readonly conversation: number;
  /** How often it is tried before a lead is called unreachable. */
  readonly attempts: number;
}

/** Null: whatever it is. */
export interface SalesRule extends SalesWindows {
  readonly source: string | null;
  readonly scoreFrom: number | null;
  readonly territoryId: string | null;
}

/** What marketing may promise that a lead carries. */
export const promisedFields = [
  'name',
  'company',
  'title',
  'email',
  'phone',
  'city',
  'country',
  'language',
  'score',
  'note',
] as const;
export type PromisedField = (typeof promisedFields)[number];

export interface MarketingOwes {
  readonly sources: readonly SourcePromise[];
  /** Business days to answer a lead that sales gave back. */
  readonly returnedDays: number;
  /** Business days to answer an objection that went unanswered. */
  readonly objectionDays: number;
  /** From how many mentions in how many weeks an objection counts as unanswered. */
  readonly unanswered: { readonly mentions: number; readonly weeks: number };
  /** The country whose calendar marketing works by. */
  readonly country: string;
}

export interface SourcePromise {
  readonly source: string;
  readonly leadsAMonth: number;
  readonly fields: readonly PromisedField[];
}

/** Who gets a lead that nobody decided on within the window: its owner's manager, or one colleague. */
export interface Lapse {
  readonly to: 'manager' | 'user';
  readonly userId: string | null;
}

export interface CountryCalendar extends BusinessCalendar {
  /** Two letters, ISO 3166: `SE`. */
  readonly country: string;
}

export interface TerritoryCalendar {
  readonly territoryId: string;
  readonly country: string;
}
