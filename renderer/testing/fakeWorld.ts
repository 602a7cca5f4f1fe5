import type { OutputOf } from '../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../shared/contracts/ipc/index.ts';
import type { Account } from '../../shared/domain/entities/account.ts';
import type { Call, CallLog } from '../../shared/domain/entities/call.ts';
import type { Contact } from '../../shared/domain/entities/contact.ts';
import type { Deal } from '../../shared/domain/entities/deal.ts';
import type { Heard } from '../../shared/domain/entities/heard.ts';
import type { Lead } from '../../shared/domain/entities/lead.ts';
import type { NextStep } from '../../shared/domain/entities/nextStep.ts';
import type { Touch } from '../../shared/domain/entities/touch.ts';

type DayCall = OutputOf<(typeof channels)['today.get']>['calls'][number];

/** An invented company for tests of the screens: one rep, one territory, a few accounts with a past. */

export const idOf = (number: number): string => `019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Tuesday 24 November 2026, 10:27 UTC. */
export const testNow = Date.UTC(2026, 10, 24, 10, 27, 0);
const hour = 3_600_000;
export const day = 24 * hour;

const system = { rowVersion: 1, updatedAt: testNow - 2 * hour, updatedBy: null };
export const me = {
  id: idOf(1),
  name: 'Elsa Lindqvist',
  email: 'elsa@callboard.example',
  role: 'rep' as const,
};
export const territoryId = idOf(2);
export const colleague = { id: idOf(3), name: 'Johan Berg', email: 'johan@callboard.example' };

const noFacts = {
  externalId: null,
  territoryIds: [territoryId],
  homeTerritoryId: territoryId,
  ownerId: me.id,
  street: null,
  postalCode: null,
  region: null,
  website: null,
  language: 'sv',
  employees: null,
  foundedYear: null,
  revenueMinor: null,
  revenueCurrency: null,
  parentName: null,
  lifetimeValueMinor: null,
  lifetimeValueCurrency: null,
  lifetimeValueSource: null,
  lifetimeValueOn: null,
  status: 'active' as const,
  mergedIntoId: null,
};

type Known = Pick<Account, 'name' | 'segment' | 'buyerStage' | 'city' | 'country' | 'phone'>;
const known: readonly Known[] = [
  {
    name: 'Sjöberg Marin',
    segment: 'Fishing',
    buyerStage: 'consideration',
    city: 'Norrtälje',
    country: 'Sweden',
    phone: '0176-123 40',
  },
  {
    name: 'Norrland Timber AB',
    segment: 'Timber',
    buyerStage: 'loyalty',
    city: 'Umeå',
    country: 'Sweden',
    phone: null,
  },
  {
    name: 'Kiruna Lab Supply',
    segment: 'Laboratories',
    buyerStage: 'preference',
    city: 'Kiruna',
    country: 'Sweden',
    phone: '0980-123 40',
  },
  {
    name: 'Hotell Fyren',
    segment: 'Hotels',
    buyerStage: 'awareness',
    city: 'Grisslehamn',
    country: 'Sweden',
    phone: null,
  },
  {
    name: 'Vasa Kyl & Frys',
    segment: 'Cooling',
    buyerStage: 'interest',
    city: 'Vaasa',
    country: 'Finland',
    phone: null,
  },
  {
    name: 'Bergslagen Energi',
    segment: 'Energy',
    buyerStage: 'loyalty',
    city: 'Örebro',
    country: 'Sweden',
    phone: null,
  },
  {
    name: 'Arlanda Catering',
    segment: 'Catering',
    buyerStage: 'purchase',
    city: 'Sigtuna',
    country: 'Sweden',
    phone: null,
  },
  {
    name: 'Brännö Fisk',
    segment: 'Fishing',
    buyerStage: 'interest',
    city: 'Göteborg',
    country: 'Sweden',
    phone: null,
  },
];

const more = (count: number): readonly Known[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Verkstad ${String(index + 1).padStart(3, '0')} AB`,
    segment: index % 3 === 0 ? 'Workshops' : 'Engineering',
    buyerStage: (['awareness', 'interest', 'consideration', 'preference'] as const)[index % 4] ?? 'awareness',
    city: ['Gävle', 'Borlänge', 'Falun', 'Sundsvall', 'Östersund'][index % 5] ?? 'Gävle',
    country: 'Sweden',
    phone: null,
  }));

export const accounts: readonly Account[] = [...known, ...more(404)].map((facts, index) => ({
  ...system,
  ...noFacts,
  id: idOf(100 + index),
  ...facts,
}));

export const contacts: readonly Contact[] = [
  {
    ...system,
    id: idOf(1001),
    accountId: idOf(100),
    externalId: null,
    name: 'Petra Sjöberg',
    title: 'Owner',
    email: 'petra@sjobergmarin.example',
    phone: '070-123 45 67',
    persona: 'economic_buyer',
    need: 'functional',
    orientation: 'learns_alone',
    language: 'sv',
    status: 'active',
    lawfulBasis: null,
    consentOn: null,
    consentSource: null,
    mergedIntoId: null,
    erasedAt: null,
  },
  {
    ...system,
    id: idOf(1002),
    accountId: idOf(100),
    externalId: null,
    name: 'Anders Sjöberg',
    title: 'Yard manager',
    email: null,
    phone: '070-765 43 21',
    persona: 'blocker',
    need: 'unknown',
    orientation: 'unknown',
    language: 'sv',
    status: 'active',
    lawfulBasis: null,
    consentOn: null,
    consentSource: null,
    mergedIntoId: null,
    erasedAt: null,
  },
];

const callFacts = {
  ...system,
  accountId: idOf(100),
  ownerId: me.id,
  durationMinutes: 60,
  timeZone: 'Europe/Stockholm',
};
export const openCall: Call = {
  ...callFacts,
  id: idOf(2001),
  contactIds: [idOf(1001)],
  channel: 'visit',
  status: 'planned',
  startsAt: testNow - 2 * 60_000,
  localStart: '2026-11-24T11:25',
  objective: 'Agree a pilot on two boats this season.',
  minimumOutcome: 'A date with the yard manager.',
};
export const pastCall: Call = {
  ...callFacts,
  id: idOf(2002),
  contactIds: [idOf(1001)],
  channel: 'phone',
  status: 'held',
  startsAt: testNow - 15 * day,
  localStart: '2026-11-09T11:00',
  objective: 'Understand what the July stop cost.',
  minimumOutcome: null,
};
export const pastLog: CallLog = {
  ...system,
  id: idOf(2502),
  accountId: idOf(100),
  callId: pastCall.id,
  authorId: me.id,
  result: 'minimum_met',
  summary: 'She keeps a fuel log by hand. Promised ours from the pilot yard to hold beside it.',
  heldAt: pastCall.startsAt,
  correctsId: null,
  authoredAt: pastCall.startsAt + hour,
};

const heardFacts = {
  ...system,
  accountId: idOf(100),
  callId: pastCall.id,
  contactId: idOf(1001),
  authorId: me.id,
  language: null,
  persona: 'economic_buyer' as const,
  buyerStage: 'consideration' as const,
  competitorId: null,
  response: null,
  responseItemId: null,
  responseVersion: null,
  responseWords: null,
  ownerId: null,
  heardAt: pastCall.startsAt,
  authoredAt: pastCall.startsAt + hour,
};
export const parked: Heard = {
  ...heardFacts,
  id: idOf(3001),
  kind: 'objection',
  category: 'authority',
  verbatim: 'my brother runs the yard, he must see it',
  outcome: 'parked',
};
export const praised: Heard = {
  ...heardFacts,
  id: idOf(3002),
  kind: 'praise',
  category: null,
  verbatim: 'your fitter was the first one who swept the deck after himself',
  outcome: 'open',
};

export const touch: Touch = {
  ...system,
  id: idOf(3501),
  externalId: null,
  accountId: idOf(100),
  contactId: idOf(1001),
  kind: 'mailing',
  subject: 'Two boats, one season: a fuel log',
  campaign: 'Fleet story',
  touchedAt: testNow - 3 * day,
};

export const dayCall = (values: Partial<DayCall> = {}): DayCall => ({
  call: openCall,
  accountName: 'Sjöberg Marin',
  accountStage: 'consideration',
  people: [{ name: 'Petra Sjöberg', title: 'Owner', persona: 'economic_buyer' }],
  log: null,
  firstCall: false,
  lacks: [],
  openHeard: parked,
  promise: null,
  touchesInTwoWeeks: 2,
  sync: 'synced',
  ...values,
});

export const promise: NextStep = {
  ...system,
  id: idOf(4001),
  accountId: idOf(100),
  callId: pastCall.id,
  ownerId: me.id,
  text: 'Book yard visit with Petra’s brother',
  dueOn: '2026-11-25',
  status: 'open',
};

export const deals: readonly Deal[] = [
  ['Two-boat pilot', 'idOf100', 'proposal', 48_000_000, '2026-10-02', null],
  ['Spare pumps', 'idOf100', 'won', 3_950_000, '2026-03-11', '2026-04-30'],
  ['Cold store', null, 'negotiation', 120_000_000, '2026-09-14', null],
].map(([name, at, stage, amount, engaged, closed], index) => ({
  ...system,
  id: idOf(5001 + index),
  externalId: `OPP-${101 + index}`,
  accountId: at === null ? null : idOf(100),
  accountName: at === null ? 'Hönö Trål' : 'Sjöberg Marin',
  territoryId,
  ownerId: me.id,
  name: String(name),
  product: 'Pilot offer',
  stage: stage as Deal['stage'],
  amountMinor: Number(amount),
  currency: 'SEK',
  engagedOn: engaged === null ? null : String(engaged),
  closedOn: closed === null ? null : String(closed),
}));

export const leads: readonly Lead[] = [
  ['Amina Haddad', 'Hotell Fyren', 'new', 'Nordic Fair', 'High'],
  [null, 'Skärgårdens Färjor', 'new', 'Web form', 'Not sure'],
  ['Tomas Ek', 'Dalarna Mekaniska', 'attempted', 'Mailing', 'Low'],
].map(([name, company, status, source, quality], index) => ({
  ...system,
  id: idOf(6001 + index),
  externalId: `L-${index + 1}`,
  territoryId,
  ownerId: me.id,
  accountId: null,
  name: name ?? null,
  company: company ?? null,
  title: null,
  email: 'lead@callboard.example',
  phone: null,
  city: 'Stockholm',
  country: 'Sweden',
  language: 'sv',
  source: source ?? null,
  campaign: null,
  score: 40 + index,
  quality: quality ?? null,
  disposition: null,
  note: 'Asked for delivery times.',
  activity: { visits: 3, pages: 9 },
  status: status as Lead['status'],
  receivedAt: testNow - (index + 1) * day,
  reason: null,
  recycleOn: null,
  acceptedAt: null,
  firstAttemptAt: null,
  firstConversationAt: null,
  contactId: null,
  erasedAt: null,
  agreementVersion: null,
  lapsedAt: null,
}));
