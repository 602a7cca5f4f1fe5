import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../../shared/contracts/ipc/index.ts';
import type { OutboxItem, SyncStatus } from '../../../../shared/contracts/ipc/sync.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { readMetaNumber } from '../../db/meta.ts';
import { namesOfPeople } from '../../db/namesOfPeople.ts';
import { countOwnFilesToSend } from '../../db/ownFiles.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';
import type { LiveStatus } from '../../sync/liveStatus.ts';
import { conflictsOf, type OutboxRow, readOutboxRow } from '../../sync/outbox/outboxRow.ts';
import { listOf } from '../../sync/outbox/states.ts';
import { readingProgress } from '../../sync/readingProgress.ts';
import {
  allPending,
  countByState,
  dependenciesOf,
  eventsOf,
  hasOpenDependents,
  snapshotUnderWay,
} from './repository.ts';

type Detail = Record<string, unknown>;
type ItemView = OutputOf<(typeof channels)['sync.item']>;

/** Kept as what is to be added to this laptop's clock; told as how far that clock is ahead. */
const ahead = (toAdd: number | null): number | null => (toAdd === null ? null : -toAdd);

const parsed = (json: string | null): Detail | null => (json === null ? null : (JSON.parse(json) as Detail));

export const itemOf = (row: OutboxRow): OutboxItem => ({
  mutationId: uuidFromBytes(row.mutation_id),
  kind: row.kind,
  state: row.state,
  list: listOf(row.state),
  subject: {
    entity: row.subject_entity,
    id: uuidFromBytes(row.subject_id),
    label: row.subject_label,
    accountId: row.subject_account === null ? null : uuidFromBytes(row.subject_account),
  },
  code: row.code,
  authoredAt: row.authored_at,
  acknowledgedAt: row.acknowledged_at,
  attempts: row.attempts,
  other: row.state === 'conflict' ? otherOf(row) : null,
});

function otherOf(row: OutboxRow): OutboxItem['other'] {
  const [first] = conflictsOf(row);
  return first === undefined ? null : { name: first.byName, at: first.at };
}

export function describeItem(db: ReadableDb, mutationId: string): Result<ItemView, 'not_found'> {
  const row = readOutboxRow(db, mutationId);
  if (row === undefined) return fail('not_found');
  const content = contentOf(row);
  return ok({
    item: itemOf(row),
    content,
    args: JSON.parse(row.args) as Detail,
    conflicts: [...conflictsOf(row)],
    names: namesIn(db, conflictsOf(row), content),
    detail: parsed(row.detail),
    dependsOn: dependenciesOf(db, row.place).map((other) => ({
      mutationId: uuidFromBytes(other.mutation_id),
      label: other.subject_label,
      state: other.state,
    })),
    history: [
      { at: row.authored_at, event: 'authored', detail: null },
      ...eventsOf(db, row.place).map(({ at, event, detail }) => ({ at, event, detail: parsed(detail) })),
    ],
    actions: actionsOn(db, row),
  });
}

/** Whom the values name by id: the people of a call, and what a row was merged into. */
function namesIn(
  db: ReadableDb,
  conflicts: ReturnType<typeof conflictsOf>,
  content: ItemView['content'],
): Record<string, string> {
  const merged = conflicts.flatMap(({ entity, field, mine, theirs }) =>
    field === 'mergedIntoId' && (entity === 'account' || entity === 'contact')
      ? [mine, theirs].map((id) => [entity, id] as const)
      : [],
  );
  const survivors = merged.flatMap(([entity, id]) => {
    const name = typeof id === 'string' ? rowName(db, entity, id) : null;
    return name === null ? [] : [[id, name] as const];
  });
  const written = [
    ...content,
    ...conflicts.flatMap(({ field, from, mine, theirs }) =>
      [from, mine, theirs].map((value) => ({ field, value })),
    ),
  ];
  const people = written.flatMap(({ field, value }) => (field === 'contactIds' ? [value] : []));
  return { ...namesOfPeople(db, people), ...Object.fromEntries(survivors) };
}

/** Edits show what was written into each field; new rows every value that was given; of a lead, the step or the answer. */
function contentOf(row: OutboxRow): { field: string; value: unknown }[] {
  const args = JSON.parse(row.args) as Detail;
  const { id: _, fields = {}, ...values } = (args['step'] ?? args['answer'] ?? args) as Detail;
  return [
    ...Object.entries(values).map(([field, value]) => ({ field, value })),
    ...Object.entries(fields as Record<string, { to: unknown }>).map(([field, { to }]) => ({
      field,
      value: to,
    })),
  ];
}

function actionsOn(db: ReadableDb, row: OutboxRow): ItemView['actions'] {
  const discard = hasOpenDependents(db, row.mutation_id) ? [] : (['discard'] as const);
  switch (row.state) {
    case 'refused':
      return ['edit', 'resend', ...discard];
    case 'pending':
    case 'held':
      return [...discard];
    case 'conflict':
      return ['keep_mine', 'take_theirs', 'write_another'];
    default:
      return [];
  }
}

export function statusOf(db: ReadableDb, live: LiveStatus): SyncStatus {
  const counts = countByState(db);
  const count = (...states: readonly OutboxRow['state'][]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  const { caughtUp, leftMs, ...shown } = live;
  const progress = readingProgress(db);
  const files = countOwnFilesToSend(db);
  const nothingOpen = files === 0 && [...counts.values()].every((number) => number === 0);
  return {
    ...shown,
    progress: progress === null ? null : { ...progress, leftMs },
    waiting: count('pending'),
    sending: count('sent'),
    attention: count('refused', 'conflict', 'held'),
    files,
    allSynced: caughtUp && live.connection === 'online' && nothingOpen && !snapshotUnderWay(db),
    lastConfirmedAt: readMetaNumber(db, 'last_confirmed_at'),
    dataAsOf: readMetaNumber(db, 'data_as_of'),
    clockSkew: ahead(live.clockSkew ?? readMetaNumber(db, 'clock_skew')),
  };
}

/** A file for the user to keep, in words and values rather than in this program's own form. */
export function exportPending(
  db: ReadableDb,
  folder: string,
  now: number,
): Result<{ file: string; count: number }, 'nothing_pending'> {
  const rows = allPending(db);
  if (rows.length === 0) return fail('nothing_pending');
  const content = {
    exportedAt: new Date(now).toISOString(),
    count: rows.length,
    changes: rows.map((row) => ({
      ...itemOf(row),
      authoredAt: new Date(row.authored_at).toISOString(),
      written: JSON.parse(row.args) as Detail,
      conflicts: conflictsOf(row),
      detail: parsed(row.detail),
    })),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(now).toISOString().replaceAll(':', '-').slice(0, 19);
  const last = rows.at(-1)?.place ?? 0;
  const file = join(folder, `callboard-unsent-${stamp}-${last}.json`);
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return ok({ file, count: rows.length });
}
