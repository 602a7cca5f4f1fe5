import type { ReadableDb, WritableDb } from './database.ts';

/** Single facts kept with the data. Instants are milliseconds in decimal. */
export type MetaKey =
  | 'hub_id'
  | 'hub_name'
  | 'hub_url'
  | 'epoch'
  /** All scopes are being read anew (`sweep`), after a restore whatever the row versions say (`sweep_force`). */
  | 'round'
  | 'user'
  /** The language of the user's screens; lists are in its order. */
  | 'language'
  /** Up to which account row sort keys are made for that language; gone when all are. */
  | 'sort_keys_upto'
  | 'cursor'
  /** What was read when everything began to be read anew; gone when that has ended. */
  | 'cursor_before'
  | 'horizon'
  /** The newest migration of the program that read what is here. */
  | 'read_with_schema'
  /** When this laptop last read up to the hub's horizon. */
  | 'data_as_of'
  | 'last_confirmed_at'
  | 'last_contact_at'
  | 'maximum_offline_days'
  | 'clock_skew'
  | 'access_token'
  | 'access_expires_at'
  | 'refresh_token'
  | 'session'
  | 'recovery_public_key'
  | 'last_backup_at'
  /** The keys of the hub that kits are signed with, as pinned and vouched for: JSON. */
  | 'kit_keys'
  /** What is known of time (`shared/domain/kits/trustedTime.ts`): JSON. */
  | 'time_seen'
  /** What the hub answered last about recalls, in its own words. */
  | 'recalls_mark'
  /** The number of the last contact, kept before the hub is asked. */
  | 'contact'
  /** What the hub answered last about erased people, in its time. */
  | 'erasures_mark'
  /** Set while the files of kits are put off as a whole, also those of kits still to come. */
  | 'files_paused'
  /** When the hub showed that this laptop's data is older than what it had said before. */
  | 'rolled_back_at';

export const readMeta = (db: ReadableDb, key: MetaKey): string | null =>
  db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null;

export function readMetaNumber(db: ReadableDb, key: MetaKey): number | null {
  const value = readMeta(db, key);
  return value === null ? null : Number(value);
}

export function writeMeta(db: WritableDb, key: MetaKey, value: string | number | null): void {
  if (value === null) db.run('DELETE FROM meta WHERE key = ?', key);
  else {
    db.run(
      'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      key,
      String(value),
    );
  }
}
