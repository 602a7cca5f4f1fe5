import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseLocation, openDatabase } from '../../hub/db/open.ts';
import { importFiles } from '../../hub/import/importFiles.ts';
import { newId } from '../../hub/newId.ts';
import { insertRows } from '../../hub/rows/insertRows.ts';
import { startPostgres } from '../harness/postgres.ts';
import type { ImportFigures } from './importsTable.ts';

/**
 * 100,000 leads in one file, as marketing sends them: one in fifty has an address that stood above already, one in a
 * hundred is bad. Tried, imported, and imported again. Prints one line of JSON.
 */
const rows = 100_000;
const addressEvery = 50;
const badEvery = 100;

const mapping = {
  format: 1,
  name: 'bench',
  kind: 'leads',
  externalId: { columns: ['id'] },
  fields: {
    name: { column: 'name' },
    email: { column: 'email', as: 'lowerCase' },
    company: { column: 'company' },
    source: { column: 'source', values: { web: 'Web' } },
    score: { column: 'score', as: 'integer' },
    receivedAt: { column: 'received', as: { date: 'yyyy-mm-dd' } },
  },
  territory: { rule: 'dealOut' },
};

const lines = Array.from({ length: rows }, (_, at) => {
  const address = at % addressEvery === 0 ? at % 1_000 : at;
  const score = at % badEvery === 1 ? 'many' : String(at % 100);
  return `L${at},Person ${at},person.${address}@lead.example,Company ${at % 9_000},web,${score},2026-11-${String((at % 28) + 1).padStart(2, '0')}`;
});
const text = `id,name,email,company,source,score,received\n${lines.join('\n')}\n`;
const files = [{ name: 'leads.csv', bytes: new TextEncoder().encode(text) }];

const cluster = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), 'callboard-bench-import-'));
const location: DatabaseLocation = cluster === null ? { folder } : { url: await cluster.createDatabase() };
const opened = await openDatabase(location);
try {
  const now = Date.now();
  const territories = ['North', 'South', 'West'].map((name) => ({
    id: newId(now),
    name,
    externalId: name,
    active: true,
  }));
  await opened.db
    .transaction()
    .execute((trx) => insertRows(trx, 'territory', territories, { now, userId: null }));
  const run = async (apply: boolean) => {
    const start = performance.now();
    const ids = { next: () => newId(Date.now()) };
    const done = await importFiles(opened.db, { kind: 'leads', mapping, files, apply, now, ids });
    if (!done.ok) throw new Error(done.error.code);
    return { report: done.value, rate: rows / ((performance.now() - start) / 1000) };
  };
  const tried = await run(false);
  const imported = await run(true);
  const again = await run(true);
  const figures: ImportFigures = {
    hub: cluster === null ? 'PGlite' : 'PostgreSQL',
    rows,
    duplicates: tried.report.lookalikes.length,
    bad: tried.report.bad.length,
    tried: tried.rate,
    imported: imported.rate,
    again: again.rate,
  };
  console.log(JSON.stringify(figures));
} finally {
  await opened.close();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}
