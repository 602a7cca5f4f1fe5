import { randomUUID } from 'node:crypto';
import { type PouchConstructor, requireFrom } from './pouch.ts';

/** PouchDB as a laptop has it, on LevelDB. Arguments: where it is installed, its data, the server's database. */
const [installed, data, url] = process.argv.slice(2);
if (installed === undefined || data === undefined || url === undefined)
  throw new Error('installed, data, url');

const pending = 10_000;
const atOnce = { batch_size: 1_000, batches_limit: 10 };
const Pouch = requireFrom(installed)('pouchdb') as PouchConstructor;
const local = new Pouch(`${data}/laptop`);
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const pull = await timed(() => local.replicate.from(url, atOnce));
const { doc_count: rows } = await local.info();
const pullPeakMegabytes = process.resourceUsage().maxRSS / 1024;
const noops: number[] = [];
for (let round = 0; round < 20; round += 1) noops.push(await timed(() => local.replicate.from(url, atOnce)));
const heard = Array.from({ length: pending }, (_, at) => ({
  _id: randomUUID(),
  kind: 'objection',
  category: 'price',
  verbatim: `Said on the way, ${at}: it costs more than what we have, and nobody here sees why`,
  outcome: 'open',
  heardAt: Date.now(),
}));
await local.bulkDocs(heard);
const drain = await timed(() => local.replicate.to(url, atOnce));
await local.close();
console.log(
  JSON.stringify({ rows, pull, pullPeakMegabytes, noop: noops.sort((a, b) => a - b)[10], pending, drain }),
);
