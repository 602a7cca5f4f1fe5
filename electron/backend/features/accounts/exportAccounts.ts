import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../../shared/contracts/ipc/index.ts';
import type { AccountExportCell } from '../../../../shared/domain/accounts/accountList.ts';
import { dateIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import type { BuyerStage } from '../../../../shared/domain/entities/account.ts';
import { byteOrderMark, csvLine } from '../../../../shared/domain/import/csv/csvText.ts';
import { letOthersRun } from '../../sync/slices.ts';
import type { EngineCommandContext } from '../handler.ts';
import { filterOf } from './listQuery.ts';
import { readListed } from './repository/listedAccount.ts';
import { listPage } from './repository/listPages.ts';

const pageSize = 200;

interface Words {
  readonly stages: Readonly<Record<BuyerStage, string>>;
  readonly zone: string;
}
type Cell = (account: ReturnType<typeof readListed>, words: Words) => string | number | null;

/** A day as every spreadsheet and every import reads it, whatever the language. */
const day = (at: number | null, zone: string): string | null => (at === null ? null : dateIn(zone, at));

const cellOf: Readonly<Record<AccountExportCell, Cell>> = {
  name: ({ name }) => name,
  stage: ({ buyerStage }, { stages }) => stages[buyerStage as BuyerStage],
  segment: ({ segment }) => segment,
  city: ({ city }) => city,
  country: ({ country }) => country,
  territory: ({ homeTerritoryName }) => homeTerritoryName,
  owner: ({ ownerName }) => ownerName,
  deals: ({ openDeals }) => openDeals,
  last: ({ lastCallAt }, { zone }) => day(lastCallAt, zone),
  next: ({ nextCallAt }, { zone }) => day(nextCallAt, zone),
  heard: ({ lastHeardAt }, { zone }) => day(lastHeardAt, zone),
  externalId: ({ externalId }) => externalId,
};

/** Page by page, giving way to whatever else the user does meanwhile. */
export async function exportAccounts(
  context: EngineCommandContext,
  { cells, stageWords, sort, descending, ...criteria }: ParsedInputOf<(typeof channels)['accounts.export']>,
): Promise<{ readonly file: string; readonly count: number }> {
  const { db, clock, profile } = context;
  const now = clock.now();
  const words = { stages: stageWords, zone: clock.timeZone() };
  const filter = filterOf(context, { ...criteria, sort });
  mkdirSync(profile.exportFolder, { recursive: true, mode: 0o700 });
  const stamp = new Date(now).toISOString().replaceAll(':', '-').slice(0, 19);
  const file = join(profile.exportFolder, `callboard-accounts-${stamp}.csv`);
  const handle = openSync(file, 'w', 0o600);
  let count = 0;
  try {
    writeSync(handle, byteOrderMark + csvLine(cells.map(({ head }) => head)));
    for (;;) {
      const order = { sort, descending: descending === true, now };
      const { rows } = listPage(db, order, filter, { offset: count, limit: pageSize });
      const lines = rows.map((row) => {
        const account = readListed(db, row, now);
        return csvLine(cells.map(({ cell }) => cellOf[cell](account, words)));
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
