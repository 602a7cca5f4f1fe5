import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../../../shared/kernel/result.ts';
import { readMetaNumber } from '../../db/meta.ts';
import { isEncryptedOnDisk } from '../../db/openConnection.ts';
import { countPending } from '../../sync/outbox/countPending.ts';
import type { EngineHandlers } from '../handler.ts';
import { countRows, scopesHeld } from './repository.ts';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + sizeOf(join(folder, name)), 0);
  } catch {
    return 0;
  }
}

export const handlers: EngineHandlers = {
  'settings.dataOnThisLaptop': ({ db, profile }) =>
    ok({
      folder: profile.folder,
      databaseBytes: sizeOf(profile.databaseFile) + sizeOf(`${profile.databaseFile}-wal`),
      backupBytes: bytesIn(profile.backupFolder),
      lastBackupAt: readMetaNumber(db, 'last_backup_at'),
      encrypted: isEncryptedOnDisk(profile.databaseFile),
      protection: profile.protection,
      hasPassphrase: profile.hasPassphrase,
      recoverable: profile.recoverable,
      rows: countRows(db),
      scopes: scopesHeld(db),
      pending: countPending(db),
    }),
  'settings.orderNames': ({ nameOrder }, { language }) => {
    nameOrder.use(language);
    return ok({});
  },
  'settings.backUpNow': (context) => context.backUpNow(),
};
