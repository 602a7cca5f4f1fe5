import { openBenchLaptop, report } from './benchLaptop.ts';

/** From the start of the process to the first list of accounts. Argument: a folder that has been synced. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('folder');

const laptop = await openBenchLaptop(folder);
laptop.setNetwork(false);
await laptop.ask('accounts.list', { offset: 0, limit: 50, find: null, territoryId: null, sort: 'name' });
// `performance.now()` counts from the start of this process.
const milliseconds = performance.now();
await laptop.close();
report({ milliseconds });
