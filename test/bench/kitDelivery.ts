import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { storeSeededFile } from '../../hub/kits/storeSeededFile.ts';
import { newId } from '../../hub/newId.ts';
import { chunkBytes } from '../../shared/domain/kits/signedKit.ts';
import { HubLaptop, type Reply } from '../harness/hubLaptop.ts';
import { HubWorkspace, testPassword } from '../harness/hubWorkspace.ts';
import { KitStudio } from '../harness/kitStudio.ts';
import { newFolder } from '../harness/newFolder.ts';
import { type Notices, openNotices } from '../harness/openNotices.ts';
import { startPostgres } from '../harness/postgres.ts';
import { CuttingNetwork } from '../integration/laptop/cuttingNetwork.ts';
import { laptopPorts, TestLaptop, until } from '../integration/laptop/laptopWorkspace.ts';
import type { DeliveryFigures } from './kitDeliveryTable.ts';
import { spreadOf } from './percentiles.ts';
import { enrol } from './storm/fillStorm.ts';

/**
 * A kit on its way: from publishing to the receipt of the last of three hundred devices that listen for it, and a file
 * of 256 MB to a laptop whose line breaks twenty times. Hub, devices and laptop share one process, so that the figures
 * hold the work of all of them. Prints one line of JSON, which `npm run bench -- --only kits` makes a table of.
 */
const devices = 300;
const fileBytes = 256 * 1024 * 1024;
const cuts = 20;
const mostMs = 180_000;

const cluster = await startPostgres();
const workspace = await HubWorkspace.start({
  database: cluster === null ? { folder: newFolder() } : { url: await cluster.createDatabase() },
  files: newFolder(),
});
const { context } = workspace.hub;
const studio = await KitStudio.open(workspace);
await workspace.account([workspace.north]);

async function addReps(): Promise<readonly HubLaptop[]> {
  const users = Array.from({ length: devices }, (_, at) => ({
    id: newId(Date.now()),
    name: `Rep ${at}`,
    email: `rep${at}@delivery.example`,
    role: 'rep',
    territoryIds: [workspace.north],
    active: true,
  }));
  await workspace.insert('user', users);
  const tokens = await enrol(
    context,
    users.map(({ id }) => ({ userId: id })),
  );
  return tokens.map((token) => Object.assign(new HubLaptop(workspace.hub.url), { accessToken: token }));
}

let turnedAway = 0;

/** Turned away, it comes again after the time it was told, as a laptop does. */
async function patiently<Value>(ask: () => Promise<Reply<Value>>): Promise<Value> {
  for (;;) {
    const { status, headers, body, error } = await ask();
    if (status === 200) return body;
    if (status !== 503 && status !== 429) throw new Error(`${status} ${JSON.stringify(error)}`);
    turnedAway += 1;
    const seconds = Number(headers.get('retry-after') ?? 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** As a laptop does: what was taken back first, then the rows, then what it has. Milliseconds since `began`. */
async function receive(laptop: HubLaptop, releaseId: string, began: number): Promise<number> {
  await patiently(() => laptop.request('GET', '/v1/recalls?contact=1'));
  for (let held = false; !held; ) {
    const { entities, cursor } = await patiently(() => laptop.changes());
    laptop.cursor = cursor;
    held = JSON.stringify(entities.kitRelease?.rows ?? []).includes(releaseId);
  }
  const receipts = [{ releaseId, state: 'delivered', at: Date.now() }];
  await patiently(() => laptop.request('POST', '/v1/kits/receipts', { receipts }));
  return performance.now() - began;
}

async function measureRelease() {
  const reps = await addReps();
  // In turn, since nobody waits for this.
  for (const rep of reps) await rep.takeAllSnapshots();
  const draft = await studio.approved();
  const ears: Notices[] = [];
  for (const rep of reps) ears.push(await openNotices(rep));
  const heard = ears.map((ear) => ear.untilChanged());
  const began = performance.now();
  const published = studio.publish(draft);
  const receipts = await Promise.all(
    reps.map(async (rep, at) => {
      await heard[at];
      return receive(rep, (await published).body.releaseId, began);
    }),
  );
  for (const ear of ears) ear.close();
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from kit_receipt where release_id = ${(await published).body.releaseId}
      and delivered_at is not null`.execute(context.db);
  return { devices, stored: rows[0]?.count ?? 0, turnedAway, receipt: spreadOf(receipts) };
}

async function measureFile() {
  const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), randomBytes(fileBytes - 12)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await storeSeededFile(context, { sha256, mediaType: 'video/mp4', bytes });
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const network = new CuttingNetwork(cuts);
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  await laptop.get('session.signIn', { hubUrl: workspace.hub.url, email, password: testPassword });
  await laptop.synced();
  const file = {
    sha256,
    name: 'round.mp4',
    mediaType: 'video/mp4',
    bytes: bytes.length,
    pages: null,
    mayLeave: false,
  } as const;
  await studio.published({ kind: 'collateral', facts: { file } });
  const began = performance.now();
  const state = async () =>
    (await laptop.get('kits.files', {})).files.find((one) => one.sha256 === sha256)?.state;
  await until(async () => {
    if ((await state()) === 'here') return true;
    // Whoever waits for a file presses the button, which a line that broke asks for.
    await laptop.ask('sync.now', {});
    return false;
  }, mostMs);
  const milliseconds = performance.now() - began;
  await laptop.remove();
  return {
    bytes: bytes.length,
    cuts: cuts - Math.max(0, network.cuts),
    milliseconds,
    sentAgain: network.through - bytes.length,
    most: chunkBytes,
  };
}

try {
  const figures: DeliveryFigures = {
    hub: cluster === null ? 'PGlite' : `PostgreSQL ${cluster.version}`,
    release: await measureRelease(),
    file: await measureFile(),
  };
  console.log(JSON.stringify(figures));
} finally {
  await workspace.hub.close();
  await cluster?.stop();
}
