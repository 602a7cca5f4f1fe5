import { spreadOf } from '../percentiles.ts';
import { searchMix } from '../searchMix.ts';
import { openBenchLaptop, report } from './benchLaptop.ts';

/** What a screen waits for while a new laptop reads everything. Arguments: folder, hub. */
const [folder, hubUrl] = process.argv.slice(2);
if (folder === undefined || hubUrl === undefined) throw new Error('folder, hub');

const laptop = await openBenchLaptop(folder);
await laptop.signIn(hubUrl);
const queries = Object.values(searchMix).flat();
const times: number[] = [];
let reading = true;
const done = laptop
  .until((status) => status.allSynced, 25)
  .then(() => {
    reading = false;
  });
for (let round = 0; reading; round += 1) {
  const began = performance.now();
  switch (round % 3) {
    case 0:
      await laptop.ask('accounts.list', {
        offset: (round % 20) * 50,
        limit: 50,
        find: null,
        territoryId: null,
        sort: 'name',
      });
      break;
    case 1:
      await laptop.ask('search.find', { text: queries[round % queries.length] ?? '', limit: 20 });
      break;
    default:
      await laptop.ask('deals.list', { offset: 0, limit: 50, accountId: null, filter: 'open', find: null });
  }
  times.push(performance.now() - began);
  // As fast as somebody types, and not so that reading itself is what takes the machine's time.
  await new Promise((resolve) => setTimeout(resolve, 10));
}
await done;
await laptop.close();
report({ spread: spreadOf(times) });
