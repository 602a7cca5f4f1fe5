import type { Lead } from '../entities/lead.ts';
import type { AgreementTerms, SalesRule, SalesWindows } from './agreementTerms.ts';
import { builtInCalendar } from './businessCalendar.ts';
import { type BusinessTime, businessTime } from './businessTime.ts';

/** What is owed to one lead, and by whose calendar. */
export interface LeadTerms {
  /** The version of the agreement that the lead came under; null: none, and the program's own windows stand. */
  readonly version: number | null;
  readonly owes: SalesWindows;
  readonly time: BusinessTime;
}

/** Stand until the company agrees on its own. */
export const builtInWindows: SalesWindows = {
  decision: 8 * 60,
  attempt: 16 * 60,
  conversation: 40 * 60,
  attempts: 3,
};

export type TermedLead = Pick<Lead, 'agreementVersion' | 'source' | 'score' | 'territoryId'>;

export interface SignedTerms {
  readonly version: number;
  readonly terms: AgreementTerms;
}

/**
 * The terms of each lead: those of the version that it came under. Where that version is not here, or has no calendar
 * for the territory, office hours in `zone` count.
 */
export function leadTermsUnder(
  versions: readonly SignedTerms[],
  zone: string,
): (lead: TermedLead) => LeadTerms {
  const builtIn: LeadTerms = {
    version: null,
    owes: builtInWindows,
    time: businessTime(builtInCalendar(zone)),
  };
  const byVersion = new Map(versions.map((one) => [one.version, termsOfVersion(one, builtIn.time)]));
  return (lead) =>
    (lead.agreementVersion === null ? undefined : byVersion.get(lead.agreementVersion))?.(lead) ?? builtIn;
}

function termsOfVersion({ version, terms }: SignedTerms, otherTime: BusinessTime) {
  const rules = [...terms.salesOwes.rules].sort(moreSpecificFirst);
  const byCountry = new Map(terms.calendars.map((calendar) => [calendar.country, businessTime(calendar)]));
  const timeOf = new Map(
    terms.territories.map(({ territoryId, country }) => [territoryId, byCountry.get(country)]),
  );
  return (lead: TermedLead): LeadTerms => ({
    version,
    owes: rules.find((rule) => holdsFor(rule, lead)) ?? terms.salesOwes.otherwise,
    time: (lead.territoryId === null ? undefined : timeOf.get(lead.territoryId)) ?? otherTime,
  });
}

const holdsFor = ({ source, scoreFrom, territoryId }: SalesRule, lead: TermedLead): boolean =>
  (source === null || sameSource(source, lead.source)) &&
  (scoreFrom === null || (lead.score !== null && lead.score >= scoreFrom)) &&
  (territoryId === null || lead.territoryId === territoryId);

/** Lists of two campaigns never agree on capitals. */
export const sameSource = (one: string, other: string | null): boolean =>
  other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();

/** More conditions before fewer; of as many, a source before a territory before a score, and a higher score before a lower. */
function moreSpecificFirst(one: SalesRule, other: SalesRule): number {
  return (
    conditions(other) - conditions(one) ||
    Number(other.source !== null) - Number(one.source !== null) ||
    Number(other.territoryId !== null) - Number(one.territoryId !== null) ||
    (other.scoreFrom ?? 0) - (one.scoreFrom ?? 0)
  );
}

const conditions = ({ source, scoreFrom, territoryId }: SalesRule): number =>
  [source, scoreFrom, territoryId].filter((each) => each !== null).length;
