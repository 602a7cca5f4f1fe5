import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { Lead, LeadStatus } from '../../../../shared/domain/entities/lead.ts';
import type { LeadStep } from '../../../../shared/domain/entities/leadStep.ts';
import type { Role } from '../../../../shared/domain/entities/workspace.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { sampleTerms } from '../../../../test/fixtures/sampleTerms.ts';
import { describeItem } from '../outbox/service.ts';
import { handlers } from './handlers.ts';

const day = 86_400_000;
const [territoryId, elsewhere] = [idOf(5), idOf(6)];
let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
  for (const id of [territoryId, elsewhere]) {
    laptop.connection.prepare('INSERT INTO scope_state (key, ready) VALUES (?, 1)').run(`territory:${id}`);
    laptop.put('territory', rowOf('territory', { id, name: id === elsewhere ? 'South' : 'North' }));
  }
  laptop.put(
    'agreement',
    rowOf('agreement', {
      id: idOf(30),
      revisionId: idOf(30),
      draftedById: idOf(1),
      status: 'signed',
      terms: sampleTerms,
    }),
  );
  put(20, 'rejected', { kind: 'reject', reason: 'no_fit', note: 'Sells no vans' }, testNow - 2 * day);
  put(21, 'recycled', { kind: 'recycle', until: '2026-09-01' }, testNow - 12 * day);
  put(22, 'accepted', { kind: 'accept' }, testNow - day);
  as('author');
});
afterEach(() => laptop.close());

const as = (role: Role): void => void Object.assign(laptop.me, { role });
function put(number: number, status: LeadStatus, step: Partial<LeadStep>, at: number): void {
  const lead: Partial<Lead> = {
    status,
    territoryId,
    name: `Lead ${number}`,
    receivedAt: at,
    agreementVersion: 1,
  };
  laptop.put('lead', rowOf('lead', { id: idOf(number), ...lead }));
  laptop.put(
    'leadStep',
    rowOf('leadStep', {
      id: idOf(100 + number),
      leadId: idOf(number),
      territoryId,
      authorId: idOf(1),
      authoredAt: at,
      updatedAt: at,
      ...step,
    }),
  );
}
const answerTo = (
  number: number,
  change: Partial<ArgsOf<'lead.answer'>['answer']>,
  status: 'rejected' | 'recycled' = 'rejected',
): ArgsOf<'lead.answer'> => ({
  answer: {
    id: laptop.nextId(),
    leadId: idOf(number),
    stepId: idOf(100 + number),
    territoryId,
    kind: 'close',
    until: null,
    toTerritoryId: null,
    note: null,
    ...change,
  },
  seen: { status },
});
const returned = (waiting = true) => laptop.value('leads.returned', { waiting, offset: 0, limit: 10 });
const leadAt = async (number: number) => (await laptop.value('leads.get', { id: idOf(number) })).lead;

test('what sales gave back waits for marketing, who has waited longest first, with the words and a clock', async () => {
  const { total, counts, rows } = await returned();
  expect([total, counts]).toEqual([2, { waiting: 2, answered: 0 }]);
  expect(rows.map(({ lead }) => lead.id)).toEqual([idOf(21), idOf(20)]);
  expect(rows[0]).toMatchObject({ clock: { state: 'breached' }, answer: null });
  expect(rows[1]).toMatchObject({
    step: { reason: 'no_fit', note: 'Sells no vans' },
    authorName: 'Rut Ek',
    clock: { state: 'on_track' },
  });
});

test('a lead that is answered waits no more, and the rep reads the answer on it and in Today', async () => {
  await laptop.value(
    'leads.answer',
    answerTo(20, { kind: 'nurture', until: '2026-06-01', note: 'After the season' }),
  );
  expect((await returned()).total).toBe(1);
  const [row] = (await returned(false)).rows;
  expect(row).toMatchObject({
    answer: { answer: { kind: 'nurture', note: 'After the season' } },
    clock: { state: 'met' },
  });
  expect(await leadAt(20)).toMatchObject({ status: 'recycled', recycleOn: '2026-06-01' });
  as('rep');
  const read = await laptop.value('leads.get', { id: idOf(20) });
  expect(read.answers).toMatchObject([
    { answer: { kind: 'nurture' }, authorName: 'Rut Ek', sync: 'waiting' },
  ]);
  expect((await laptop.value('leads.answersToMe', {})).answers).toMatchObject([{ leadLabel: 'Lead 20' }]);
});

test('mended data and another territory make it a lead to be decided on anew', async () => {
  await laptop.value('leads.answer', answerTo(20, { kind: 'fix_data' }));
  expect(await leadAt(20)).toMatchObject({ status: 'recycled', recycleOn: '2026-03-12', reason: null });
  await laptop.value('leads.answer', answerTo(21, { kind: 'reroute', toTerritoryId: elsewhere }, 'recycled'));
  expect(await leadAt(21)).toMatchObject({ territoryId: elsewhere, ownerId: null });
});

test('closing a lead that rests gives it up', async () => {
  await laptop.value('leads.answer', answerTo(21, { kind: 'close' }, 'recycled'));
  expect(await leadAt(21)).toMatchObject({ status: 'disqualified', recycleOn: null });
});

test('what sales took up again, or a colleague answered, is answered by nobody', async () => {
  expect(await laptop.ask('leads.answer', answerTo(20, {}, 'recycled'))).toMatchObject({
    error: { code: 'stale' },
  });
  await laptop.value('leads.answer', answerTo(20, {}));
  expect(await laptop.ask('leads.answer', answerTo(20, {}))).toMatchObject({ error: { code: 'stale' } });
});

test('a rep answers nothing', async () => {
  as('rep');
  expect(await laptop.ask('leads.answer', answerTo(20, {}))).toMatchObject({ error: { code: 'forbidden' } });
  expect((await laptop.value('leads.get', { id: idOf(20) })).returned).toMatchObject({ mayAnswer: false });
});

test('what was answered is read among the changes as it was given', async () => {
  const { mutationId } = await laptop.value('leads.answer', answerTo(20, { note: 'Too small for us' }));
  const described = describeItem(laptop.db, mutationId);
  expect(described.ok && described.value.content).toEqual(
    expect.arrayContaining([
      { field: 'kind', value: 'close' },
      { field: 'note', value: 'Too small for us' },
    ]),
  );
});
