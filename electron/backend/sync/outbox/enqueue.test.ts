import { expect, test } from 'vitest';
import { accountArgs, callArgs, contactArgs, edit, id, logArgs, OutboxFixture } from './outboxFixture.ts';

test('an edit shows at once, marked as waiting, with the base kept under it', () => {
  const laptop = new OutboxFixture();
  laptop.queued('account.update', edit(laptop.account, 'phone', null, '0980-1'));
  expect(laptop.row('account', laptop.account)?.phone).toBe('0980-1');
  expect(laptop.mark('account', laptop.account)).toBe('waiting');
  expect(laptop.count('shadow')).toBe(1);
});

test('what is out of contract is refused with the path that is wrong, and leaves nothing', () => {
  const laptop = new OutboxFixture();
  const answer = laptop.enqueue('account.update', edit(laptop.account, 'buyerStage', 'awareness', 'delight'));
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'invalid', detail: { issues: [{ path: ['fields', 'buyerStage', 'to'] }] } },
  });
  expect(laptop.count('outbox')).toBe(0);
});

test('what the role does not allow is refused before it is known whether the row exists', () => {
  const laptop = new OutboxFixture('author');
  expect(laptop.enqueue('account.update', edit(id(), 'phone', null, '1'))).toMatchObject({
    error: { code: 'forbidden' },
  });
});

test("a colleague's call is not changed by a rep", () => {
  const laptop = new OutboxFixture();
  const call = id();
  laptop.base('call', { ...callArgs(call, laptop.account, id()), status: 'planned' });
  expect(laptop.enqueue('call.update', edit(call, 'objective', null, 'Sell'))).toMatchObject({
    error: { code: 'forbidden' },
  });
});

test('an account that is not here takes no contact', () => {
  const laptop = new OutboxFixture();
  expect(laptop.enqueue('contact.create', contactArgs(id(), id()))).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('an id is used once', () => {
  const laptop = new OutboxFixture();
  const contact = id();
  laptop.queued('contact.create', contactArgs(contact, laptop.account));
  expect(laptop.enqueue('contact.create', contactArgs(contact, laptop.account))).toMatchObject({
    error: { code: 'exists' },
  });
});

test('one that is too large is refused before it is given a place', () => {
  const laptop = new OutboxFixture();
  const change = { from: null, to: 'ö'.repeat(90_000) };
  const answer = laptop.enqueue('account.update', {
    id: laptop.account,
    fields: { phone: change, street: change, city: { from: 'Kiruna', to: change.to } },
  });
  expect(answer).toMatchObject({ error: { code: 'too_large' } });
  expect(laptop.count('outbox')).toBe(0);
  expect(laptop.row('account', laptop.account)?.phone).toBeNull();
});

test('what names a row that waits depends on its creation', () => {
  const laptop = new OutboxFixture();
  const account = id();
  const created = laptop.queued('account.create', accountArgs(account, laptop.territory), account);
  const contact = laptop.queued('contact.create', contactArgs(id(), account), account);
  expect(laptop.dependsOn(contact)).toEqual([created]);
});

test('a log depends on the plan of its call, and marks the call held', () => {
  const laptop = new OutboxFixture();
  const call = id();
  const planned = laptop.queued('call.plan', callArgs(call, laptop.account, laptop.me));
  const logged = laptop.queued('call.log', logArgs(id(), laptop.account, call));
  expect(laptop.dependsOn(logged)).toEqual([planned]);
  expect(laptop.row('call', call)?.status).toBe('held');
});

test('edits of different fields are independent, edits of one field are not', () => {
  const laptop = new OutboxFixture();
  const phone = laptop.queued('account.update', edit(laptop.account, 'phone', null, '1'));
  const city = laptop.queued('account.update', edit(laptop.account, 'city', 'Kiruna', 'Luleå'));
  const again = laptop.queued('account.update', edit(laptop.account, 'phone', '1', '2'));
  expect(laptop.dependsOn(city)).toEqual([]);
  expect(laptop.dependsOn(again)).toEqual([phone]);
});

test('what builds on a refused creation is held from the start, and shows', () => {
  const laptop = new OutboxFixture();
  const call = id();
  const planned = laptop.queued('call.plan', callArgs(call, laptop.account, laptop.me));
  laptop.answered(planned, { outcome: 'rejected', code: 'forbidden' });
  const logged = laptop.queued('call.log', logArgs(id(), laptop.account, call));
  expect(laptop.state(logged)).toBe('held');
  expect(laptop.row('call', call)?.status).toBe('held');
  expect(laptop.mark('call', call)).toBe('attention');
});
