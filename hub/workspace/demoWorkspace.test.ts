import { expect, test } from 'vitest';
import { rowSchemaOf } from '../../shared/contracts/sync/rowSchema.ts';
import { dateIn } from '../../shared/domain/calendar/zoneTime.ts';
import { languages } from '../../shared/domain/entities/account.ts';
import { type EntityName, entities, entityNames, type Row } from '../../shared/domain/entities/index.ts';
import type { LeadStatus } from '../../shared/domain/entities/lead.ts';
import { disqualifyReasons, leadStepKinds, rejectReasons } from '../../shared/domain/entities/leadStep.ts';
import { statusAfter } from '../../shared/domain/leads/leadSteps.ts';
import { requiredForStep } from '../../shared/domain/leads/requiredForStep.ts';
import { demoWorkspace } from './demoWorkspace.ts';
import { makeCollateral } from './kits/collateral/collateral.ts';
import { officeHours } from './officeDay.ts';
import { isFictionalNumber } from './phoneNumbers.ts';

/** A Tuesday morning in the week in which only London is an hour behind. */
const tuesday = Date.UTC(2025, 10, 25, 9, 20);
const { fileOf } = await makeCollateral();
const rows = demoWorkspace(tuesday, fileOf);
const byId = <Name extends EntityName>(name: Name): ReadonlyMap<string, Row<Name>> =>
  new Map((rows[name] as readonly Row<Name>[]).map((row) => [row.id, row]));
const accounts = byId('account');
const contacts = byId('contact');
const users = byId('user');
const calls = byId('call');
const reps = rows.user.filter(({ role }) => role === 'rep');

test('it has the company that the tour speaks of', () => {
  const counts = Object.fromEntries(entityNames.map((name) => [name, rows[name].length]));
  expect(counts).toMatchObject({
    territory: 8,
    user: 16,
    competitor: 5,
    account: 400,
    contact: 1200,
    lead: 150,
  });
  expect(counts['leadStep']).toBeGreaterThan(250);
  expect(counts['touch']).toBeGreaterThan(900);
  expect(reps).toHaveLength(10);
  expect(counts['call']).toBeGreaterThan(1_500);
  expect(counts['callLog']).toBeGreaterThan(1_300);
  expect(counts['heard']).toBeGreaterThan(600);
  expect(counts['heardOutcome']).toBeGreaterThan(100);
  expect(counts['nextStep']).toBeGreaterThan(1_000);
  expect(counts['deal']).toBeGreaterThan(250);
});

test.each(entityNames)('every %s fits its description', (name) => {
  const schema = rowSchemaOf(entities[name]);
  const wrong = (rows[name] as readonly unknown[]).flatMap(
    (row) => schema.safeParse(row).error?.issues ?? [],
  );
  expect(wrong).toEqual([]);
});

test('each account came by its moves to the stage where it stands', () => {
  const moves = Map.groupBy(rows.stageMove, ({ accountId }) => accountId);
  expect(moves.size).toBeGreaterThan(100);
  for (const [accountId, of] of moves) {
    const inOrder = of.toSorted((one, other) => one.movedAt - other.movedAt);
    for (const [at, { fromStage, toStage, movedAt }] of inOrder.entries()) {
      expect(toStage).toBe(inOrder[at + 1]?.fromStage ?? accounts.get(accountId)?.buyerStage);
      expect(fromStage).not.toBe(toStage);
      expect(movedAt).toBeLessThanOrEqual(tuesday);
    }
  }
});

test('no id is given twice', () => {
  const ids = entityNames.flatMap((name) => rows[name].map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the same moment gives the same workspace, and another day the same people in it', () => {
  expect(demoWorkspace(tuesday, fileOf)).toEqual(rows);
  const later = demoWorkspace(tuesday + 40 * 86_400_000, fileOf);
  for (const name of ['territory', 'user', 'competitor', 'account', 'contact'] as const) {
    expect(later[name].map(({ id }) => id)).toEqual(rows[name].map(({ id }) => id));
  }
  expect(later.contact.map(({ email }) => email)).toEqual(rows.contact.map(({ email }) => email));
});

test('everything refers to what is there', () => {
  const territories = byId('territory');
  const competitors = byId('competitor');
  const heard = byId('heard');
  const logs = byId('callLog');
  const dangling: string[] = [];
  const check = (of: string, id: string | null, among: ReadonlyMap<string, unknown>): void => {
    if (id !== null && !among.has(id)) dangling.push(`${of} ${id}`);
  };
  for (const row of rows.user) {
    check('user.managerId', row.managerId, users);
    for (const id of row.territoryIds) check('user.territoryIds', id, territories);
  }
  for (const row of rows.account) {
    check('account.ownerId', row.ownerId, users);
    for (const id of row.territoryIds) check('account.territoryIds', id, territories);
    expect(row.territoryIds).toContain(row.homeTerritoryId);
  }
  for (const row of rows.contact) check('contact.accountId', row.accountId, accounts);
  for (const row of rows.deal) check('deal.accountId', row.accountId, accounts);
  for (const row of rows.lead) {
    check('lead.accountId', row.accountId, accounts);
    check('lead.ownerId', row.ownerId, users);
    check('lead.territoryId', row.territoryId, territories);
  }
  for (const row of rows.call) {
    check('call.accountId', row.accountId, accounts);
    check('call.ownerId', row.ownerId, users);
    for (const id of row.contactIds) expect(contacts.get(id)?.accountId).toBe(row.accountId);
  }
  for (const row of rows.callLog) {
    expect(calls.get(row.callId)?.accountId).toBe(row.accountId);
    check('callLog.correctsId', row.correctsId, logs);
  }
  for (const row of rows.heard) {
    expect(calls.get(row.callId ?? '')?.accountId).toBe(row.accountId);
    expect(contacts.get(row.contactId ?? '')?.accountId).toBe(row.accountId);
    check('heard.competitorId', row.competitorId, competitors);
    check('heard.ownerId', row.ownerId, users);
  }
  for (const row of rows.heardOutcome) expect(heard.get(row.heardId)?.accountId).toBe(row.accountId);
  for (const row of rows.nextStep) expect(calls.get(row.callId ?? '')?.accountId).toBe(row.accountId);
  expect(dangling).toEqual([]);
});

test('reps work what is in their territories, and a deal follows its owner', () => {
  for (const { ownerId, accountId } of rows.call) {
    const reach = users.get(ownerId)?.territoryIds ?? [];
    expect(accounts.get(accountId)?.territoryIds.some((id) => reach.includes(id))).toBe(true);
  }
  for (const { ownerId, territoryId } of rows.deal) {
    expect(users.get(ownerId ?? '')?.territoryIds).toContain(territoryId);
  }
  expect(rows.account.filter(({ territoryIds }) => territoryIds.length > 1).length).toBeGreaterThan(40);
});

test('a logged call is held or a no-show, and nothing that is still to come is logged', () => {
  const logged = new Set(rows.callLog.map(({ callId }) => callId));
  for (const call of rows.call) {
    expect([call.id, logged.has(call.id)]).toEqual([
      call.id,
      call.status === 'held' || call.status === 'no_show',
    ]);
    if (call.startsAt + call.durationMinutes * 60_000 > tuesday) expect(call.status).toBe('planned');
  }
  for (const log of rows.callLog) {
    expect(log.authoredAt).toBeLessThanOrEqual(tuesday);
    expect(log.result === 'no_show').toBe(calls.get(log.callId)?.status === 'no_show');
  }
  for (const { heardAt, authoredAt, callId } of rows.heard) {
    expect(heardAt).toBeGreaterThanOrEqual(calls.get(callId ?? '')?.startsAt ?? Number.POSITIVE_INFINITY);
    expect(authoredAt).toBeLessThanOrEqual(tuesday);
  }
});

test('the outcome shown is that of the newest step', () => {
  const newest = new Map(
    [...rows.heardOutcome]
      .sort((one, other) => one.authoredAt - other.authoredAt)
      .map((step) => [step.heardId, step]),
  );
  for (const { id, outcome } of rows.heard) expect(newest.get(id)?.outcome ?? outcome).toBe(outcome);
});

test('calls stand in office hours where they take place, on working days but for today and tomorrow', () => {
  for (const call of rows.call) {
    expect(new Date(call.startsAt).toISOString()).toBe(
      new Date(zonedInstant(call.localStart, call.timeZone)).toISOString(),
    );
    const minutes = Number(call.localStart.slice(11, 13)) * 60 + Number(call.localStart.slice(14));
    expect(minutes).toBeGreaterThanOrEqual(officeHours.opens);
    expect(minutes + call.durationMinutes).toBeLessThanOrEqual(officeHours.closes);
    expect([0, 6]).not.toContain(new Date(`${call.localStart.slice(0, 10)}T12:00:00Z`).getUTCDay());
  }
});

test('no rep is in two places at once', () => {
  for (const { id } of reps) {
    const own = rows.call
      .filter(({ ownerId }) => ownerId === id)
      .sort((one, other) => one.startsAt - other.startsAt);
    for (const [index, call] of own.entries()) {
      const before = own[index - 1];
      if (before)
        expect(before.startsAt + before.durationMinutes * 60_000).toBeLessThanOrEqual(call.startsAt);
    }
  }
});

test.each([
  ['a Tuesday morning', tuesday],
  ['a Friday evening', Date.UTC(2025, 9, 31, 20, 5)],
  ['a Saturday', Date.UTC(2026, 0, 3, 11, 0)],
  ['a Sunday on which the clocks change', Date.UTC(2026, 2, 29, 1, 30)],
  ['midsummer at midnight', Date.UTC(2026, 5, 19, 22, 0)],
])('on %s each rep has calls today and tomorrow, something to log and something due', (_, now) => {
  const made = demoWorkspace(now, fileOf);
  const logged = new Set(made.callLog.map(({ callId }) => callId));
  for (const rep of made.user.filter(({ role }) => role === 'rep')) {
    const own = made.call.filter(({ ownerId }) => ownerId === rep.id);
    const zone = own[0]?.timeZone ?? '';
    const on = (at: number): number =>
      own.filter(({ localStart }) => localStart.startsWith(dateIn(zone, at))).length;
    const today = dateIn(zone, now);
    const unlogged = own.filter(
      ({ id, status, startsAt }) => status === 'planned' && startsAt < now && !logged.has(id),
    );
    const due = made.nextStep.filter(
      ({ ownerId, status, dueOn }) => ownerId === rep.id && status === 'open' && dueOn === today,
    );
    expect([rep.name, on(now) >= 3, on(now + 86_400_000) >= 3]).toEqual([rep.name, true, true]);
    expect([rep.name, unlogged.length >= 2, unlogged.length <= 4]).toEqual([rep.name, true, true]);
    expect([rep.name, due.length > 0]).toEqual([rep.name, true]);
  }
  for (const { receivedAt } of made.lead) expect(receivedAt).toBeLessThanOrEqual(now);
  for (const { authoredAt } of made.heardOutcome) expect(authoredAt).toBeLessThanOrEqual(now);
});

test('each lead stands where its steps have brought it, with a reason and words where they are asked for', () => {
  const stepsOf = Map.groupBy(rows.leadStep, ({ leadId }) => leadId);
  for (const lead of rows.lead) {
    const steps = stepsOf.get(lead.id) ?? [];
    let status: string | null = 'new';
    let before = lead.receivedAt;
    for (const step of steps) {
      expect(requiredForStep(step)).toEqual([]);
      expect(step.authoredAt).toBeGreaterThanOrEqual(before);
      expect(step.authoredAt).toBeLessThanOrEqual(tuesday);
      expect(step.territoryId).toBe(lead.territoryId);
      before = step.authoredAt;
      status = statusAfter(status as LeadStatus, step.kind);
    }
    expect([lead.externalId, status]).toEqual([lead.externalId, lead.status]);
    const at = (kind: string) => steps.find((step) => step.kind === kind)?.authoredAt ?? null;
    expect([lead.acceptedAt, lead.firstConversationAt]).toEqual([at('accept'), at('conversation')]);
    expect(lead.reason).toBe(steps.find(({ reason }) => reason !== null)?.reason ?? null);
    expect(contacts.get(lead.contactId ?? '')?.accountId ?? null).toBe(
      lead.status === 'converted' ? lead.accountId : null,
    );
  }
  for (const kind of leadStepKinds) expect(rows.leadStep.map((step) => step.kind)).toContain(kind);
  const reasons = new Set(rows.leadStep.map(({ reason }) => reason));
  for (const reason of [...rejectReasons, ...disqualifyReasons]) expect(reasons).toContain(reason);
});

test('marketing has touched most customers within three months, in all its ways, and never in days to come', () => {
  for (const { touchedAt, accountId, contactId } of rows.touch) {
    expect(contacts.get(contactId ?? '')?.accountId).toBe(accountId);
    expect(touchedAt).toBeLessThanOrEqual(tuesday);
    expect(touchedAt).toBeGreaterThan(tuesday - 95 * 86_400_000);
  }
  const kinds = new Set(rows.touch.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['download', 'event', 'mailing', 'webinar', 'website']);
  const months = new Set(rows.touch.map(({ touchedAt }) => new Date(touchedAt).getUTCMonth()));
  expect(months.size).toBeGreaterThanOrEqual(3);
  expect(new Set(rows.touch.map(({ accountId }) => accountId)).size).toBeGreaterThan(250);
});

test('customers speak all four languages, each in its own country', () => {
  for (const language of languages) {
    expect(rows.heard.filter((row) => row.language === language).length).toBeGreaterThan(100);
    expect(rows.contact.filter((row) => row.language === language).length).toBeGreaterThan(250);
  }
});

test('no address, number or site can belong to anybody', () => {
  const texts = [
    ...[...rows.user, ...rows.contact, ...rows.lead].flatMap(({ email }) => (email === null ? [] : [email])),
    ...rows.account.flatMap(({ website }) => (website === null ? [] : [website])),
  ];
  expect(texts.filter((text) => !text.endsWith('.example'))).toEqual([]);
  expect(texts.filter((text) => !/^([a-z0-9.-]+@)?[a-z0-9-]+\.example$/.test(text))).toEqual([]);
  const phones = [...rows.account, ...rows.contact, ...rows.lead].flatMap(({ phone }) =>
    phone === null ? [] : [phone],
  );
  expect(phones.length).toBeGreaterThan(900);
  expect(phones.filter((phone) => !isFictionalNumber(phone))).toEqual([]);
  expect(new Set(phones).size).toBe(phones.length);
  expect(new Set(rows.account.map(({ website }) => website)).size).toBe(400);
  expect(new Set(rows.account.map(({ name }) => name)).size).toBe(400);
});

test('every text has its slots filled', () => {
  const texts = entityNames.flatMap((name) =>
    (rows[name] as readonly object[]).flatMap((row) =>
      Object.values(row).filter((value) => typeof value === 'string'),
    ),
  );
  expect(texts.filter((text) => /[{}]|\b(undefined|null|NaN)\b/.test(text))).toEqual([]);
});

test('what customers say is seldom said twice in the same words', () => {
  for (const territory of rows.territory) {
    const said = rows.heard.filter(
      ({ kind, accountId }) =>
        kind === 'objection' && accounts.get(accountId)?.homeTerritoryId === territory.id,
    );
    expect(new Set(said.map(({ verbatim }) => verbatim)).size / said.length).toBeGreaterThan(0.85);
  }
});

/** Worked out apart from the code under test: the instant whose wall clock in the zone reads like this. */
function zonedInstant(local: string, zone: string): number {
  const asUtc = Date.parse(`${local}:00Z`);
  const wall = new Date(asUtc).toLocaleString('sv-SE', { timeZone: zone });
  return asUtc - (Date.parse(`${wall.replace(' ', 'T')}Z`) - asUtc);
}
