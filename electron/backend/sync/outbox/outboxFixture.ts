import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { MutationKind } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { MutationOutcome } from '../../../../shared/contracts/sync/wire.ts';
import { wireColumns } from '../../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, type Row } from '../../../../shared/domain/entities/index.ts';
import type { Role } from '../../../../shared/domain/entities/workspace.ts';
import { uuidV7 } from '../../../../shared/kernel/uuid.ts';
import type { Connection, ReadableDb, WritableDb } from '../../db/database.ts';
import { readRow, syncMarkFrom } from '../../db/entityRows.ts';
import { entityTables } from '../../db/entityTable.ts';
import { openWritable } from '../../db/openWritable.ts';
import { readableDb } from '../../db/readableDb.ts';
import { temporaryFolder } from '../../db/temporaryFolder.ts';
import { writeTransaction } from '../../db/transaction.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import type { Subject } from '../../features/handler.ts';
import { readMe } from '../../session/readMe.ts';
import { applyBaseRow, baseWriting, removeBaseRow } from '../rows/baseRows.ts';
import { type Author, enqueue } from './enqueue.ts';
import { readOutboxRow } from './outboxRow.ts';
import { applyOutcome, passedBy, settle } from './outcomes.ts';

let made = 0;
/** Ids in the order they are asked for. */
export const id = (): string => {
  made += 1;
  return uuidV7(1_000_000 + made, randomBytes(10));
};

/** A laptop's database with one territory, one rep and one account, and the hub's part played by hand. */
export class OutboxFixture {
  readonly connection: Connection;
  readonly db: ReadableDb;
  readonly me = id();
  readonly territory = id();
  readonly account = id();
  now = 1_000_000;
  #version = 1;

  constructor(role: Role = 'rep') {
    this.connection = openWritable(join(temporaryFolder(), 'a.db'), new Uint8Array(32));
    onTestFinished(() => {
      this.connection.close();
    });
    this.db = readableDb(this.connection);
    this.base('user', {
      id: this.me,
      name: 'Me',
      email: 'me@example.test',
      role,
      territoryIds: [],
      active: true,
    });
    this.write((db) =>
      db.run('INSERT INTO scope_state (key, ready) VALUES (?, 1)', `territory:${this.territory}`),
    );
    this.base('account', accountOf(this.account, [this.territory]));
  }

  get author(): Author {
    return {
      me: readMe(this.db, this.me),
      clock: { now: () => this.now, monotonic: () => this.now, bootId: id(), timeZone: () => 'UTC' },
      ids: { next: id },
    };
  }

  write<Value>(work: (db: WritableDb) => Value): Value {
    return writeTransaction(this.connection, work);
  }

  /** The hub sends a row: at the next version unless one is given. */
  base(
    entity: EntityName,
    values: Readonly<Record<string, unknown>>,
    change: { version?: number; force?: boolean } = {},
  ) {
    this.#version += 1;
    const row: Record<string, unknown> = {
      rowVersion: change.version ?? this.#version,
      updatedAt: this.now,
      ...values,
    };
    const wire = wireColumns(entities[entity]).map(([name]) => row[name] ?? null);
    this.write((db) =>
      applyBaseRow({ ...baseWriting(db, this.me, null), force: change.force === true }, entity, wire),
    );
  }

  leaves(entity: EntityName, rowId: string): void {
    this.write((db) => removeBaseRow(baseWriting(db, this.me, null), entity, rowId));
  }

  enqueue(
    kind: MutationKind,
    args: Readonly<Record<string, unknown>>,
    accountId: string | null = this.account,
  ) {
    const subject: Subject = { entity: 'account', id: this.account, label: kind, accountId };
    return this.write((db) => enqueue(db, this.author, kind, args, subject));
  }

  /** Enqueues what must be well, and answers the mutation's id. */
  queued(kind: MutationKind, args: Readonly<Record<string, unknown>>, accountId?: string | null): string {
    const answer = this.enqueue(kind, args, accountId);
    if (!answer.ok) throw new Error(`${kind}: ${JSON.stringify(answer.error)}`);
    return answer.value.mutationId;
  }

  /** The hub answers. */
  answered(mutationId: string, outcome: Partial<MutationOutcome> & Pick<MutationOutcome, 'outcome'>): void {
    const row = readOutboxRow(this.db, mutationId);
    if (row === undefined) throw new Error('no such mutation');
    const whole: MutationOutcome = {
      seq: 1,
      id: mutationId,
      code: null,
      detail: null,
      conflicts: [],
      commitXid: '100',
      receivedAt: this.now,
      ...outcome,
    };
    this.write((db) => applyOutcome(db, this.me, row, whole, this.now));
  }

  readUpTo(horizon: string): number {
    const passed = passedBy(this.db, horizon);
    this.write((db) => {
      for (const place of passed) settle(db, this.me, place, this.now);
    });
    return passed.length;
  }

  row<Name extends EntityName>(entity: Name, rowId: string): Row<Name> | null {
    return readRow(this.db, entity, rowId);
  }

  mark(entity: EntityName, rowId: string): string | null {
    const found = this.db.get<{ sync: number }>(
      `SELECT sync FROM ${entityTables[entity].table} WHERE id = ?`,
      uuidToBytes(rowId),
    );
    return found === undefined ? null : syncMarkFrom(found.sync);
  }

  state(mutationId: string): string | undefined {
    return readOutboxRow(this.db, mutationId)?.state;
  }

  dependsOn(mutationId: string): readonly string[] {
    return JSON.parse(readOutboxRow(this.db, mutationId)?.depends_on ?? '[]') as string[];
  }

  count(table: string): number {
    return this.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
  }

  /** Mutation ids in the order they would be sent. */
  waiting(): readonly string[] {
    return this.db
      .all<{ mutation_id: Buffer }>("SELECT mutation_id FROM outbox WHERE state = 'pending' ORDER BY place")
      .map(({ mutation_id }) => uuidFromBytes(mutation_id));
  }
}

export const accountOf = (rowId: string, territoryIds: readonly string[], change: object = {}) => ({
  id: rowId,
  name: 'Bakery',
  territoryIds,
  homeTerritoryId: territoryIds[0] ?? null,
  buyerStage: 'awareness',
  status: 'active',
  phone: null,
  city: 'Kiruna',
  ...change,
});

export const contactArgs = (rowId: string, accountId: string) => ({
  id: rowId,
  accountId,
  name: 'Ada',
  title: null,
  email: null,
  phone: null,
  persona: 'unknown',
  need: 'unknown',
  orientation: 'unknown',
  language: null,
});

export const callArgs = (rowId: string, accountId: string, ownerId: string) => ({
  id: rowId,
  accountId,
  ownerId,
  contactIds: [],
  channel: 'visit',
  startsAt: 1,
  durationMinutes: 30,
  localStart: '2026-01-01T09:00',
  timeZone: 'Europe/Stockholm',
  objective: null,
  minimumOutcome: null,
});

export const logArgs = (rowId: string, accountId: string, callId: string) => ({
  id: rowId,
  accountId,
  callId,
  result: 'met',
  summary: 'Went well',
  heldAt: 1,
  correctsId: null,
});

export const edit = (rowId: string, field: string, from: unknown, to: unknown) => ({
  id: rowId,
  fields: { [field]: { from, to } },
});

export const accountArgs = (rowId: string, territoryId: string) => ({
  id: rowId,
  name: 'New bakery',
  homeTerritoryId: territoryId,
  segment: null,
  city: null,
  country: null,
  phone: null,
  website: null,
  language: null,
});
