import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '../../../../shared/contracts/sync/mutations/index.ts';
import { type Lead, leadStatuses } from '../../../../shared/domain/entities/lead.ts';
import { closedLeadStatuses, openLeadStatuses } from '../../../../shared/domain/leads/openLeadStatuses.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

const hour = 3_600_000;
const territoryId = idOf(5);

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.connection
    .prepare('INSERT INTO scope_state (key, ready) VALUES (?, 1)')
    .run(`territory:${territoryId}`);
  put({ id: idOf(20), name: 'Ada Lund', company: 'Zinkgruvan', receivedAt: testNow - hour });
  put({
    id: idOf(21),
    name: null,
    email: 'nils@example.com',
    status: 'rejected',
    receivedAt: testNow - 2 * hour,
  });
  put({
    id: idOf(22),
    name: 'Zoë Åberg',
    city: 'Göteborg',
    status: 'attempted',
    acceptedAt: testNow - 30 * 24 * hour,
    ownerId: idOf(1),
  });
});
afterEach(() => laptop.close());

const put = (lead: Partial<Lead> & { readonly id: string }): void =>
  laptop.put('lead', rowOf('lead', { territoryId, ...lead }));

type Whose = 'everyone' | 'mine' | 'onMe';
type Filter = 'all' | 'open' | 'resting' | 'closed';
const list = async (status: Filter, find: string | null = null, whose: Whose = 'everyone') =>
  (await laptop.value('leads.list', { offset: 0, limit: 10, status, find, whose })).rows;
const ids = async (...args: Parameters<typeof list>) => (await list(...args)).map(({ lead }) => lead.id);

const seenOf = ({ status, firstAttemptAt, firstConversationAt }: Lead) => ({
  status,
  firstAttemptAt,
  firstConversationAt,
});
type Step = ArgsOf<'lead.step'>['step'];
const stepOn = async (leadId: string, kind: Step['kind'], change: Partial<Step> = {}) => {
  const { lead } = await laptop.value('leads.get', { id: leadId });
  return {
    step: {
      id: laptop.nextId(),
      leadId,
      territoryId: lead.territoryId,
      kind,
      reason: null,
      note: null,
      knewUs: null,
      deliveredAt: null,
      until: null,
      accountId: null,
      contactId: null,
      ...change,
    },
    seen: seenOf(lead),
  };
};

test('every status is either open or closed', () => {
  expect([...openLeadStatuses, ...closedLeadStatuses].sort()).toEqual([...leadStatuses].sort());
});

test('what has been owed longest comes first, then what owes nothing', async () => {
  put({ id: idOf(23), status: 'qualified', acceptedAt: 1, firstConversationAt: 1, receivedAt: testNow });
  expect(await ids('all')).toEqual([idOf(22), idOf(20), idOf(23), idOf(21)]);
  expect(await ids('open')).toEqual([idOf(22), idOf(20), idOf(23)]);
  expect(await ids('closed')).toEqual([idOf(21)]);
});

test('a clock stands beside each lead', async () => {
  const [late, fresh] = await list('open');
  expect(late?.clock).toMatchObject({ owes: 'conversation', state: 'breached' });
  expect(fresh?.clock).toMatchObject({ owes: 'decision', state: 'on_track', minutesLeft: 420 });
});

test('a recycled lead rests until its day, and stands among the open ones from then on', async () => {
  put({ id: idOf(24), status: 'recycled', recycleOn: '2026-03-13' });
  expect(await ids('resting')).toEqual([idOf(24)]);
  laptop.at = testNow + 24 * hour;
  expect(await ids('resting')).toEqual([]);
  expect(await ids('open')).toContain(idOf(24));
});

test('my own leads stand apart', async () => {
  expect(await ids('open', null, 'mine')).toEqual([idOf(22)]);
});

test('words are found in name, company, city and address', async () => {
  expect(await ids('all', 'zinkgr')).toEqual([idOf(20)]);
  expect(await ids('all', 'aberg goteborg')).toEqual([idOf(22)]);
  expect(await ids('all', 'nils')).toEqual([idOf(21)]);
});

test('a lead is read whole, or not found', async () => {
  const read = await laptop.value('leads.get', { id: idOf(21) });
  expect(read.lead.email).toBe('nils@example.com');
  expect(read.mayTake).toEqual(['accept']);
  expect(await laptop.ask('leads.get', { id: idOf(99) })).toMatchObject({ error: { code: 'not_found' } });
});

test('accepting shows at once, with who did it, and waits in the outbox', async () => {
  const saved = await laptop.value('leads.step', await stepOn(idOf(20), 'accept'));
  const read = await laptop.value('leads.get', { id: idOf(20) });
  expect(read.lead).toMatchObject({ status: 'accepted', acceptedAt: testNow, ownerId: laptop.me.id });
  expect(read.steps).toMatchObject([{ step: { kind: 'accept' }, authorName: 'Rut Ek', sync: 'waiting' }]);
  expect(read.clock).toMatchObject({ owes: 'attempt', minutesLeft: 960 });
  expect(read.sync).toBe('waiting');
  expect(laptop.topics).toContain('leads');
  expect(saved.mutationId).toMatch(/^[0-9a-f-]{36}$/);
});

test('what a rejection lacks is said here and not by the hub', async () => {
  expect(await laptop.ask('leads.step', await stepOn(idOf(20), 'reject'))).toMatchObject({
    error: { code: 'required', detail: { fields: ['reason'] } },
  });
  expect(
    await laptop.ask('leads.step', await stepOn(idOf(20), 'reject', { reason: 'no_fit' })),
  ).toMatchObject({
    error: { code: 'required', detail: { fields: ['note'] } },
  });
  const whole = await stepOn(idOf(20), 'reject', { reason: 'no_fit', note: 'Sells no vans' });
  expect(await laptop.ask('leads.step', whole)).toMatchObject({ ok: true });
});

test('a decision on what has moved meanwhile is stale and writes nothing', async () => {
  const late = await stepOn(idOf(20), 'reject', { reason: 'no_consent' });
  await laptop.value('leads.step', await stepOn(idOf(20), 'accept'));
  expect(await laptop.ask('leads.step', late)).toMatchObject({ error: { code: 'stale' } });
  expect((await laptop.value('leads.get', { id: idOf(20) })).steps).toHaveLength(1);
});

test('a step where the table has none is no step by the contract', async () => {
  const early = await stepOn(idOf(20), 'qualify');
  await expect(laptop.ask('leads.step', early)).rejects.toThrow('does not stand where this step begins');
});

test('the first attempt and the first conversation keep their times', async () => {
  await laptop.value('leads.step', await stepOn(idOf(20), 'accept'));
  laptop.at += hour;
  await laptop.value('leads.step', await stepOn(idOf(20), 'attempt'));
  laptop.at += hour;
  await laptop.value('leads.step', await stepOn(idOf(20), 'attempt'));
  await laptop.value('leads.step', await stepOn(idOf(20), 'conversation', { knewUs: 'no' }));
  const { lead, steps } = await laptop.value('leads.get', { id: idOf(20) });
  expect([lead.firstAttemptAt, lead.firstConversationAt]).toEqual([testNow + hour, testNow + 2 * hour]);
  expect(steps.map(({ step }) => step.kind)).toEqual(['accept', 'attempt', 'attempt', 'conversation']);
});

const someone = () => {
  laptop.put(
    'account',
    rowOf('account', { id: idOf(30), name: 'Zinkgruvan AB', territoryIds: [territoryId] }),
    rowOf('account', { id: idOf(31), name: 'Elsewhere', territoryIds: [territoryId] }),
  );
  laptop.put(
    'contact',
    rowOf('contact', { id: idOf(40), accountId: idOf(31), name: 'A. Lund', email: 'ADA@zink.example' }),
    rowOf('contact', { id: idOf(41), accountId: idOf(31), name: 'Ädå Lund', phone: '+46 (0)70-123 45 67' }),
    rowOf('contact', { id: idOf(42), accountId: idOf(31), name: 'Nobody', phone: '0701' }),
  );
};

test('lookalikes are found by address, phone, company and name, each once by its surest sign', async () => {
  someone();
  put({
    id: idOf(20),
    name: 'Ada Lund',
    company: 'ZINKGRUVAN',
    email: 'ada@zink.example',
    phone: '0701234567',
  });
  const { lookalikes } = await laptop.value('leads.get', { id: idOf(20) });
  expect(lookalikes.map(({ why, accountName, contactName }) => [why, accountName, contactName])).toEqual([
    ['email', 'Elsewhere', 'A. Lund'],
    ['phone', 'Elsewhere', 'Ädå Lund'],
    ['company', 'Zinkgruvan AB', null],
  ]);
  put({ id: idOf(25), name: 'ada  LUND' });
  expect((await laptop.value('leads.get', { id: idOf(25) })).lookalikes).toMatchObject([{ why: 'name' }]);
});

test('people are looked up by index, however many there are', () => {
  const plan = (where: string): string =>
    laptop.connection
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT 1 FROM contact c WHERE ${where}`)
      .all()
      .map(({ detail }) => detail)
      .join();
  expect(plan("c.email IS NOT NULL AND lower(c.email) = lower('A')")).toContain('contact_by_email');
});

const talking = (): void =>
  put({
    id: idOf(20),
    name: 'Ada Lund',
    company: 'Zinkgruvan',
    status: 'in_conversation',
    firstConversationAt: 5,
  });
const conversion = async (
  account: { existing: string } | { id: string; name: string },
  contact: { existing: string } | { id: string; name: string },
) => {
  const { lead } = await laptop.value('leads.get', { id: idOf(20) });
  return { leadId: lead.id, stepId: laptop.nextId(), seen: seenOf(lead), account, contact };
};

test('converting makes the account and the person and says so on the lead', async () => {
  talking();
  const made = await conversion({ id: idOf(50), name: 'Zinkgruvan' }, { id: idOf(51), name: 'Ada Lund' });
  expect(await laptop.value('leads.convert', made)).toEqual({ accountId: idOf(50), contactId: idOf(51) });
  const { lead, accountName } = await laptop.value('leads.get', { id: idOf(20) });
  expect(lead).toMatchObject({ status: 'converted', accountId: idOf(50), contactId: idOf(51) });
  expect(accountName).toBe('Zinkgruvan');
  expect(outboxKinds()).toEqual(['account.create', 'contact.create', 'lead.step']);
});

test('a person who is here already is taken, and nothing is made', async () => {
  someone();
  talking();
  await laptop.value('leads.convert', await conversion({ existing: idOf(31) }, { existing: idOf(40) }));
  expect(outboxKinds()).toEqual(['lead.step']);
});

test('a conversion that cannot be whole leaves nothing behind', async () => {
  someone();
  talking();
  const wrong = await conversion({ id: idOf(50), name: 'Zinkgruvan' }, { id: idOf(40), name: 'Taken id' });
  expect(await laptop.ask('leads.convert', wrong)).toMatchObject({ error: { code: 'exists' } });
  const apart = await conversion({ existing: idOf(30) }, { existing: idOf(40) });
  expect(await laptop.ask('leads.convert', apart)).toMatchObject({ error: { code: 'invalid' } });
  expect(outboxKinds()).toEqual([]);
});

const outboxKinds = (): string[] =>
  laptop.connection
    .prepare<[], { kind: string }>('SELECT kind FROM outbox ORDER BY place')
    .all()
    .map(({ kind }) => kind);

test('what waits for someone is theirs, their people’s and nobody’s, and not a colleague’s', async () => {
  laptop.put(
    'user',
    rowOf('user', { id: idOf(70), name: 'In the team', managerId: laptop.me.id }),
    rowOf('user', { id: idOf(71), name: 'In another team', managerId: idOf(72) }),
  );
  for (const [number, ownerId] of [
    [80, laptop.me.id],
    [81, idOf(70)],
    [82, null],
    [83, idOf(71)],
  ] as const)
    put({ id: idOf(number), ownerId, status: 'new', receivedAt: testNow });
  const mine = await ids('open', null, 'mine');
  const onMe = await ids('open', null, 'onMe');
  expect([80, 81, 82, 83].map((number) => mine.includes(idOf(number)))).toEqual([true, false, false, false]);
  expect([80, 81, 82, 83].map((number) => onMe.includes(idOf(number)))).toEqual([true, true, true, false]);
});
