import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';

/** The database was written by a newer hub (or by something else): this one leaves it as it is. */
export class UnknownDatabaseError extends Error {
  override readonly name = 'UnknownDatabaseError';

  constructor(what: string) {
    super(
      `This database is not one this hub knows (${what}); a newer hub wrote it. Nothing was changed: update this hub.`,
    );
  }
}

/**
 * Brings the schema to this program's newest, all in one transaction. On PostgreSQL Kysely holds an advisory
 * lock meanwhile, so that several hubs starting together do it once.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<void> {
  if (await isNewest(db)) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const known = new Set(Object.keys(migrations));
  const unknown = (await migrator.getMigrations()).filter(({ name }) => !known.has(name));
  if (unknown.length > 0) throw new UnknownDatabaseError(unknown.map(({ name }) => name).join(', '));
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new UnknownDatabaseError(error.message);
  }
  if (error !== undefined) throw error;
}

/**
 * Whether the schema is this program's already, as at almost every start and for almost every command. Kysely reads the
 * whole catalogue three times to say so (150 ms of the processor on PGlite).
 */
async function isNewest<Tables>(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{
    table: string | null;
  }>`select to_regclass('kysely_migration')::text as table`.execute(db);
  if (rows[0]?.table == null) return false;
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const names = new Set(applied.rows.map(({ name }) => name));
  const known = Object.keys(migrations);
  return names.size === known.length && known.every((name) => names.has(name));
}
