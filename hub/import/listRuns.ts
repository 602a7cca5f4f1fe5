import type { ImportRunsResponse } from '../../shared/contracts/sync/importWire.ts';
import type { ImportKind } from '../../shared/domain/import/mapping.ts';
import type { HubDatabase } from '../db/open.ts';
import type { ImportRun } from './recordRun.ts';
import { undoMs } from './undoImport.ts';

/** The imports of late, the newest first. */
export async function listRuns(db: HubDatabase, now: number): Promise<ImportRunsResponse> {
  const rows = await db
    .selectFrom('import_run')
    .leftJoin('user as by', 'by.id', 'import_run.user_id')
    .leftJoin('user as undoer', 'undoer.id', 'import_run.undone_by')
    .select(['import_run.id', 'import_run.at', 'import_run.kind', 'import_run.mapping', 'import_run.files'])
    .select(['import_run.counts', 'import_run.undone_at', 'by.name as by', 'undoer.name as undoneBy'])
    .orderBy('import_run.at', 'desc')
    .orderBy('import_run.id', 'desc')
    .limit(100)
    .execute();
  return {
    runs: rows.map(({ id, at, kind, mapping, files, counts, by, undone_at, undoneBy }) => {
      const { read, created, updated, bad } = counts as ImportRun['counts'];
      const open = undone_at === null && now - at <= undoMs;
      return {
        id,
        at,
        by,
        kind: kind as ImportKind,
        mapping,
        files: files as string[],
        read,
        created,
        updated,
        bad,
        undoneAt: undone_at,
        undoneBy,
        undoUntil: open ? at + undoMs : null,
      };
    }),
  };
}
