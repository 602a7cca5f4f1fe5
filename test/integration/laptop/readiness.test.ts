import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wireHeader } from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { dateIn, dayIn } from '../../../shared/domain/calendar/zoneTime.ts';
import { chunkBytes } from '../../../shared/domain/kits/signedKit.ts';
import { HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { KitStudio } from '../../harness/kitStudio.ts';
import { CuttingNetwork } from './cuttingNetwork.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, TestLaptop, until } from './laptopWorkspace.ts';

const zone = 'Europe/Stockholm';
const always = 1_000_000;
let workspace: HubWorkspace;
let studio: KitStudio;
let place: HubPlace;
let laptop: TestLaptop;
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({ database: place.database, files: place.files });
  studio = await KitStudio.open(workspace);
}, 60_000);
afterAll(async () => {
  await laptop.remove();
  await workspace.hub.close();
  await place.remove();
});

/** A PDF that the hub has, of several parts. */
async function pdf() {
  const bytes = Buffer.from(`%PDF-1.7\n${randomBytes((3 * chunkBytes) / 2).toString('hex')}\n%%EOF\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const put = await fetch(`${workspace.hub.url}/v1/blobs/${sha256}`, {
    method: 'PUT',
    headers: {
      [wireHeader]: String(wireVersion),
      authorization: `Bearer ${studio.author.accessToken}`,
      'content-type': 'application/pdf',
    },
    body: new Uint8Array(bytes),
  });
  expect(put.status).toBe(200);
  return {
    sha256,
    name: 'deck.pdf',
    mediaType: 'application/pdf',
    bytes: bytes.length,
    pages: 12,
    mayLeave: true,
  } as const;
}

test('a deck whose transfer was cut is missing tomorrow by what has not come, until the button has fetched it', async () => {
  const accountId = await workspace.account([workspace.north]);
  const contactId = await workspace.contact(accountId);
  const network = new CuttingNetwork(always);
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  laptop = await new TestLaptop(laptopPorts({ network })).start();
  const signedIn = await laptop.signIn(workspace.hub.url, email, testPassword);
  expect(signedIn.ok).toBe(true);
  const me = (await laptop.get('session.state', {})).profile?.user.id ?? '';
  const today = dateIn(zone, Date.now());
  const startsAt = dayIn(zone, today).to + 9 * 3_600_000;
  await until(async () => (await laptop.ask('accounts.get', { id: accountId })).ok);
  const planned = await laptop.ask('calls.plan', {
    id: newId(),
    accountId,
    ownerId: me,
    contactIds: [contactId],
    channel: 'visit',
    startsAt,
    durationMinutes: 30,
    localStart: `${dateIn(zone, startsAt)}T09:00`,
    timeZone: zone,
    objective: 'Agree a pilot',
    minimumOutcome: null,
  });
  expect(planned.ok).toBe(true);
  const readiness = async () => (await laptop.get('today.get', { day: today })).readiness;
  expect(await readiness()).toMatchObject({ visits: 1, ready: 1, files: { bytes: 0, rows: [] } });

  const file = await pdf();
  await studio.published({ kind: 'collateral', facts: { file } });
  await laptop.ask('sync.now', {});
  await until(async () => (await readiness())?.files.rows.length === 1);
  await until(async () => network.through > 0);
  const cut = await readiness();
  expect(cut).toMatchObject({
    visits: 1,
    ready: 0,
    missing: [{ lacks: ['file'] }],
    files: { rows: [{ sha256: file.sha256, title: 'Fewer vans', bytes: file.bytes }] },
  });
  const row = cut?.files.rows[0];
  expect(row?.have).toBeLessThan(file.bytes);
  expect(cut?.files.bytes).toBe(file.bytes - (row?.have ?? 0));

  network.cuts = 0;
  expect((await laptop.ask('kits.download', { sha256: file.sha256, action: 'first' })).ok).toBe(true);
  await until(
    async () => {
      await laptop.ask('sync.now', {});
      return (await readiness())?.ready === 1;
    },
    60_000,
    readiness,
  );
  expect((await readiness())?.files).toEqual({ bytes: 0, rows: [] });
});
