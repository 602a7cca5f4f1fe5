import type { Row } from '../../shared/domain/entities/index.ts';
import type { LeadStatus } from '../../shared/domain/entities/lead.ts';
import {
  type DisqualifyReason,
  disqualifyReasons,
  type RejectReason,
  rejectReasons,
} from '../../shared/domain/entities/leadStep.ts';
import { requiredForStep } from '../../shared/domain/leads/requiredForStep.ts';
import { domainOf, type PlannedAccount } from './accounts.ts';
import { versionAt } from './agreement.ts';
import { type Day, dateOf, dayOf, isWorkday } from './calendarDays.ts';
import { Chance } from './chance.ts';
import type { CompanyNames } from './companyNames.ts';
import { rivalsIn } from './competitors.ts';
import { firstNameOf, type Person } from './contacts.ts';
import type { Disposition } from './content/languageContent.ts';
import { type Country, contents, countries } from './countries.ts';
import { Deck } from './deck.ts';
import { demoIds } from './demoId.ts';
import { fillSlots } from './fillSlots.ts';
import { liveLead } from './leadLife.ts';
import { type LeadSource, leadSources } from './leadSources.ts';
import { instantAt } from './officeDay.ts';
import type { phoneNumbers } from './phoneNumbers.ts';
import type { StoryTime } from './playedCall.ts';
import { productFor } from './products.ts';
import { segments } from './segments.ts';
import { stamp } from './stamp.ts';
import { addressOf, colleagueId, reps } from './team.ts';
import { type TerritoryKey, territoryId, territoryKeys, territoryPlans } from './territories.ts';

/** How many leads of each territory stand where; the eight territories together have 150. */
const perTerritory: readonly (readonly [status: LeadStatus, count: number])[] = [
  ['new', 4],
  ['accepted', 2],
  ['attempted', 3],
  ['in_conversation', 2],
  ['qualified', 1],
  ['converted', 2],
  ['rejected', 2],
  ['disqualified', 1],
  ['recycled', 1],
];
const extra: readonly (readonly [TerritoryKey, LeadStatus])[] = [
  ['paris-nord', 'new'],
  ['stockholm-norr', 'attempted'],
  ['milano-nord', 'new'],
  ['london-east', 'recycled'],
  ['london-west', 'disqualified'],
  ['london-west', 'new'],
];

export interface LeadRows {
  readonly leads: readonly Row<'lead'>[];
  readonly steps: readonly Row<'leadStep'>[];
}

export interface LeadNeeds {
  readonly contactsOf: ReadonlyMap<string, readonly Row<'contact'>[]>;
  /** When accounts signed in these three months. */
  readonly signedOn: ReadonlyMap<string, Day>;
  readonly names: CompanyNames;
  readonly nextPerson: (country: Country) => Person;
  readonly phone: ReturnType<typeof phoneNumbers>;
  readonly chance: Chance;
}

/** The people whom marketing has handed over in three months, and what sales did with them. */
export function makeLeads(
  accounts: readonly PlannedAccount[],
  time: StoryTime,
  { contactsOf, signedOn, names, nextPerson, phone, chance }: LeadNeeds,
): LeadRows {
  const nextId = demoIds('lead');
  const nextStepId = demoIds('leadStep');
  /** Of its own, so that what else is drawn stays what it was. */
  const delivery = new Chance('lead delivery');
  const plan = [
    ...territoryKeys.flatMap((key) =>
      perTerritory.flatMap(([status, count]) => Array.from({ length: count }, () => [key, status] as const)),
    ),
    ...extra,
  ];
  const notes = new Map(
    territoryKeys.map(
      (key) => [key, new Deck(leadSources, chance)] as const satisfies [TerritoryKey, Deck<LeadSource>],
    ),
  );
  const reasons: Partial<Record<LeadStatus, Deck<RejectReason | DisqualifyReason>>> = {
    rejected: new Deck(rejectReasons, chance),
    disqualified: new Deck(disqualifyReasons, chance),
  };
  const made = plan.map(([key, status], index) => {
    const country = countries[territoryPlans[key].country];
    const { leads, names: words, months } = contents[country.language];
    const source = (notes.get(key) as Deck<LeadSource>).draw();
    const segment = chance.pick(segments);
    const known = status === 'converted' || (status !== 'rejected' && chance.happens(0.15));
    const here = accounts.filter(({ home }) => home === key);
    // Who became a customer in these months, where there is one: what leads were worth is told by deals won since.
    const signed = here.filter(({ id }) => signedOn.has(id));
    const account = known ? chance.pick(status === 'converted' && signed.length > 0 ? signed : here) : null;
    const company = account?.name ?? names(country.language, segment);
    const person = nextPerson(country);
    // Whoever became a customer is one of the account's people by now.
    const became = status === 'converted' ? (contactsOf.get(account?.id ?? '')?.[0] ?? null) : null;
    const rests = monthAhead(time.today, chance.between(1, 5));
    const slots = {
      first: firstNameOf(person.name),
      n: chance.between(3, 14),
      product: productFor(segment, chance),
      month: months[rests.month] ?? '',
      rival: chance.pick(rivalsIn[country.code]),
    };
    const part = chance.pick(['economic_buyer', 'champion', 'technical_evaluator'] as const);
    const [asWoman, asMan] = chance.pick(words.titles[part]);
    const [city] = chance.pick(territoryPlans[key].towns);
    const reason = reasons[status]?.draw() ?? null;
    const incomplete = reason === 'bad_data';
    const disposition = dispositionOf[status];
    const written =
      reason === null
        ? disposition === null
          ? null
          : chance.pick(leads.dispositions[disposition])
        : chance.pick(leads.reasons[reason]);
    const said = written === null ? null : fillSlots(written, slots);
    const received = receivedAt(status, country, time, chance);
    const reached = reason !== 'unreachable' && (status !== 'recycled' || chance.happens(0.6));
    const lived = liveLead(status, reached, received, { todayMs: time.todayMs, zone: country.zone }, chance);
    const first = (kind: Row<'leadStep'>['kind']): number | null =>
      lived.find((step) => step.kind === kind)?.at ?? null;
    const id = nextId();
    const ownerId = colleagueId(
      (reps.find(({ territories }) => territories[0] === key) ?? reps[0])?.key ?? '',
    );
    const lead: Row<'lead'> = {
      ...stamp(id, time.stamped),
      externalId: `L-${7_000 + index}`,
      territoryId: territoryId(key),
      ownerId,
      accountId: account?.id ?? null,
      name: incomplete ? null : (became?.name ?? person.name),
      company: incomplete && chance.happens(0.5) ? null : company,
      title: became === null ? (chance.happens(0.8) ? (person.woman ? asWoman : asMan) : null) : became.title,
      email:
        became === null ? `${addressOf(person.name)}@${account?.domain ?? domainOf(company)}` : became.email,
      phone:
        source.note === 8 || incomplete || became !== null || chance.happens(0.3)
          ? null
          : phone(country.code, 'mobile'),
      city,
      country: country.name,
      language: country.language,
      source: source.source,
      campaign: source.campaign,
      score: chance.between(...source.score),
      quality: null,
      disposition: said,
      note: fillSlots(leads.notes[source.note] ?? '', slots),
      activity: Object.fromEntries(
        Object.entries(source.activity).map(([what, most]) => [what, chance.between(1, most)]),
      ),
      status,
      receivedAt: received,
      reason,
      recycleOn: status === 'recycled' ? rests.date : null,
      acceptedAt: first('accept'),
      firstAttemptAt: first('attempt') ?? first('conversation'),
      firstConversationAt: first('conversation'),
      contactId: became?.id ?? null,
      erasedAt: null,
      agreementVersion: versionAt(received, time),
      lapsedAt: null,
    };
    const delivered = Math.min(received + delivery.between(1, 150) * 60_000, lived[0]?.at ?? received);
    const steps = lived.map(({ kind, at }): Row<'leadStep'> => {
      const closes = kind === 'reject' || kind === 'disqualify';
      const detail = { kind, reason: closes ? reason : null, note: null, until: null };
      return {
        ...stamp(nextStepId(), time.stamped),
        leadId: id,
        territoryId: lead.territoryId,
        authorId: ownerId,
        kind,
        reason: closes ? reason : null,
        note: requiredForStep(detail).includes('note') ? said : null,
        knewUs: kind === 'conversation' ? chance.weighted({ yes: 4, no: 5, unsure: 2 }) : null,
        until: kind === 'recycle' ? rests.date : null,
        accountId: kind === 'convert' ? lead.accountId : null,
        contactId: kind === 'convert' ? lead.contactId : null,
        deliveredAt: delivered,
        authoredAt: at,
      };
    });
    return { lead, steps };
  });
  return { leads: made.map(({ lead }) => lead), steps: made.flatMap(({ steps }) => steps) };
}

/** The first of the month that many months on: January is 0. */
function monthAhead(today: Day, months: number): { readonly month: number; readonly date: string } {
  const now = new Date(`${dateOf(today)}T00:00:00Z`);
  const date = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  return { month: date.getUTCMonth(), date: dateOf(dayOf(date.toISOString().slice(0, 10))) };
}

/** Where no reason says it already. */
const dispositionOf: Readonly<Record<LeadStatus, Disposition | null>> = {
  new: null,
  accepted: null,
  rejected: null,
  attempted: 'attempted',
  in_conversation: 'talking',
  qualified: 'talking',
  disqualified: null,
  recycled: 'recycled',
  converted: 'talking',
};

/** Days since they were handed over: what is still worked on came lately, or the inbox would be all alarm. */
const ages: Partial<Readonly<Record<LeadStatus, readonly [least: number, most: number]>>> = {
  new: [0, 2],
  accepted: [1, 4],
  attempted: [2, 7],
  in_conversation: [4, 30],
  qualified: [6, 45],
};

/** New ones came in within the last two working days, the others at any time in three months; always in office hours. */
function receivedAt(status: LeadStatus, country: Country, time: StoryTime, chance: Chance): number {
  const [least, most] = ages[status] ?? [4, 88];
  let day = time.today - chance.between(least, most);
  while (!isWorkday(day, country.code)) day -= 1;
  const at = instantAt(country.zone, dateOf(day), chance.between(8 * 60 + 5, 16 * 60 + 50));
  // What would have come later today came yesterday at that hour, or on Friday.
  if (at <= time.todayMs) return at;
  let before = day - 1;
  while (!isWorkday(before, country.code)) before -= 1;
  return at - (day - before) * 86_400_000;
}
