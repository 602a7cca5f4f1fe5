import type { Connection } from './database.ts';
import { migrations as known } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { NewerDatabase } from './newerDatabase.ts';

interface Applied {
  readonly number: number;
  readonly name: string;
}

/**
 * Brings the schema up to the newest migration, each in one transaction. What is applied must be a prefix of
 * what is known: anything else was written by a newer program (`NewerDatabase`) or is a bug.
 * Answers how many were applied.
 */
export function migrate(connection: Connection, migrations: readonly Migration[] = known): number {
  const applied = appliedTo(connection);
  applied.forEach((done, at) => {
    const expected = migrations[at];
    if (expected === undefined)
      throw new NewerDatabase(`the database has migration ${done.number} ${done.name}`);
    if (expected.number !== done.number || expected.name !== done.name) {
      throw new NewerDatabase(
        `migration ${done.number} ${done.name} is not ${expected.number} ${expected.name}`,
      );
    }
  });
  const waiting = migrations.slice(applied.length);
  for (const migration of waiting) {
    connection
      .transaction(() => {
        connection.exec(
          'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT',
        );
        migration.up(connection);
        connection
          .prepare('INSERT INTO migration (number, name) VALUES (?, ?)')
          .run(migration.number, migration.name);
      })
      .immediate();
  }
  return waiting.length;
}

function appliedTo(connection: Connection): readonly Applied[] {
  const exists = connection
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'")
    .get();
  if (exists === undefined) return [];
  return connection.prepare('SELECT number, name FROM migration ORDER BY number').all() as Applied[];
}
