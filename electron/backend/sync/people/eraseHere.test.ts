import { expect, test } from 'vitest';
import type { MutationKind } from '../../../../shared/contracts/sync/mutations/index.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Subject } from '../../features/handler.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { id, OutboxFixture } from '../outbox/outboxFixture.ts';
import { readOutboxRow } from '../outbox/outboxRow.ts';
import { eraseHere } from './eraseHere.ts';

const name = 'Anna Berg';
const email = 'anna.berg@x.example';

function withAnna() {
  const laptop = new OutboxFixture();
  const anna = id();
  laptop.base('contact', {
    id: anna,
    accountId: laptop.account,
    name,
    email,
    persona: 'unknown',
    need: 'unknown',
    orientation: 'unknown',
    status: 'active',
  });
  const subject = { entity: 'contact', id: anna, label: name, accountId: laptop.account } as const;
  return { laptop, anna, subject };
}

const queued = (
  laptop: OutboxFixture,
  kind: MutationKind,
  args: Readonly<Record<string, unknown>>,
  subject: Subject,
): string => {
  const answer = laptop.write((db) => enqueue(db, laptop.author, kind, args, subject));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.mutationId;
};
const outbox = ({ db }: OutboxFixture, mutationId: string) => readOutboxRow(db, mutationId);

/** Everything in the database that is text, as one. */
const everyText = ({ connection }: OutboxFixture): string =>
  [
    'outbox',
    'outbox_text',
    'outbox_event',
    'shadow',
    'draft',
    'contact',
    'heard',
    'contact_word',
    'field_choice',
  ]
    .map((table) => JSON.stringify(connection.prepare(`SELECT * FROM ${table}`).all()))
    .join('\n');

test('a change that waits about an erased person is given up, and what waits beside it loses their name alone', () => {
  const { laptop, anna, subject } = withAnna();
  const fields = { name: { from: name, to: 'Anna Berg-Ek' }, title: { from: null, to: 'CFO' } };
  const update = queued(laptop, 'contact.update', { id: anna, fields }, subject);
  const verbatim = `${name} said: too dear. Write to ANNA.BERG@x.example.`;
  const heardId = id();
  const heard = queued(
    laptop,
    'heard.add',
    {
      id: heardId,
      accountId: laptop.account,
      callId: null,
      contactId: anna,
      kind: 'objection',
      category: 'price',
      verbatim,
      language: null,
      persona: 'unknown',
      buyerStage: null,
      competitorId: null,
      response: null,
      responseItemId: null,
      responseVersion: null,
      responseWords: null,
      outcome: 'open',
      ownerId: null,
      heardAt: 1,
    },
    { entity: 'heard', id: heardId, label: verbatim, accountId: laptop.account },
  );
  laptop.write((db) =>
    db.run(
      'INSERT INTO draft (key, value, saved_at) VALUES (?, ?, ?)',
      'call:1',
      `{"summary":"${name} called"}`,
      1,
    ),
  );
  expect(laptop.write((db) => eraseHere(db, laptop.me, laptop.now, 'contact', anna))).toBe(true);

  expect(outbox(laptop, update)?.state).toBe('discarded');
  expect(outbox(laptop, heard)?.state).toBe('pending');
  expect(JSON.parse(outbox(laptop, heard)?.args ?? '')).toMatchObject({
    contactId: anna,
    verbatim: '— said: too dear. Write to —.',
  });
  expect(laptop.row('contact', anna)).toMatchObject({
    name: '—',
    email: null,
    status: 'left',
    erasedAt: laptop.now,
  });
  expect(everyText(laptop)).not.toMatch(/anna|berg/i);
});

test('a change that has a place in the queue keeps it, as void, so that no gap arises', () => {
  const { laptop, anna, subject } = withAnna();
  const fields = { title: { from: null, to: 'CFO' } };
  const update = queued(laptop, 'contact.update', { id: anna, fields }, subject);
  laptop.write((db) => db.run('UPDATE outbox SET seq = 7 WHERE mutation_id = ?', uuidToBytes(update)));
  laptop.write((db) => eraseHere(db, laptop.me, laptop.now, 'contact', anna));
  expect(outbox(laptop, update)).toMatchObject({ state: 'discarded', void: 1, seq: 7 });
});

test('hearing of it twice, or of somebody who never was here, changes nothing', () => {
  const { laptop, anna } = withAnna();
  laptop.write((db) => eraseHere(db, laptop.me, laptop.now, 'contact', anna));
  expect(laptop.write((db) => eraseHere(db, laptop.me, laptop.now, 'contact', anna))).toBe(false);
  expect(laptop.write((db) => eraseHere(db, laptop.me, laptop.now, 'lead', id()))).toBe(false);
});

test('what two people wrote about an erased person goes from the history, and their name from that of others', () => {
  const { laptop, anna } = withAnna();
  const choice = (entity: string, rowId: string, theirs: string) =>
    laptop.write((db) =>
      db.run(
        `INSERT INTO field_choice (id, entity, row_id, field, before, mine, theirs, kept, choice, by_name, chosen_at)
         VALUES (?, ?, ?, 'title', 'null', 'null', ?, 'null', 'mine', NULL, 1)`,
        uuidToBytes(id()),
        entity,
        uuidToBytes(rowId),
        JSON.stringify(theirs),
      ),
    );
  choice('contact', anna, 'Head of purchasing');
  choice('account', laptop.account, `Ask for ${name}`);
  laptop.write((db) => eraseHere(db, laptop.me, 5, 'contact', anna));
  const left = everyText(laptop);
  for (const words of [name, 'Head of purchasing']) expect(left).not.toContain(words);
  expect(left).toContain('Ask for');
});
