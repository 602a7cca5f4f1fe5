import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { bundleProcesses } from './bundleProcesses.ts';
import { cursorTable } from './cursor/cursorTable.ts';
import { measureCursor } from './cursor/measureCursor.ts';
import { type ImportFigures, importsTable } from './importsTable.ts';
import { type InsightFigures, insightTable } from './insightTable.ts';
import { type DeliveryFigures, kitDeliveryTable } from './kitDeliveryTable.ts';
import { type KitFigures, kitsTable } from './kitsTable.ts';
import { measureNames, measureSize, type SizeFigures } from './measureSize.ts';
import { contactsPerAccount, parseBenchOptions } from './options.ts';
import { measurePouch } from './peers/measurePouch.ts';
import { pouchTable } from './peers/pouchTable.ts';
import { runForJson } from './processes/startProcess.ts';
import { measureStorm } from './storm/measureStorm.ts';
import { linesOf, stormTable, tableOf } from './table.ts';

/*
 * Measures the program as it runs, each part in a process of its own, beside the floor taken in the same run.
 * See docs/performance.md.
 */
const options = parseBenchOptions(process.argv.slice(2));
/** What is measured at each size, without what stands beside it. */
const atEachSize = 'sizes';
const others = ['cursor', 'import', 'insight', 'kits', atEachSize, 'storm', 'sync'];
if (options.only !== null && ![...measureNames, ...others].includes(options.only)) {
  console.error(
    `There is no measure ${options.only}. There are: ${[...measureNames, ...others].join(', ')}.`,
  );
  process.exit(2);
}
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}`;
console.log(machine);
if (options.only === 'cursor') {
  const figures = await measureCursor();
  console.log(cursorTable(figures));
  process.exit(figures.missed + figures.kept === 0 ? 0 : 1);
}
if (options.only === 'storm') {
  const figures = await measureStorm(options.laptops, (line) => console.log(`  … ${line}`));
  console.log(`hub: ${figures.hub}\n${stormTable(figures)}`);
  process.exit(figures.stored === figures.mutations ? 0 : 1);
}
let kits: KitFigures | null = null;
let delivery: DeliveryFigures | null = null;
if (options.only === null || options.only === 'kits') {
  kits = await runForJson<KitFigures>('../kits.ts', []);
  console.log(
    `\n${kits.kits} kits of ${kits.items} items in ${kits.languages} languages\n${kitsTable(kits)}`,
  );
  delivery = await runForJson<DeliveryFigures>('../kitDelivery.ts', []);
  console.log(`\na kit on its way, hub on ${delivery.hub}\n${kitDeliveryTable(delivery)}`);
  if (options.only === 'kits') process.exit(0);
}
let insight: InsightFigures | null = null;
if (options.only === null || options.only === 'insight') {
  insight = await runForJson<InsightFigures>('../insight.ts', []);
  console.log(`\nwhat customers say\n${insightTable(insight)}`);
  if (options.only === 'insight') process.exit(0);
}
let imports: ImportFigures | null = null;
if (options.only === null || options.only === 'import') {
  imports = await runForJson<ImportFigures>('../imports.ts', []);
  console.log(
    `\n${imports.rows.toLocaleString('en')} leads in one file (${imports.duplicates} like another, ${imports.bad} bad), hub on ${imports.hub}\n${importsTable(imports)}`,
  );
  if (options.only === 'import') process.exit(0);
}
await bundleProcesses();
const sizes: SizeFigures[] = [];
for (const accounts of options.sizes) {
  const title = `${accounts.toLocaleString('en')} accounts of ${contactsPerAccount} contacts`;
  console.log(`\n${title}`);
  const figures = await measureSize(accounts, options.only === atEachSize ? null : options.only, (line) =>
    console.log(`  … ${line}`),
  );
  if (figures.hub.startsWith('PGlite'))
    console.log('  No PostgreSQL 15 or later is installed here: the hub ran on PGlite.');
  console.log(`hub on ${figures.hub}\n${tableOf(linesOf(figures))}`);
  sizes.push(figures);
  if (options.only !== 'sync') continue;
  const peer = await measurePouch(accounts);
  console.log('why' in peer ? `\nPouchDB could not be installed: ${peer.why}` : `\n${pouchTable(peer)}`);
}
mkdirSync(dirname(options.output), { recursive: true });
writeFileSync(
  options.output,
  `${JSON.stringify({ at: new Date().toISOString(), machine, kits, delivery, insight, imports, sizes }, null, 2)}\n`,
);
console.log(`\nwritten to ${options.output}`);
