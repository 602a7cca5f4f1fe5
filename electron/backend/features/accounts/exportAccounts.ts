import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../../shared/contracts/ipc/index.ts';
import { byteOrderMark, csvLine } from '../../../../shared/domain/import/csv/csvText.ts';
import { letOthersRun } from '../../sync/slices.ts';
import type { EngineCommandContext } from '../handler.ts';
import { filterOf } from './listQuery.ts';
import { readListed } from './repository/listedAccount.ts';
import { listPage } from './repository/listPages.ts';

const pageSize = 200;

const day = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 10);

/** Page by page, giving way to whatever else the user does meanwhile. */
export async function exportAccounts(
  context: EngineCommandContext,
  { heads, sort, descending, ...criteria }: ParsedInputOf<(typeof channels)['accounts.export']>,
): Promise<{ readonly file: string; readonly count: number }> {
  const { db, clock, profile } = context;
  const now = clock.now();
  const filter = filterOf(context, { ...criteria, sort });
  mkdirSync(profile.exportFolder, { recursive: true, mode: 0o700 });
  const stamp = new Date(now).toISOString().replaceAll(':', '-').slice(0, 19);
  const file = join(profile.exportFolder, `callboard-accounts-${stamp}.csv`);
  const handle = openSync(file, 'w', 0o600);
  let count = 0;
  try {
    writeSync(handle, byteOrderMark + csvLine(heads));
    for (;;) {
      const order = { sort, descending: descending === true, now };
      const { rows } = listPage(db, order, filter, { offset: count, limit: pageSize });
      const lines = rows.map((row) => {
        const account = readListed(db, row, now);
        return csvLine([
          account.externalId,
          account.name,
          account.buyerStage,
          account.segment,
          account.city,
          account.country,
          account.phone,
          account.homeTerritoryName,
          account.ownerName,
          account.openDeals,
          day(account.lastCallAt),
          day(account.nextCallAt),
          day(account.lastHeardAt),
        ]);
      });
      writeSync(handle, lines.join(''));
      count += rows.length;
      if (rows.length < pageSize) break;
      await letOthersRun();
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { file, count };
}
