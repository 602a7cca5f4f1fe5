import { openBenchLaptop, report } from './benchLaptop.ts';

/** A new laptop, from the moment it has signed in until everything is read. Arguments: folder, hub. */
const [folder, hubUrl] = process.argv.slice(2);
if (folder === undefined || hubUrl === undefined) throw new Error('folder, hub');

const laptop = await openBenchLaptop(folder);
await laptop.signIn(hubUrl);
const began = performance.now();
let firstRows: number | null = null;
await laptop.until((status) => {
  if (firstRows === null && (status.progress?.rows ?? 0) > 0) firstRows = performance.now() - began;
  return status.allSynced;
});
const milliseconds = performance.now() - began;
const list = await laptop.ask('accounts.list', {
  offset: 0,
  limit: 50,
  find: null,
  territoryId: null,
  sort: 'name',
});
const settled = await laptop.ask('settings.dataOnThisLaptop', {});
const rows = settled.rows.reduce((sum, { count }) => sum + count, 0);
await laptop.close();
report({ milliseconds, firstRows, accounts: list.total, rows, databaseBytes: laptop.databaseBytes() });
