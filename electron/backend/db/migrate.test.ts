import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Connection } from './database.ts';
import { entityTables } from './entityTable.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { NewerDatabase } from './newerDatabase.ts';
import { openConnection } from './openConnection.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const open = () => openConnection(join(temporaryFolder(), 'a.db'), { key: new Uint8Array(randomBytes(32)) });

test('numbers go up in tens and no two migrations share one', () => {
  const numbers = migrations.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(numbers.every((number) => number % 10 === 0)).toBe(true);
});

test('a second run has nothing to do', () => {
  const connection = open();
  expect(migrate(connection)).toBe(migrations.length);
  expect(migrate(connection)).toBe(0);
});

let newest: Connection | null = null;

function withNewestSchema(): Connection {
  if (newest !== null) return newest;
  newest = open();
  migrate(newest);
  return newest;
}

test.each(Object.values(entityTables))(
  'the table $table has the columns of its entity',
  ({ table, columns, derived }) => {
    const found = withNewestSchema().pragma(`table_info(${table})`) as { name: string; notnull: number }[];
    const wanted = [...columns.map(({ sql }) => sql), ...derived.map(({ sql }) => sql), 'row', 'sync'];
    expect(found.map(({ name }) => name).sort()).toEqual(wanted.sort());
    for (const { sql, column } of columns) {
      expect([sql, found.find(({ name }) => name === sql)?.notnull]).toEqual([sql, column.nullable ? 0 : 1]);
    }
  },
);

test('a step that fails leaves the database at the step before', () => {
  const connection = open();
  const broken = {
    number: 990,
    name: 'broken',
    up: (on: typeof connection) => {
      on.exec('CREATE TABLE half (a)');
      throw new Error('no');
    },
  };
  expect(() => migrate(connection, [...migrations, broken])).toThrow('no');
  expect(connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'half'").get()).toBeUndefined();
  expect(migrate(connection)).toBe(0);
});

test('a database of a newer program is refused and not touched', () => {
  const connection = open();
  const next = { number: 990, name: 'next', up: () => undefined };
  migrate(connection, [...migrations, next]);
  const before = connection.serialize();
  expect(() => migrate(connection)).toThrow(NewerDatabase);
  expect(connection.serialize().equals(before)).toBe(true);
});

test('a history that is not a prefix of the known one is refused', () => {
  const connection = open();
  migrate(connection, [{ number: 10, name: 'another', up: () => undefined }]);
  expect(() => migrate(connection)).toThrow(NewerDatabase);
});

/** By the columns that there are: what a mutation says came to stand in a table of its own. */
function fillOutbox(connection: Connection, id: Buffer, label: string): void {
  const isSplit = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'outbox_text'").get();
  const [columns, values] = isSplit ? ['', ''] : [', args, depends_on', ", '{\"a\":1}', '[]'"];
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO outbox (mutation_id, kind, version, bytes, authored_at, boot, monotonic, state, overlay,
         subject_entity, subject_id, subject_label${columns})
       VALUES (?, 'heard.add', 1, 2, 1, 'b', 1, 'pending', 1, 'heard', ?, ?${values})`,
    )
    .run(id, id, label);
  if (isSplit)
    connection.prepare("INSERT INTO outbox_text VALUES (?, '{\"a\":1}', '[]', NULL)").run(lastInsertRowid);
}

/** Before each step the program of that day writes: what it wrote meets every step after. */
test('outbox and drafts come through every migration', () => {
  const connection = open();
  const labels: string[] = [];
  for (let at = 1; at < migrations.length; at += 1) {
    migrate(connection, migrations.slice(0, at));
    const id = randomBytes(16);
    const label = `before ${migrations[at]?.name}`;
    labels.push(label);
    fillOutbox(connection, id, label);
    connection.prepare("INSERT INTO draft VALUES (?, '{}', 1)").run(label);
    connection
      .prepare('INSERT INTO competitor (id, row_version, updated_at, name, active) VALUES (?, 1, 1, ?, 1)')
      .run(id, label);
  }
  migrate(connection);
  const column = (sql: string): unknown[] => connection.prepare(sql).pluck().all();
  expect(column('SELECT subject_label FROM outbox_whole ORDER BY place')).toEqual(labels);
  expect(new Set(column('SELECT args FROM outbox_whole'))).toEqual(new Set(['{"a":1}']));
  expect(column('SELECT key FROM draft').sort()).toEqual([...labels].sort());
  expect(column('SELECT name FROM competitor ORDER BY row')).toEqual(labels);
});
