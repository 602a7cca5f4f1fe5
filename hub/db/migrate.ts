import type { Kysely } from 'kysely';
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
