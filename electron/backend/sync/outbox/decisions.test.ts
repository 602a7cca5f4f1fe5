import { expect, test } from 'vitest';
import { describeItem, itemOf } from '../../features/outbox/service.ts';
import { discard } from './discard.ts';
import { accountArgs, accountOf, callArgs, contactArgs, edit, id, OutboxFixture } from './outboxFixture.ts';
import { readOutboxRow } from './outboxRow.ts';
import { resend } from './resend.ts';
import { resolve } from './resolve.ts';

const inConflict = (laptop: OutboxFixture) => {
  const mutation = laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.base('account', accountOf(laptop.account, [laptop.territory], { phone: 'theirs' }));
  laptop.answered(mutation, {
    outcome: 'conflict',
    conflicts: [
      {
        entity: 'account',
        id: laptop.account,
        field: 'phone',
        from: null,
        mine: 'mine',
        theirs: 'theirs',
        by: null,
        byName: null,
        at: 1,
      },
    ],
  });
  return mutation;
};

/** An account that was refused, and a contact in it that is held up by that. */
const refusedAccount = (laptop: OutboxFixture) => {
  const [account, contact] = [id(), id()];
  const root = laptop.queued('account.create', accountArgs(account, laptop.territory), account);
  const held = laptop.queued('contact.create', contactArgs(contact, account), account);
  laptop.answered(root, { outcome: 'rejected', code: 'forbidden' });
  return { account, contact, root, held };
};

test('keeping mine sends a new edit that is made on theirs', () => {
  const laptop = new OutboxFixture();
  const mutation = inConflict(laptop);
  const answer = laptop.write((db) =>
    resolve(db, laptop.author, mutation, [{ field: 'phone', choice: 'mine' }]),
  );
  expect(answer.ok).toBe(true);
  expect(laptop.state(mutation)).toBe('replaced');
  const again = answer.ok ? readOutboxRow(laptop.db, answer.value.mutationId ?? '') : undefined;
  expect(JSON.parse(again?.args ?? '{}')).toMatchObject({
    fields: { phone: { from: 'theirs', to: 'mine' } },
  });
  expect(laptop.row('account', laptop.account)?.phone).toBe('mine');
});

test('what each wrote and which was kept stays when the outbox has forgotten it, and leaves with the row', () => {
  const laptop = new OutboxFixture();
  const mutation = inConflict(laptop);
  laptop.now += 5000;
  laptop.write((db) =>
    resolve(db, laptop.author, mutation, [{ field: 'phone', choice: 'another', value: 'third' }]),
  );
  laptop.write((db) => db.run('DELETE FROM outbox'));
  const choices = () => laptop.db.all('SELECT * FROM field_choice');
  expect(choices()).toMatchObject([
    {
      entity: 'account',
      field: 'phone',
      before: 'null',
      mine: '"mine"',
      theirs: '"theirs"',
      kept: '"third"',
      choice: 'another',
      chosen_at: laptop.now,
    },
  ]);
  laptop.leaves('account', laptop.account);
  expect(choices()).toEqual([]);
});

test('a call that two moved names its people, tells who the other is, and is one entry of the history for its move', () => {
  const laptop = new OutboxFixture();
  const [call, ada] = [id(), id()];
  laptop.base('contact', { ...contactArgs(ada, laptop.account), status: 'active' });
  laptop.base('call', { ...callArgs(call, laptop.account, laptop.me), status: 'planned' });
  const moved = {
    startsAt: { from: 1, to: 2 },
    localStart: { from: '2026-01-01T09:00', to: '2026-01-02T09:00' },
    contactIds: { from: [], to: [ada] },
  };
  const mutation = laptop.queued('call.update', { id: call, fields: moved });
  const theirs = { startsAt: 3, localStart: '2026-01-03T09:00', contactIds: [] };
  laptop.answered(mutation, {
    outcome: 'conflict',
    conflicts: (['startsAt', 'localStart', 'contactIds'] as const).map((field) => ({
      entity: 'call',
      id: call,
      field,
      from: moved[field].from,
      mine: moved[field].to,
      theirs: theirs[field],
      by: null,
      byName: 'Johan Berg',
      at: 7,
    })),
  });
  const row = readOutboxRow(laptop.db, mutation);
  expect(row === undefined ? null : itemOf(row).other).toEqual({ name: 'Johan Berg', at: 7 });
  const described = describeItem(laptop.db, mutation);
  expect(described.ok && described.value.names).toEqual({ [ada]: 'Ada' });
  laptop.write((db) =>
    resolve(
      db,
      laptop.author,
      mutation,
      ['startsAt', 'localStart', 'contactIds'].map((field) => ({ field, choice: 'mine' as const })),
    ),
  );
  expect(laptop.db.all('SELECT field FROM field_choice ORDER BY row')).toEqual([
    { field: 'startsAt' },
    { field: 'contactIds' },
  ]);
  expect(laptop.row('call', call)).toMatchObject({ startsAt: 2, localStart: '2026-01-02T09:00' });
});

test('a decision that could not be sent leaves no trace in the history', () => {
  const laptop = new OutboxFixture();
  const mutation = inConflict(laptop);
  const answer = laptop.write((db) =>
    resolve(db, laptop.author, mutation, [{ field: 'phone', choice: 'another', value: 7 }]),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(laptop.db.all('SELECT 1 FROM field_choice')).toEqual([]);
});

test('taking theirs sends nothing', () => {
  const laptop = new OutboxFixture();
  const mutation = inConflict(laptop);
  const answer = laptop.write((db) =>
    resolve(db, laptop.author, mutation, [{ field: 'phone', choice: 'theirs' }]),
  );
  expect(answer).toEqual({ ok: true, value: { mutationId: null } });
  expect(laptop.row('account', laptop.account)?.phone).toBe('theirs');
  expect(laptop.mark('account', laptop.account)).toBe('synced');
});

test('another value is checked like any other, and a wrong one decides nothing', () => {
  const laptop = new OutboxFixture();
  const mutation = inConflict(laptop);
  const answer = laptop.write((db) =>
    resolve(db, laptop.author, mutation, [{ field: 'phone', choice: 'another', value: 7 }]),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(laptop.state(mutation)).toBe('conflict');
});

test('a conflict is decided whole or not at all', () => {
  const laptop = new OutboxFixture();
  const mutation = inConflict(laptop);
  expect(laptop.write((db) => resolve(db, laptop.author, mutation, []))).toMatchObject({
    error: { code: 'invalid', detail: { undecided: ['phone'] } },
  });
});

test('what builds on a refused one is held, and nothing else is', () => {
  const laptop = new OutboxFixture();
  const other = laptop.queued('account.update', edit(laptop.account, 'phone', null, '1'));
  const { held } = refusedAccount(laptop);
  expect(laptop.state(held)).toBe('held');
  expect(laptop.state(other)).toBe('pending');
});

test('sent again, a refused one takes along what builds on it, in order', () => {
  const laptop = new OutboxFixture();
  const { root, held, account } = refusedAccount(laptop);
  const answer = laptop.write((db) => resend(db, laptop.author, root, null));
  const again = answer.ok ? answer.value.mutationId : '';
  expect(laptop.waiting()).toEqual([again, held]);
  expect(laptop.dependsOn(held)).toEqual([again]);
  expect(laptop.state(root)).toBe('replaced');
  expect(laptop.mark('account', account)).toBe('waiting');
});

test('a dependent that the hub has refused too goes out as another, behind the first', () => {
  const laptop = new OutboxFixture();
  const { root, held } = refusedAccount(laptop);
  laptop.write((db) => db.run("UPDATE outbox SET seq = 2, client_id = x'00' WHERE state = 'held'"));
  laptop.answered(held, { outcome: 'rejected', code: 'dependency_refused' });
  laptop.write((db) => resend(db, laptop.author, root, null));
  expect(laptop.state(held)).toBe('replaced');
  expect(laptop.waiting()).toHaveLength(2);
  const [first, second] = laptop.waiting();
  expect(laptop.dependsOn(second ?? '')).toEqual([first]);
});

test('edited, it goes out as it was edited', () => {
  const laptop = new OutboxFixture();
  const { root, account } = refusedAccount(laptop);
  const args = { ...accountArgs(account, laptop.territory), name: 'Better name' };
  expect(laptop.write((db) => resend(db, laptop.author, root, args)).ok).toBe(true);
  expect(laptop.row('account', account)?.name).toBe('Better name');
});

test('an edit cannot make another row of it', () => {
  const laptop = new OutboxFixture();
  const { root } = refusedAccount(laptop);
  expect(
    laptop.write((db) => resend(db, laptop.author, root, accountArgs(id(), laptop.territory))),
  ).toMatchObject({
    error: { code: 'invalid' },
  });
});

test('only what was refused is sent again', () => {
  const laptop = new OutboxFixture();
  const waiting = laptop.queued('account.update', edit(laptop.account, 'phone', null, '1'));
  expect(laptop.write((db) => resend(db, laptop.author, waiting, null))).toMatchObject({
    error: { code: 'not_refused' },
  });
  expect(laptop.write((db) => resend(db, laptop.author, id(), null))).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('discarding takes away what was made, once nothing builds on it', () => {
  const laptop = new OutboxFixture();
  const { root, held, account, contact } = refusedAccount(laptop);
  expect(laptop.write((db) => discard(db, laptop.author, root))).toMatchObject({
    error: { code: 'others_depend' },
  });
  expect(laptop.write((db) => discard(db, laptop.author, held)).ok).toBe(true);
  expect(laptop.write((db) => discard(db, laptop.author, root)).ok).toBe(true);
  expect(laptop.row('contact', contact)).toBeNull();
  expect(laptop.row('account', account)).toBeNull();
});

test('discarding an edit brings the value of the hub back', () => {
  const laptop = new OutboxFixture();
  const phone = laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.write((db) => discard(db, laptop.author, phone));
  expect(laptop.row('account', laptop.account)?.phone).toBeNull();
  expect(laptop.mark('account', laptop.account)).toBe('synced');
});

test('what the hub may have already is not discarded', () => {
  const laptop = new OutboxFixture();
  const phone = laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.write((db) => db.run("UPDATE outbox SET state = 'sent', seq = 1"));
  expect(laptop.write((db) => discard(db, laptop.author, phone))).toMatchObject({
    error: { code: 'already_sent' },
  });
});

test('one that is given up in its place in the queue leaves a void there', () => {
  const laptop = new OutboxFixture();
  const phone = laptop.queued('account.update', edit(laptop.account, 'phone', null, 'mine'));
  laptop.write((db) => db.run('UPDATE outbox SET seq = 1'));
  laptop.write((db) => discard(db, laptop.author, phone));
  expect(readOutboxRow(laptop.db, phone)).toMatchObject({ state: 'discarded', void: 1, seq: 1 });
});

const theirsWas = { by: null, byName: 'Theirs', at: 1 } as const;

test('keeping my words of a kit item sends them as another revision of it', () => {
  const laptop = new OutboxFixture('author');
  const item = id();
  const said = (title: string) => ({ title, listenFor: null });
  const [before, theirs, mine] = [said('before'), said('theirs'), said('mine')];
  const row = { id: item, kitId: id(), versionId: id(), itemId: id(), kind: 'discovery_question' };
  const state = { visibility: 'customer', position: 1, status: 'active', reviewState: 'draft' };
  const facts = { valid: null };
  laptop.base('kitItem', { ...row, ...state, facts, en: before, revisionId: id() });
  const first = id();
  const mutation = laptop.queued('kitItem.update', {
    id: item,
    revisionId: first,
    fields: { en: { from: before, to: mine } },
  });
  laptop.base('kitItem', { ...row, ...state, facts, en: theirs, revisionId: id() });
  laptop.answered(mutation, {
    outcome: 'conflict',
    conflicts: [{ entity: 'kitItem', id: item, field: 'en', from: before, mine, theirs, ...theirsWas }],
  });
  const answer = laptop.write((db) =>
    resolve(db, laptop.author, mutation, [{ field: 'en', choice: 'mine' }]),
  );
  const again = answer.ok ? readOutboxRow(laptop.db, answer.value.mutationId ?? '') : undefined;
  const args = JSON.parse(again?.args ?? '{}') as { revisionId?: string };
  expect(args).toMatchObject({ id: item, fields: { en: { from: theirs, to: mine } } });
  expect(args.revisionId).not.toBe(first);
});

test('a version that was moved before stays where it is: mine is closed, and is not sent over theirs', () => {
  const laptop = new OutboxFixture('approver');
  laptop.write((db) => db.run("INSERT INTO scope_state (key, ready) VALUES ('marketing', 1)"));
  const [version, kitId] = [id(), id()];
  laptop.base('kitVersion', {
    id: version,
    kitId,
    number: 1,
    status: 'draft',
    authorId: id(),
    leaseDays: 30,
    acknowledge: false,
  });
  const mutation = laptop.queued('kitVersion.move', {
    id: version,
    kitId,
    eventId: id(),
    move: 'approve',
    note: null,
    seen: { status: 'in_review' },
  });
  laptop.answered(mutation, {
    outcome: 'conflict',
    conflicts: [
      {
        entity: 'kitVersion',
        id: version,
        field: 'status',
        from: 'in_review',
        mine: 'approved',
        theirs: 'draft',
        ...theirsWas,
      },
    ],
  });
  const decide = (choice: 'mine' | 'theirs') =>
    laptop.write((db) => resolve(db, laptop.author, mutation, [{ field: 'status', choice }]));
  expect(decide('mine')).toMatchObject({ error: { code: 'invalid' } });
  expect(laptop.state(mutation)).toBe('conflict');
  expect(decide('theirs')).toEqual({ ok: true, value: { mutationId: null } });
  expect(laptop.state(mutation)).toBe('replaced');
});
