import type {
  AgreementTerms,
  CountryCalendar,
  PromisedField,
  SalesRule,
} from '../../shared/domain/agreement/agreementTerms.ts';
import { type CountryWithHolidays, publicHolidays } from '../../shared/domain/agreement/publicHolidays.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import { agreementWords } from './agreementWords.ts';
import { type CountryCode, countries } from './countries.ts';
import { demoId } from './demoId.ts';
import type { StoryTime } from './playedCall.ts';
import { stamp } from './stamp.ts';
import { colleagueId } from './team.ts';
import { territoryId, territoryKeys, territoryPlans } from './territories.ts';

const dayMs = 86_400_000;
/** Days since each version was signed: the second came after half a year with the first. */
const signedDaysAgo = { first: 210, second: 45 } as const;

/** The two versions: leads of the demo came under one or the other. */
export function makeAgreements(time: StoryTime): readonly Row<'agreement'>[] {
  const year = new Date(time.todayMs).getUTCFullYear();
  const second = secondTerms(year);
  return [
    signed(1, firstTerms(second), 'superseded', time.todayMs - signedDaysAgo.first * dayMs, time),
    signed(2, second, 'signed', time.todayMs - signedDaysAgo.second * dayMs, time),
  ];
}

/** The version that stood when a lead of the last three months was handed over. */
export const versionAt = (receivedAt: number, { todayMs }: StoryTime): number =>
  receivedAt >= todayMs - signedDaysAgo.second * dayMs ? 2 : 1;

function signed(
  version: number,
  terms: AgreementTerms,
  status: 'signed' | 'superseded',
  at: number,
  { stamped }: StoryTime,
): Row<'agreement'> {
  const id = demoId('agreement', version);
  return {
    ...stamp(id, stamped),
    version,
    status,
    terms,
    revisionId: id,
    draftedById: colleagueId('karin'),
    draftedAt: at - 6 * dayMs,
    signedBySalesId: colleagueId('ingrid'),
    signedBySalesAt: at - dayMs,
    signedByMarketingId: colleagueId('silvia'),
    signedByMarketingAt: at,
  };
}

const hours: Readonly<Record<CountryCode, readonly [opens: number, closes: number]>> = {
  fr: [9 * 60, 18 * 60],
  se: [8 * 60, 17 * 60],
  it: [9 * 60, 18 * 60],
  gb: [9 * 60, 17 * 60 + 30],
};
const codeOf = (country: CountryCode): CountryWithHolidays =>
  ({ fr: 'FR', se: 'SE', it: 'IT', gb: 'GB' })[country] as CountryWithHolidays;

/** This year's holidays and the next one's; the last one's too, since the demo tells of three months. */
const calendarOf = (country: CountryCode, year: number): CountryCalendar => ({
  country: codeOf(country),
  zone: countries[country].zone,
  workingDays: [1, 2, 3, 4, 5],
  opens: hours[country][0],
  closes: hours[country][1],
  holidays: [year - 1, year, year + 1].flatMap((each) => publicHolidays(codeOf(country), each)),
});

const rule = (
  source: string | null,
  scoreFrom: number | null,
  [decision, attempt, conversation, attempts]: readonly [number, number, number, number],
): SalesRule => ({ source, scoreFrom, territoryId: null, decision, attempt, conversation, attempts });

const promise = (source: string, leadsAMonth: number, ...fields: PromisedField[]) => ({
  source,
  leadsAMonth,
  fields,
});

const secondTerms = (year: number): AgreementTerms => ({
  definitions: agreementWords,
  salesOwes: {
    otherwise: { decision: 480, attempt: 960, conversation: 2_400, attempts: 3 },
    rules: [
      rule('Referral', null, [240, 480, 1_440, 4]),
      rule('Contact form', null, [240, 480, 1_440, 4]),
      rule(null, 80, [240, 480, 1_920, 4]),
      rule('Mailing', null, [960, 1_440, 3_360, 3]),
    ],
  },
  marketingOwes: {
    sources: [
      promise('Contact form', 8, 'name', 'company', 'email', 'country', 'note'),
      promise('Website', 8, 'name', 'company', 'email', 'phone'),
      promise('Trade fair', 8, 'name', 'company', 'title', 'email', 'note'),
      promise('Webinar', 4, 'name', 'company', 'email', 'score'),
      promise('Referral', 4, 'name', 'company', 'email', 'phone'),
    ],
    returnedDays: 5,
    objectionDays: 10,
    unanswered: { mentions: 10, weeks: 8 },
    country: 'GB',
  },
  lapse: { to: 'manager', userId: null },
  calendars: (['gb', 'fr', 'se', 'it'] as const).map((country) => calendarOf(country, year)),
  territories: territoryKeys.map((key) => ({
    territoryId: territoryId(key),
    country: codeOf(territoryPlans[key].country),
  })),
});

/** The first was simpler, and gave everybody more time. */
const firstTerms = (second: AgreementTerms): AgreementTerms => ({
  ...second,
  salesOwes: {
    otherwise: { decision: 960, attempt: 1_440, conversation: 3_360, attempts: 2 },
    rules: [rule('Referral', null, [480, 960, 2_400, 3])],
  },
  marketingOwes: {
    ...second.marketingOwes,
    sources: second.marketingOwes.sources.slice(0, 3),
    returnedDays: 10,
    objectionDays: 15,
  },
});
