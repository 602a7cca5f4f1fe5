import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateAccounts } from '../../fixtures/generateAccounts.ts';
import { contactsPerAccount } from '../options.ts';
import { type PouchConstructor, requireFrom } from './pouch.ts';

/** PouchDB's own server with the bench's rows in it. Arguments: where it is installed, its data, accounts, the seed. */
const [installed, data, accounts, seed] = process.argv.slice(2);
if (installed === undefined || data === undefined || accounts === undefined || seed === undefined)
  throw new Error('installed, data, accounts, seed');

const load = requireFrom(installed);
const Pouch = (load('pouchdb') as PouchConstructor).defaults({ prefix: `${data}/` });
const serve = load('express-pouchdb') as (pouch: PouchConstructor, options: object) => RequestListener;
const express = load('express') as () => RequestListener & { use(handler: RequestListener): void };

const rows = new Pouch('rows');
let waiting: object[] = [];
const flush = async (): Promise<void> => {
  await rows.bulkDocs(waiting);
  waiting = [];
};
const options = { accounts: Number(accounts), contactsPerAccount, seed: Number(seed) };
for (const { account, contacts } of generateAccounts(options)) {
  waiting.push({ ...account, _id: account.id }, ...contacts.map((row) => ({ ...row, _id: row.id })));
  if (waiting.length >= 2_000) await flush();
}
await flush();

const app = express();
app.use(serve(Pouch, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${data}/log.txt` }));
const server = createServer(app).listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/rows` }));
});
