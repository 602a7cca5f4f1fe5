import { expect, test } from 'vitest';
import { accountOf, callArgs, contactArgs, edit, id, OutboxFixture } from './outboxFixture.ts';
import { resolve } from './resolve.ts';

const contactOf = (rowId: string, accountId: string, change: object = {}) => ({
  ...contactArgs(rowId, accountId),
  status: 'active',
  ...change,
});

function twoAccounts() {
  const laptop = new OutboxFixture();
  const [survivor, contact] = [id(), id()];
  laptop.base('account', accountOf(survivor, [laptop.territory], { name: 'Bageriet' }));
  laptop.base('contact', contactOf(contact, laptop.account));
  return { laptop, survivor, loser: laptop.account, contact };
}
const merge = (survivor: string, loserId: string) => ({ id: survivor, loserId, fields: {} });

test('a merge shows at once: the one given up points to the other, and what hung on it stands there', () => {
  const { laptop, survivor, loser, contact } = twoAccounts();
  laptop.queued('account.merge', merge(survivor, loser));
  expect(laptop.row('account', loser)).toMatchObject({ status: 'merged', mergedIntoId: survivor });
  expect(laptop.row('contact', contact)?.accountId).toBe(survivor);
  expect([laptop.mark('account', survivor), laptop.mark('contact', contact)]).toEqual(['waiting', 'waiting']);
});

test('what comes later for the account given up follows while the merge waits', () => {
  const { laptop, survivor, loser } = twoAccounts();
  laptop.queued('account.merge', merge(survivor, loser));
  const late = id();
  laptop.base('contact', contactOf(late, loser));
  expect(laptop.row('contact', late)?.accountId).toBe(survivor);
});

test('refused, everything stands where it stood', () => {
  const { laptop, survivor, loser, contact } = twoAccounts();
  const made = id();
  laptop.queued('contact.create', contactArgs(made, loser));
  const merged = laptop.queued('account.merge', merge(survivor, loser));
  expect(laptop.row('contact', made)?.accountId).toBe(survivor);
  laptop.answered(merged, { outcome: 'rejected', code: 'not_found' });
  expect(laptop.row('account', loser)).toMatchObject({ status: 'active', mergedIntoId: null });
  expect([laptop.row('contact', contact)?.accountId, laptop.row('contact', made)?.accountId]).toEqual([
    loser,
    loser,
  ]);
});

test('merged elsewhere before: theirs shows, and standing by mine merges those two', () => {
  const { laptop, survivor, loser, contact } = twoAccounts();
  const theirs = id();
  laptop.base('account', accountOf(theirs, [laptop.territory]));
  const merged = laptop.queued('account.merge', merge(survivor, loser));
  laptop.answered(merged, {
    outcome: 'conflict',
    conflicts: [
      {
        entity: 'account',
        id: loser,
        field: 'mergedIntoId',
        from: null,
        mine: survivor,
        theirs,
        by: null,
        byName: null,
        at: null,
      },
    ],
  });
  laptop.base('account', accountOf(loser, [laptop.territory], { status: 'merged', mergedIntoId: theirs }));
  laptop.base('contact', contactOf(contact, theirs));
  expect(laptop.row('account', loser)?.mergedIntoId).toBe(theirs);
  expect(laptop.row('contact', contact)?.accountId).toBe(theirs);
  const again = laptop.write((db) =>
    resolve(db, laptop.author, merged, [{ field: 'mergedIntoId', choice: 'mine' }]),
  );
  expect(again.ok && again.value.mutationId).not.toBeNull();
  expect(laptop.row('account', theirs)).toMatchObject({ status: 'merged', mergedIntoId: survivor });
  expect(laptop.row('contact', contact)?.accountId).toBe(survivor);
});

test('what waits here about an account that was merged at the hub shows in the one that stands', () => {
  const { laptop, survivor, loser } = twoAccounts();
  const call = id();
  laptop.queued('account.update', edit(loser, 'phone', null, '1'));
  laptop.queued('call.plan', callArgs(call, loser, laptop.me), loser);
  laptop.base('account', accountOf(loser, [laptop.territory], { status: 'merged', mergedIntoId: survivor }));
  expect(laptop.row('account', survivor)?.phone).toBe('1');
  expect(laptop.row('account', loser)?.phone).toBeNull();
  expect(laptop.row('call', call)?.accountId).toBe(survivor);
});

test('settled, nothing of the merge is laid over what the hub has', () => {
  const { laptop, survivor, loser, contact } = twoAccounts();
  const merged = laptop.queued('account.merge', merge(survivor, loser));
  laptop.answered(merged, { outcome: 'applied', commitXid: '100' });
  laptop.base('account', accountOf(loser, [laptop.territory], { status: 'merged', mergedIntoId: survivor }));
  laptop.base('contact', contactOf(contact, survivor));
  laptop.readUpTo('101');
  expect(laptop.count('shadow')).toBe(0);
  expect(laptop.row('contact', contact)?.accountId).toBe(survivor);
  expect(laptop.mark('contact', contact)).toBe('synced');
});

test('two people that are one: a call that names both names the one that stays', () => {
  const { laptop, loser: account, contact } = twoAccounts();
  const [other, call] = [id(), id()];
  laptop.base('contact', contactOf(other, account));
  laptop.base('call', {
    ...callArgs(call, account, laptop.me),
    contactIds: [contact, other],
    status: 'planned',
  });
  laptop.queued('contact.merge', { id: other, loserId: contact, fields: {} });
  expect(laptop.row('call', call)?.contactIds).toEqual([other]);
});
