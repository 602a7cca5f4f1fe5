import { statSync } from 'node:fs';
import { generateAccounts } from '../../fixtures/generateAccounts.ts';
import { contactsPerAccount } from '../options.ts';
import { type Spread, spreadOf } from '../percentiles.ts';
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
let waiting: (() => void)[] = [];

const write = db.transaction((batch: typeof waiting) => {
  for (const insert of batch) insert();
});
function flush(): void {
  const began = performance.now();
  write(waiting);
  fill += performance.now() - began;
  waiting = [];
}
function put(insert: () => void): void {
  waiting.push(insert);
  if (waiting.length >= rowsAtOnce) flush();
}
// First all accounts and then all contacts, as a snapshot brings them: half the time of taking them mixed.
const rows = () => generateAccounts({ accounts: Number(accounts), contactsPerAccount, seed: Number(seed) });
for (const made of rows()) {
  const values = account.values(made.account);
  const territories = made.account.territoryIds.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  put(() => {
    const { lastInsertRowid } = account.run(values);
    for (const id of territories) territory.run(id, lastInsertRowid);
  });
}
for (const made of rows()) {
  for (const row of made.contacts) {
    const values = contact.values(row);
    put(() => contact.run(values));
  }
}
flush();

/** The bare transactions: the rows of the action, one outbox row for each mutation, one commit that waits for the disk. */
const accountId = (db.prepare('select id from account limit 1').pluck().get() as Buffer).toString('hex');
const inserts = {
  heard: floorInsert(db, 'heard'),
  call: floorInsert(db, 'call'),
  callLog: floorInsert(db, 'callLog'),
  nextStep: floorInsert(db, 'nextStep'),
};
const outbox = db.prepare(
  `insert into outbox (mutation_id, kind, version, args, bytes, depends_on, authored_at, boot, monotonic, state, overlay,
   subject_entity, subject_id, subject_label) values (randomblob(16), 'heard.add', 1, ?, 900, '[]', 1, 'b', 1, 'pending', 1, 'heard', ?, 'x')`,
);
const held = db.prepare(`update call set status = 'held' where id = ?`);
const frame = { rowVersion: 0, updatedAt: 1, accountId, authoredAt: 1 };
const idOf = (entity: number, index: number): string =>
  `0190aaaa-000${entity}-7000-8000-${String(index).padStart(12, '0')}`;
const bytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

function hear(index: number): void {
  const id = idOf(1, index);
  const row = {
    ...frame,
    id,
    authorId: id,
    kind: 'objection',
    verbatim: 'too dear for what it does',
    persona: 'unknown',
    outcome: 'open',
    heardAt: 1,
  };
  inserts.heard.run(inserts.heard.values(row));
  outbox.run(JSON.stringify(row), bytes(id));
}

function plan(index: number): void {
  const id = idOf(2, index);
  inserts.call.run(
    inserts.call.values({
      ...frame,
      id,
      ownerId: id,
      contactIds: [],
      channel: 'visit',
      status: 'planned',
      startsAt: 1,
      durationMinutes: 30,
      localStart: 'x',
      timeZone: 'x',
    }),
  );
}

function log(index: number): void {
  const callId = idOf(2, index);
  const logged = {
    ...frame,
    id: idOf(3, index),
    callId,
    authorId: callId,
    result: 'met',
    summary: 'They will try two of them for a month.',
    heldAt: 1,
  };
  const step = {
    ...frame,
    id: idOf(4, index),
    callId,
    ownerId: callId,
    text: 'Send the terms',
    dueOn: '2026-12-01',
    status: 'open',
  };
  inserts.callLog.run(inserts.callLog.values(logged));
  held.run(bytes(callId));
  inserts.nextStep.run(inserts.nextStep.values(step));
  outbox.run(JSON.stringify(logged), bytes(callId));
  outbox.run(JSON.stringify(step), bytes(callId));
}

function timesOf(action: (index: number) => void): Spread {
  const transaction = db.transaction(action);
  const times: number[] = [];
  for (let index = 0; index < 300; index += 1) {
    const began = performance.now();
    transaction(index);
    times.push(performance.now() - began);
  }
  return spreadOf(times);
}
const heardTransaction = timesOf(hear);
timesOf(plan);
const logTransaction = timesOf(log);
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
console.log(
  JSON.stringify({
    fillMilliseconds: fill,
    heardTransaction,
    logTransaction,
    bytes: statSync(file).size,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
