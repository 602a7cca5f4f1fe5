import { renameSync, rmSync } from 'node:fs';
import { migrate } from '../../electron/backend/db/migrate.ts';
import { migrations } from '../../electron/backend/db/migrations/index.ts';
import { openConnection } from '../../electron/backend/db/openConnection.ts';
import { sqlName } from '../../shared/domain/entities/entity.ts';
import { entityNames } from '../../shared/domain/entities/index.ts';

type Connection = ReturnType<typeof openConnection>;

/**
 * Writes a laptop's database anew as a program would have left it that knew `back` migrations less: its schema made
 * by the older ones alone, and in it all that both have a place for. An older program cannot have written about
 * what it did not know, so where such work waits it goes back less far. Answers how far it went.
 */
export function leaveOlderSchema(file: string, key: Uint8Array, back: number): number {
  const older = `${file}.older`;
  for (let steps = Math.min(back, migrations.length - 1); steps > 0; steps -= 1) {
    rmSync(older, { force: true });
    if (!copyInto(older, file, key, steps)) continue;
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    renameSync(older, file);
    return steps;
  }
  return 0;
}

function copyInto(target: string, source: string, key: Uint8Array, steps: number): boolean {
  const from = openConnection(source, { key });
  const to = openConnection(target, { key });
  try {
    from.pragma('wal_checkpoint(TRUNCATE)');
    const known = migrations.slice(0, migrations.length - steps);
    migrate(to, known);
    const unknown = entityNames.filter((name) => columnsOf(to, sqlName(name)).length === 0);
    if (waitsAbout(from, unknown)) return false;
    to.pragma('foreign_keys=OFF');
    to.exec('BEGIN');
    for (const table of tablesOf(to)) copyTable(from, to, table);
    for (const name of unknown)
      for (const table of ['shadow', 'snapshot_seen'])
        to.prepare(`DELETE FROM ${table} WHERE entity = ?`).run(name);
    // What that program has read it has read with what it knew.
    to.prepare("UPDATE meta SET value = ? WHERE key = 'read_with_schema'").run(String(known.at(-1)?.number));
    to.exec('COMMIT');
    to.exec("INSERT INTO kit_word(kit_word) VALUES ('rebuild')");
    to.pragma('wal_checkpoint(TRUNCATE)');
    to.pragma('journal_mode=DELETE');
    return true;
  } finally {
    from.close();
    to.close();
  }
}

const tablesOf = (connection: Connection): string[] =>
  (
    connection
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all() as string[]
  ).filter((name) => name !== 'migration');

const columnsOf = (connection: Connection, table: string): string[] =>
  connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];

/** What every row has to say. */
const demandedBy = (connection: Connection, table: string): string[] =>
  connection
    .prepare('SELECT name FROM pragma_table_info(?) WHERE "notnull" = 1 AND dflt_value IS NULL AND pk = 0')
    .pluck()
    .all(table) as string[];

/** The outbox stood in one table once; a view still shows it so. */
const sourceOf = (from: Connection, to: Connection, table: string): string =>
  table === 'outbox' && columnsOf(to, 'outbox').includes('args') && columnsOf(from, 'outbox_whole').length > 0
    ? 'outbox_whole'
    : table;

function copyTable(from: Connection, to: Connection, table: string): void {
  const source = sourceOf(from, to, table);
  const known = new Set(columnsOf(from, source));
  const columns = columnsOf(to, table).filter((column) => known.has(column));
  // A table of another meaning by then: what the older program put into it itself stays.
  if (columns.length === 0 || demandedBy(to, table).some((column) => !known.has(column))) return;
  const list = columns.map((column) => `"${column}"`).join(', ');
  const insert = to.prepare(
    `INSERT OR REPLACE INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  to.prepare(`DELETE FROM "${table}"`).run();
  for (const row of from.prepare(`SELECT ${list} FROM "${source}"`).raw().iterate())
    insert.run(...(row as (string | number | Buffer | null)[]));
}

const waitsAbout = (from: Connection, names: readonly string[]): boolean =>
  from
    .prepare(
      `SELECT 1 FROM outbox_row r JOIN outbox o ON o.place = r.place WHERE o.overlay = 1 AND r.entity IN (${names.map(() => '?').join(', ')})`,
    )
    .get(...names) !== undefined;
