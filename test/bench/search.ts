import { openConnection } from '../../electron/backend/db/openConnection.ts';
import { readableDb } from '../../electron/backend/db/readableDb.ts';
import type { QueryContext } from '../../electron/backend/features/handler.ts';
import { handlers } from '../../electron/backend/features/search/handlers.ts';
import { warmSearch } from '../../electron/backend/features/search/service.ts';
import { generateAccounts } from '../fixtures/generateAccounts.ts';
import { openLaptopDatabase, testKey } from '../fixtures/laptopDatabase.ts';
import { idOf } from '../fixtures/rows.ts';
import { fillBesides } from './fillBesides.ts';
import { searchMix } from './searchMix.ts';

/**
 * Searches 100,000 accounts with three contacts each (or as many as the first argument says), a deal to five
 * of them, a lead to twenty and something heard at every second one, in a real encrypted database, on a connection that only reads, with a fixed mix of queries. Aim: p95 at most 5 ms,
 * worst at most 30 ms, the first query of each kind included.
 */
const rounds = 20;

const size = Number(process.argv[2] ?? 100_000);
const laptop = openLaptopDatabase();
const fillStart = performance.now();
let accounts: Parameters<typeof laptop.put<'account'>>[1][] = [];
let contacts: Parameters<typeof laptop.put<'contact'>>[1][] = [];
const flush = (): void => {
  laptop.put('account', ...accounts);
  laptop.put('contact', ...contacts);
  accounts = [];
  contacts = [];
};
for (const generated of generateAccounts({ accounts: size, contactsPerAccount: 3, seed: 7 })) {
  accounts.push(generated.account);
  contacts.push(...generated.contacts);
  if (accounts.length === 500) flush();
}
flush();
fillBesides(laptop, size);
console.log(`filled ${size} accounts in ${Math.round(performance.now() - fillStart)} ms`);

const reader = openConnection(laptop.file, { key: testKey, readonly: true });
const db = readableDb(reader);
const context = {
  db,
  me: { id: idOf(1) },
  clock: { now: () => Date.now(), monotonic: () => performance.now() },
} as unknown as QueryContext;
const find = handlers['search.find'];
if (find === undefined) throw new Error('nothing answers search.find');

const warmStart = performance.now();
warmSearch(db, performance.now());
let slowestSlice = 0;
for (let idle = 0; idle < 200; idle += 1) {
  const before = performance.now();
  await new Promise((resolve) => setImmediate(resolve));
  slowestSlice = Math.max(slowestSlice, performance.now() - before);
}
console.log(
  `words read in ${(performance.now() - warmStart).toFixed(1)} ms, slowest slice ${slowestSlice.toFixed(1)} ms`,
);

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const all: number[] = [];
const verbose = process.argv.includes('--each');
for (const [kind, queries] of Object.entries(searchMix)) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of queries) {
      const start = performance.now();
      const answer = find(context, { text, limit: 20 });
      const took = performance.now() - start;
      times.push(took);
      if (verbose && (round === 0 || round === rounds - 1) && answer.ok) {
        const { value } = answer;
        const first = value.accounts[0]?.name ?? '-';
        const person = value.contacts[0]
          ? `${value.contacts[0].name} (${value.contacts[0].accountName})`
          : '-';
        console.log(
          `${text.padEnd(26)} ${took.toFixed(2).padStart(6)} ms  ${[value.accounts, value.contacts, value.leads, value.deals, value.heard].map(({ length }) => length).join('+')}  ${first} | ${person} ${value.corrected ? `→ ${value.corrected}` : ''}`,
        );
      }
    }
  }
  times.sort((a, b) => a - b);
  all.push(...times);
  console.log(
    `${kind.padEnd(9)} p50 ${at(times, 0.5).toFixed(2)}  p95 ${at(times, 0.95).toFixed(2)}  worst ${at(times, 1).toFixed(2)} ms`,
  );
}
all.sort((a, b) => a - b);
console.log(
  `all       p50 ${at(all, 0.5).toFixed(2)}  p95 ${at(all, 0.95).toFixed(2)}  worst ${at(all, 1).toFixed(2)} ms`,
);
reader.close();
laptop.close();
