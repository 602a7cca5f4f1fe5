import type { Row } from '../../shared/domain/entities/index.ts';
import type { LeadStatus } from '../../shared/domain/entities/lead.ts';
import { domainOf, type PlannedAccount } from './accounts.ts';
import { dateOf, isWorkday } from './calendarDays.ts';
import type { Chance } from './chance.ts';
import type { CompanyNames } from './companyNames.ts';
import { firstNameOf, type Person } from './contacts.ts';
import type { Disposition } from './content/languageContent.ts';
import { type Country, contents, countries } from './countries.ts';
import { Deck } from './deck.ts';
import { demoIds } from './demoId.ts';
import { fillSlots } from './fillSlots.ts';
import { type LeadSource, leadSources } from './leadSources.ts';
import type { phoneNumbers } from './phoneNumbers.ts';
import type { StoryTime } from './playedCall.ts';
import { productFor } from './products.ts';
import { segments } from './segments.ts';
import { stamp } from './stamp.ts';
import { addressOf, colleagueId, reps } from './team.ts';
import { type TerritoryKey, territoryId, territoryKeys, territoryPlans } from './territories.ts';
import { instantAt } from './zoneTime.ts';

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

export interface LeadNeeds {
  readonly names: CompanyNames;
  readonly nextPerson: (country: Country) => Person;
  readonly phone: ReturnType<typeof phoneNumbers>;
  readonly chance: Chance;
}

/** The people whom marketing has handed over in the last two months. */
export function makeLeads(
  accounts: readonly PlannedAccount[],
  time: StoryTime,
  { names, nextPerson, phone, chance }: LeadNeeds,
): readonly Row<'lead'>[] {
  const nextId = demoIds('lead');
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
  return plan.map(([key, status], index): Row<'lead'> => {
    const country = countries[territoryPlans[key].country];
    const { leads, names: words, months } = contents[country.language];
    const source = (notes.get(key) as Deck<LeadSource>).draw();
    const segment = chance.pick(segments);
    const known = status === 'converted' || (status !== 'rejected' && chance.happens(0.15));
    const account = known ? chance.pick(accounts.filter(({ home }) => home === key)) : null;
    const company = account?.name ?? names(country.language, segment);
    const person = nextPerson(country);
    const slots = {
      first: firstNameOf(person.name),
      n: chance.between(3, 14),
      product: productFor(segment, chance),
      month: months[(new Date(time.todayMs).getUTCMonth() + chance.between(1, 5)) % 12] ?? '',
    };
    const part = chance.pick(['economic_buyer', 'champion', 'technical_evaluator'] as const);
    const [asWoman, asMan] = chance.pick(words.titles[part]);
    const [city] = chance.pick(territoryPlans[key].towns);
    const disposition = dispositionOf[status];
    const incomplete = status === 'rejected' && chance.happens(0.5);
    return {
      ...stamp(nextId(), time.stamped),
      externalId: `L-${7_000 + index}`,
      territoryId: territoryId(key),
      ownerId: colleagueId((reps.find(({ territories }) => territories[0] === key) ?? reps[0])?.key ?? ''),
      accountId: account?.id ?? null,
      name: incomplete ? null : person.name,
      company: incomplete && chance.happens(0.5) ? null : company,
      title: chance.happens(0.8) ? (person.woman ? asWoman : asMan) : null,
      email: `${addressOf(person.name)}@${account?.domain ?? domainOf(company)}`,
      phone: source.note === 8 || incomplete || chance.happens(0.3) ? null : phone(country.code, 'mobile'),
      city,
      country: country.name,
      language: country.language,
      source: source.source,
      campaign: source.campaign,
      score: chance.between(...source.score),
      quality: null,
      disposition:
        disposition === null ? null : fillSlots(chance.pick(leads.dispositions[disposition]), slots),
      note: fillSlots(leads.notes[source.note] ?? '', slots),
      activity: Object.fromEntries(
        Object.entries(source.activity).map(([what, most]) => [what, chance.between(1, most)]),
      ),
      status,
      receivedAt: receivedAt(status, country, time, chance),
      reason: null,
      recycleOn: null,
      acceptedAt: null,
      firstAttemptAt: null,
      firstConversationAt: null,
      contactId: null,
    };
  });
}

const dispositionOf: Readonly<Record<LeadStatus, Disposition | null>> = {
  new: null,
  accepted: null,
  rejected: 'rejected',
  attempted: 'attempted',
  in_conversation: 'talking',
  qualified: 'talking',
  disqualified: 'disqualified',
  recycled: 'recycled',
  converted: 'talking',
};

/** New ones came in within the last two working days, the others at any time in two months; always in office hours. */
function receivedAt(status: LeadStatus, country: Country, time: StoryTime, chance: Chance): number {
  const [least, most] = status === 'new' ? [0, 2] : status === 'accepted' ? [1, 6] : [4, 60];
  let day = time.today - chance.between(least, most);
  while (!isWorkday(day, country.code)) day -= 1;
  const at = instantAt(country.zone, dateOf(day), chance.between(8 * 60 + 5, 16 * 60 + 50));
  // What would have come later today came yesterday at that hour, or on Friday.
  if (at <= time.todayMs) return at;
  let before = day - 1;
  while (!isWorkday(before, country.code)) before -= 1;
  return at - (day - before) * 86_400_000;
}
