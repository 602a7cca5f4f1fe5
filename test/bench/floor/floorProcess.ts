import { statSync } from 'node:fs';
import { generateAccounts } from '../../fixtures/generateAccounts.ts';
import { contactsPerAccount } from '../options.ts';
import { spreadOf } from '../percentiles.ts';
import { createSchema, floorInsert, openFloor } from './floorDatabase.ts';

/** A process of its own, so that its memory is its own. Arguments: the file, the number of accounts, the seed. */
const [file, accounts, seed] = process.argv.slice(2);
if (file === undefined || accounts === undefined || seed === undefined)
  throw new Error('file, accounts, seed');

const db = openFloor(file);
createSchema(db);
const account = floorInsert(db, 'account');
const contact = floorInsert(db, 'contact');
const territory = db.prepare('insert into account_territory (territory_id, account_row) values (?, ?)');

/** The fastest of 2,000, 20,000 and 100,000 per megabyte it holds: 36, 16 and 15 µs a row on encrypted pages. */
const rowsAtOnce = 20_000;
let fill = 0;
let waiting: { account: unknown[]; contacts: unknown[][]; territories: Buffer[] }[] = [];

const write = db.transaction((batch: typeof waiting) => {
  for (const one of batch) {
    const { lastInsertRowid } = account.run(one.account);
    for (const id of one.territories) territory.run(id, lastInsertRowid);
    for (const values of one.contacts) contact.run(values);
  }
});
function flush(): void {
  const began = performance.now();
  write(waiting);
  fill += performance.now() - began;
  waiting = [];
}
for (const made of generateAccounts({ accounts: Number(accounts), contactsPerAccount, seed: Number(seed) })) {
  waiting.push({
    account: account.values(made.account),
    contacts: made.contacts.map((row) => contact.values(row)),
    territories: made.account.territoryIds.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')),
  });
  if (waiting.length * (1 + contactsPerAccount) >= rowsAtOnce) flush();
}
flush();

/** The bare transaction of a durable log: one row, one outbox row, one commit that waits for the disk. */
const someAccount = db.prepare('select id from account limit 1').pluck().get() as Buffer;
const heard = floorInsert(db, 'heard');
const outbox = db.prepare(
  `insert into outbox (mutation_id, kind, version, args, bytes, depends_on, authored_at, boot, monotonic, state, overlay,
   subject_entity, subject_id, subject_label) values (randomblob(16), 'heard.add', 1, ?, 900, '[]', 1, 'b', 1, 'pending', 1, 'heard', ?, 'x')`,
);
const times: number[] = [];
for (let index = 0; index < 300; index += 1) {
  const id = `0190aaaa-0000-7000-8000-${String(index).padStart(12, '0')}`;
  const row = {
    id,
    rowVersion: 0,
    updatedAt: 1,
    accountId: someAccount.toString('hex'),
    authorId: id,
    kind: 'objection',
    verbatim: 'too dear for what it does',
    persona: 'unknown',
    outcome: 'open',
    heardAt: 1,
    authoredAt: 1,
  };
  const values = heard.values(row);
  const args = JSON.stringify(row);
  const began = performance.now();
  db.transaction(() => {
    heard.run(values);
    outbox.run(args, Buffer.from(id.replaceAll('-', ''), 'hex'));
  })();
  times.push(performance.now() - began);
}
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
console.log(
  JSON.stringify({
    fillMilliseconds: fill,
    transaction: spreadOf(times),
    bytes: statSync(file).size,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
