import { expect, test } from 'vitest';
import type { FieldConflict } from '../../../../shared/contracts/sync/wire.ts';
import { accountOf, callArgs, contactArgs, edit, id, logArgs, OutboxFixture } from './outboxFixture.ts';

const conflictOn = (laptop: OutboxFixture, field: string, mine: unknown, theirs: unknown): FieldConflict => ({
  entity: 'account',
  id: laptop.account,
  field,
  from: null,
  mine,
  theirs,
  by: null,
  byName: 'Bo',
  at: 1,
});

test('news from the hub comes in under pending work, which stays in sight', () => {
  const laptop = new OutboxFixture();
  laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.base('account', accountOf(laptop.account, [laptop.territory], { city: 'Boden' }));
  expect(laptop.row('account', laptop.account)).toMatchObject({ phone: 'mine', city: 'Boden' });
});

test('a lower row version is ignored, with and without pending work', () => {
  const laptop = new OutboxFixture();
  laptop.base('account', accountOf(laptop.account, [laptop.territory], { city: 'Old' }), { version: 1 });
  expect(laptop.row('account', laptop.account)?.city).toBe('Kiruna');
  laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.base('account', accountOf(laptop.account, [laptop.territory], { city: 'Old' }), { version: 1 });
  expect(laptop.row('account', laptop.account)?.city).toBe('Kiruna');
});

test('after a restore a lower row version counts', () => {
  const laptop = new OutboxFixture();
  laptop.base('account', accountOf(laptop.account, [laptop.territory], { city: 'Old' }), {
    version: 1,
    force: true,
  });
  expect(laptop.row('account', laptop.account)?.city).toBe('Old');
});

test('an overlay goes when the cursor has passed its transaction, not when it is acknowledged', () => {
  const laptop = new OutboxFixture();
  const phone = laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.answered(phone, { outcome: 'applied', commitXid: '100' });
  expect(laptop.row('account', laptop.account)?.phone).toBe('mine');
  expect(laptop.readUpTo('100')).toBe(0);
  expect(laptop.row('account', laptop.account)?.phone).toBe('mine');
  laptop.base('account', accountOf(laptop.account, [laptop.territory], { phone: 'mine' }));
  expect(laptop.readUpTo('101')).toBe(1);
  expect(laptop.state(phone)).toBe('settled');
  expect(laptop.mark('account', laptop.account)).toBe('synced');
  expect(laptop.count('shadow')).toBe(0);
});

test('transactions are compared as numbers, not as text', () => {
  const laptop = new OutboxFixture();
  const phone = laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.answered(phone, { outcome: 'applied', commitXid: '1000' });
  expect(laptop.readUpTo('999')).toBe(0);
  expect(laptop.readUpTo('1001')).toBe(1);
});

test("a refused edit shows the hub's value, and its words are kept", () => {
  const laptop = new OutboxFixture();
  const phone = laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.answered(phone, { outcome: 'rejected', code: 'forbidden' });
  expect(laptop.row('account', laptop.account)?.phone).toBeNull();
  expect(laptop.mark('account', laptop.account)).toBe('attention');
  expect(laptop.state(phone)).toBe('refused');
});

test('what the user made stays in sight after a refusal', () => {
  const laptop = new OutboxFixture();
  const contact = id();
  laptop.answered(laptop.queued('contact.create', contactArgs(contact, laptop.account)), {
    outcome: 'rejected',
    code: 'hub_error',
  });
  expect(laptop.row('contact', contact)?.name).toBe('Ada');
  expect(laptop.mark('contact', contact)).toBe('attention');
});

test('a refused log stays in sight, but its call is planned again', () => {
  const laptop = new OutboxFixture();
  const [call, log] = [id(), id()];
  laptop.base('call', { ...callArgs(call, laptop.account, laptop.me), status: 'planned' });
  laptop.answered(laptop.queued('call.log', logArgs(log, laptop.account, call)), {
    outcome: 'rejected',
    code: 'forbidden',
  });
  expect(laptop.row('callLog', log)).not.toBeNull();
  expect(laptop.row('call', call)?.status).toBe('planned');
});

test("of a conflict the field in question shows the hub's value and the others stand", () => {
  const laptop = new OutboxFixture();
  const both = laptop.queued('account.update', {
    id: laptop.account,
    fields: { phone: { from: null, to: 'mine' }, city: { from: 'Kiruna', to: 'Luleå' } },
  });
  laptop.base('account', accountOf(laptop.account, [laptop.territory], { phone: 'theirs', city: 'Luleå' }));
  laptop.answered(both, { outcome: 'conflict', conflicts: [conflictOn(laptop, 'phone', 'mine', 'theirs')] });
  expect(laptop.row('account', laptop.account)).toMatchObject({ phone: 'theirs', city: 'Luleå' });
  expect(laptop.readUpTo('101')).toBe(1);
  expect(laptop.row('account', laptop.account)).toMatchObject({ phone: 'theirs', city: 'Luleå' });
  expect(laptop.mark('account', laptop.account)).toBe('attention');
});

test('an account that leaves takes along what hangs on it, and not the pending work', () => {
  const laptop = new OutboxFixture();
  const [contact, mine] = [id(), id()];
  laptop.base('contact', { ...contactArgs(contact, laptop.account), status: 'active' });
  laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  const created = laptop.queued('contact.create', contactArgs(mine, laptop.account));
  laptop.leaves('account', laptop.account);
  for (const [entity, row] of [
    ['account', laptop.account],
    ['contact', contact],
    ['contact', mine],
  ] as const) {
    expect([entity, laptop.row(entity, row)]).toEqual([entity, null]);
  }
  expect(laptop.count('account_territory')).toBe(0);
  expect(laptop.waiting()).toHaveLength(2);
  expect(laptop.state(created)).toBe('pending');
});

test('when the account comes back, so does the work about it', () => {
  const laptop = new OutboxFixture();
  const mine = id();
  laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.queued('contact.create', contactArgs(mine, laptop.account));
  laptop.leaves('account', laptop.account);
  laptop.base('account', accountOf(laptop.account, [laptop.territory], { city: 'Boden' }));
  expect(laptop.row('account', laptop.account)).toMatchObject({ phone: 'mine', city: 'Boden' });
  expect(laptop.row('contact', mine)?.name).toBe('Ada');
});

test('what a user wrote about an account that left is acknowledged and settled all the same', () => {
  const laptop = new OutboxFixture();
  const created = laptop.queued('contact.create', contactArgs(id(), laptop.account));
  laptop.leaves('account', laptop.account);
  laptop.answered(created, { outcome: 'applied' });
  laptop.readUpTo('101');
  expect(laptop.state(created)).toBe('settled');
  expect(laptop.count('shadow')).toBe(0);
  expect(laptop.count('contact')).toBe(0);
});
