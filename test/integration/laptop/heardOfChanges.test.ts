import { afterAll, beforeAll, expect, test } from 'vitest';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, TestLaptop, until } from './laptopWorkspace.ts';

/* How a change comes to another laptop, whose user asks for nothing. */

let workspace: HubWorkspace;
let place: HubPlace;
const laptops: TestLaptop[] = [];
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({ database: place.database, files: place.files });
});
afterAll(async () => {
  for (const laptop of laptops) await laptop.remove();
  await workspace.hub.close();
  await place.remove();
});

/** `looks`: how often it asked what changed. */
async function repLaptop(hears = true) {
  const asked: string[] = [];
  const network = {
    async fetch(url: string, init: RequestInit) {
      const { pathname } = new URL(url);
      asked.push(pathname);
      if (pathname === '/v1/notices' && !hears) return new Response(null, { status: 502 });
      return fetch(url, init);
    },
  };
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  laptops.push(laptop);
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
  await until(() => asked.includes('/v1/notices'));
  return { laptop, looks: () => asked.filter((path) => path === '/v1/changes').length };
}

async function writeAndWait(writer: TestLaptop, reader: TestLaptop, accountId: string): Promise<void> {
  const id = newId();
  await writer.get('heard.add', { heard: heardArgs(id, accountId) as never, draftKey: null });
  await until(async () => (await reader.ask('heard.get', { id })).ok, 60_000);
}

test('one that hears does not wait for its next look', async () => {
  const [writer, reader] = [await repLaptop(), await repLaptop()];
  const accountId = await workspace.account([workspace.north]);
  await Promise.all([writer.laptop.synced(), reader.laptop.synced()]);
  const before = reader.looks();
  // At its next looks alone, half a minute apart, it would have read them one by one in two and a half minutes at least.
  for (let number = 0; number < 6; number += 1) await writeAndWait(writer.laptop, reader.laptop, accountId);
  expect(reader.looks() - before).toBeGreaterThanOrEqual(6);
}, 60_000);

test('one that cannot hear has it by its next look', async () => {
  const [writer, reader] = [await repLaptop(), await repLaptop(false)];
  const accountId = await workspace.account([workspace.north]);
  await writer.laptop.synced();
  await writeAndWait(writer.laptop, reader.laptop, accountId);
}, 90_000);
