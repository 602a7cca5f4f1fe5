import { isZone } from '../calendar/zoneTime.ts';
import type { Role, User } from '../entities/workspace.ts';
import type { AgreementTerms, CountryCalendar, SalesWindows } from './agreementTerms.ts';
import { businessTime } from './businessTime.ts';
import { sameSource } from './leadTerms.ts';

/** Why terms cannot be signed: each names what to mend, and screens say how. */
export const termsProblemCodes = [
  'definition_missing',
  'calendar_missing',
  'calendars_overlap',
  'calendar_unknown',
  'zone_unknown',
  'never_open',
  'holiday_twice',
  'holiday_not_a_date',
  'territory_without_calendar',
  'rules_overlap',
  'window_empty',
  'conversation_before_attempt',
  'attempts_do_not_fit',
  'window_never_closes',
  'source_twice',
  'promise_empty',
  'days_empty',
  'unanswered_empty',
  'lapse_unknown',
  'lapse_without_manager',
] as const;
export type TermsProblemCode = (typeof termsProblemCodes)[number];

export interface TermsProblem {
  readonly code: TermsProblemCode;
  /** What it is about: a country, a source, a territory's id, the number of a rule, a date. */
  readonly about: string | null;
}

/** What terms are held against. */
export interface Workplace {
  readonly territoryIds: readonly string[];
  readonly users: readonly Pick<User, 'id' | 'role' | 'managerId' | 'territoryIds' | 'active'>[];
}

/** What keeps terms from being signed, in the order in which they are read. Empty: both sides can keep them. */
export const termsProblems = (terms: AgreementTerms, workplace: Workplace): readonly TermsProblem[] => [
  ...definitionProblems(terms),
  ...calendarProblems(terms, workplace),
  ...salesProblems(terms),
  ...marketingProblems(terms),
  ...lapseProblems(terms, workplace),
];

const problem = (code: TermsProblemCode, about: string | number | null = null): TermsProblem => ({
  code,
  about: about === null ? null : String(about),
});

const definitionProblems = ({ definitions }: AgreementTerms): TermsProblem[] =>
  Object.entries(definitions)
    .filter(([, texts]) => Object.values(texts).every((text) => text.trim() === ''))
    .map(([name]) => problem('definition_missing', name));

/** The values that stand there more than once, each once. */
const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

function calendarProblems(
  { calendars, territories, marketingOwes }: AgreementTerms,
  { territoryIds }: Workplace,
): TermsProblem[] {
  const countries = calendars.map(({ country }) => country);
  const known = new Set(countries);
  const named = new Set(territories.map(({ territoryId }) => territoryId));
  return [
    ...(calendars.length === 0 ? [problem('calendar_missing')] : []),
    // Two calendars of one country, or two countries for one territory: nobody could say which hours count.
    ...repeated(countries).map((country) => problem('calendars_overlap', country)),
    ...repeated(territories.map(({ territoryId }) => territoryId)).map((id) =>
      problem('calendars_overlap', id),
    ),
    ...calendars.flatMap(problemsOfCalendar),
    ...[...territories.map(({ country }) => country), marketingOwes.country]
      .filter((country, at, all) => !known.has(country) && all.indexOf(country) === at)
      .map((country) => problem('calendar_unknown', country)),
    ...territoryIds.filter((id) => !named.has(id)).map((id) => problem('territory_without_calendar', id)),
  ];
}

function problemsOfCalendar(calendar: CountryCalendar): TermsProblem[] {
  const { country, zone, opens, closes, workingDays, holidays } = calendar;
  const dates = holidays.map(({ date }) => date);
  const never = workingDays.length === 0 || opens < 0 || closes > 1440 || closes <= opens;
  return [
    ...(isZone(zone) ? [] : [problem('zone_unknown', country)]),
    ...(never ? [problem('never_open', country)] : []),
    ...repeated(dates).map((date) => problem('holiday_twice', date)),
    ...dates.filter((date) => !isDate(date)).map((date) => problem('holiday_not_a_date', date)),
  ];
}

/** 30 February is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** A window that takes longer than this is no promise. */
const longestDays = 366;
const dayMs = 86_400_000;
const minuteMs = 60_000;

/** `about` is the number of the rule, from 1; 0 is what holds otherwise. */
function salesProblems({ salesOwes, calendars }: AgreementTerms): TermsProblem[] {
  const all: readonly SalesWindows[] = [salesOwes.otherwise, ...salesOwes.rules];
  const keys = salesOwes.rules.map(({ source, scoreFrom, territoryId }) =>
    JSON.stringify([source?.trim().toLowerCase() ?? null, scoreFrom, territoryId]),
  );
  const sound = calendars.filter((calendar) => problemsOfCalendar(calendar).length === 0);
  return [
    ...all.flatMap((windows, number) => [
      ...windowProblems(windows, number),
      ...(sound.some((calendar) => !closesWithinAYear(longestWindow(windows), calendar))
        ? [problem('window_never_closes', number)]
        : []),
    ]),
    ...keys.flatMap((key, at) => (keys.indexOf(key) === at ? [] : [problem('rules_overlap', at + 1)])),
  ];
}

const longestWindow = ({ decision, attempt, conversation }: SalesWindows): number =>
  Math.max(decision, attempt, conversation);

function windowProblems(
  { decision, attempt, conversation, attempts }: SalesWindows,
  number: number,
): TermsProblem[] {
  const whole = [decision, attempt, conversation, attempts].every(
    (each) => Number.isInteger(each) && each >= 1,
  );
  if (!whole) return [problem('window_empty', number)];
  return [
    ...(conversation < attempt ? [problem('conversation_before_attempt', number)] : []),
    // Nobody can be tried for more often than once in half an hour and be glad of it.
    ...(attempts > 1 && conversation < attempts * 30 ? [problem('attempts_do_not_fit', number)] : []),
  ];
}

/** From wherever in a year it begins: its holidays may leave a stretch without any business. */
function closesWithinAYear(minutes: number, calendar: CountryCalendar): boolean {
  const time = businessTime(calendar);
  const years = calendar.holidays.map(({ date }) => Date.parse(`${date.slice(0, 4)}-01-01T00:00:00Z`));
  const from = years.length === 0 ? [Date.UTC(2000, 0, 1)] : [...new Set(years)];
  return from.every((start) => time.after(start, minutes * minuteMs) - start <= longestDays * dayMs);
}

function marketingProblems({ marketingOwes }: AgreementTerms): TermsProblem[] {
  const { sources, returnedDays, objectionDays, unanswered } = marketingOwes;
  const whole = (value: number): boolean => Number.isInteger(value) && value >= 1;
  return [
    ...sources.flatMap(({ source }, at) =>
      sources.findIndex((other) => sameSource(other.source, source)) === at
        ? []
        : [problem('source_twice', source)],
    ),
    ...sources
      .filter(({ source, leadsAMonth }) => source.trim() === '' || !whole(leadsAMonth))
      .map(({ source }) => problem('promise_empty', source)),
    ...(whole(returnedDays) && whole(objectionDays) ? [] : [problem('days_empty')]),
    ...(whole(unanswered.mentions) && whole(unanswered.weeks) ? [] : [problem('unanswered_empty')]),
  ];
}

/** Who can take a lead over: it must be theirs to decide. */
const takers: readonly Role[] = ['rep', 'manager'];

function lapseProblems({ lapse }: AgreementTerms, { territoryIds, users }: Workplace): TermsProblem[] {
  const active = users.filter((user) => user.active);
  if (lapse.to === 'user') {
    const taker = active.find(({ id, role }) => id === lapse.userId && takers.includes(role));
    return taker === undefined ? [problem('lapse_unknown', lapse.userId)] : [];
  }
  return territoryIds
    .filter((id) => !active.some((user) => user.role === 'manager' && user.territoryIds.includes(id)))
    .map((id) => problem('lapse_without_manager', id));
}
