import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers as leads } from '../leads/handlers.ts';
import { handlers as nextSteps } from '../nextSteps/handlers.ts';
import { describeItem } from './service.ts';

let laptop: Laptop;
const accountId = idOf(10);

beforeEach(() => {
  laptop = openLaptop({ ...nextSteps, ...leads });
  laptop.put('account', rowOf('account', { id: accountId, name: 'Nordvik' }));
});
afterEach(() => laptop.close());

test('an edit is shown by what was written, and given back whole for editing again', async () => {
  const step = rowOf('nextStep', { id: idOf(20), accountId, ownerId: laptop.me.id, dueOn: '2026-04-01' });
  laptop.put('nextStep', step);
  const args = { id: step.id, fields: { dueOn: { from: '2026-04-01', to: '2026-04-08' } } };
  const { mutationId } = await laptop.value('nextSteps.update', args);
  expect(describeItem(laptop.db, mutationId)).toMatchObject({
    ok: true,
    value: {
      content: [{ field: 'dueOn', value: '2026-04-08' }],
      args,
      actions: ['discard'],
      history: [{ event: 'authored' }],
    },
  });
});

test('a decision about a lead is shown by its step, with what was given as the reason', async () => {
  const lead = rowOf('lead', { id: idOf(30), status: 'new', territoryId: null });
  laptop.put('lead', lead);
  const { mutationId } = await laptop.value('leads.step', {
    step: {
      id: idOf(31),
      leadId: lead.id,
      territoryId: null,
      kind: 'reject',
      reason: 'duplicate',
      note: 'The same as L-7001',
      knewUs: null,
      deliveredAt: null,
      until: null,
      accountId: null,
      contactId: null,
    },
    seen: { status: 'new', firstAttemptAt: null, firstConversationAt: null },
  });
  const described = describeItem(laptop.db, mutationId);
  expect(
    described.ok && Object.fromEntries(described.value.content.map(({ field, value }) => [field, value])),
  ).toMatchObject({ kind: 'reject', reason: 'duplicate', note: 'The same as L-7001' });
});

test('what is not in the outbox is not found', () => {
  expect(describeItem(laptop.db, idOf(99))).toEqual({ ok: false, error: { code: 'not_found' } });
});
