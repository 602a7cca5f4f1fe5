import type Database from 'better-sqlite3';
import { floorInsert } from './floorDatabase.ts';

/** The bare transactions of a rep's actions: what it writes and no more, each committed through to the disk. */
export interface BareTransactions {
  hear(index: number): void;
  /** Of a call that is to be logged. */
  plan(index: number): void;
  log(index: number): void;
}

const frame = { rowVersion: 0, updatedAt: 1, authoredAt: 1 };
const idOf = (entity: number, index: number): string =>
  `0190aaaa-000${entity}-7000-8000-${String(index).padStart(12, '0')}`;
const bytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** The rows of the action and an outbox row for each mutation. `db` has the program's schema and an account. */
export function bareTransactions(db: Database.Database, accountId: string): BareTransactions {
  const inserts = {
    heard: floorInsert(db, 'heard'),
    call: floorInsert(db, 'call'),
    callLog: floorInsert(db, 'callLog'),
    nextStep: floorInsert(db, 'nextStep'),
  };
  const outbox = db.prepare(
    `insert into outbox (mutation_id, kind, version, bytes, authored_at, boot, monotonic, state, overlay,
     subject_entity, subject_id, subject_label) values (randomblob(16), 'heard.add', 1, 900, 1, 'b', 1, 'pending', 1, 'heard', ?, 'x')`,
  );
  const text = db.prepare(`insert into outbox_text (place, args, depends_on) values (?, ?, '[]')`);
  const held = db.prepare(`update call set status = 'held' where id = ?`);
  const send = (row: { readonly id: string }): void => {
    text.run(outbox.run(bytes(row.id)).lastInsertRowid, JSON.stringify(row));
  };
  const about = { ...frame, accountId };

  function hear(index: number): void {
    const id = idOf(1, index);
    const row = {
      ...about,
      id,
      authorId: id,
      kind: 'objection',
      verbatim: 'too dear for what it does',
      persona: 'unknown',
      outcome: 'open',
      heardAt: 1,
    };
    inserts.heard.run(inserts.heard.values(row));
    send(row);
  }

  function plan(index: number): void {
    const id = idOf(2, index);
    inserts.call.run(
      inserts.call.values({
        ...about,
        id,
        ownerId: id,
        contactIds: [],
        channel: 'visit',
        status: 'planned',
        startsAt: 1,
        durationMinutes: 30,
        localStart: 'x',
        timeZone: 'x',
      }),
    );
  }

  function log(index: number): void {
    const callId = idOf(2, index);
    const logged = {
      ...about,
      id: idOf(3, index),
      callId,
      authorId: callId,
      result: 'met',
      summary: 'They will try two of them for a month.',
      heldAt: 1,
    };
    const step = {
      ...about,
      id: idOf(4, index),
      callId,
      ownerId: callId,
      text: 'Send the terms',
      dueOn: '2026-12-01',
      status: 'open',
    };
    inserts.callLog.run(inserts.callLog.values(logged));
    held.run(bytes(callId));
    inserts.nextStep.run(inserts.nextStep.values(step));
    send(logged);
    send(step);
  }

  return { hear: db.transaction(hear), plan: db.transaction(plan), log: db.transaction(log) };
}
