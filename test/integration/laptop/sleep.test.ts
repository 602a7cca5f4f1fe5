import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../../electron/backend/ports/ports.ts';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { calendarText, eventText } from '../../fixtures/calendarText.ts';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, TestLaptop, until } from './laptopWorkspace.ts';

let workspace: HubWorkspace;
let place: HubPlace;
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({ database: place.database, files: place.files });
});
afterAll(async () => {
  await workspace.hub.close();
  await place.remove();
});

const hour = 3_600_000;
const address = 'https://calendar.example/private-token/basic.ics';

/** A laptop that can be shut and opened again, with a calendar on the web beside its hub. */
async function sleeper() {
  let slept = 0;
  let readings = 0;
  const network: Network = {
    fetch: async (url, init) => {
      if (url !== address) return fetch(url, init);
      readings += 1;
      return new Response(calendarText([eventText('one', 'DTSTART:20260312T090000Z')]));
    },
  };
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const laptop = await new TestLaptop(
    laptopPorts({
      network,
      clock: {
        now: () => Date.now() + slept,
        monotonic: () => performance.now() + slept,
        bootId: randomUUID(),
        timeZone: () => 'Europe/Stockholm',
      },
    }),
  ).start();
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
  return {
    laptop,
    readings: () => readings,
    sleep(): void {
      laptop.backend.notify('suspend');
      slept += 9 * hour;
      laptop.backend.notify('resume');
    },
  };
}

test('what is being saved when the lid closes is saved once, and sent when it opens', async () => {
  const { laptop, sleep } = await sleeper();
  const account = await workspace.account([workspace.north]);
  await laptop.synced();
  const id = newId();
  const heard = heardArgs(id, account) as Input<'heard.add'>['heard'];
  const words = { summary: 'Half a sentence 🌙' };
  const saving = [
    laptop.ask('drafts.put', { key: 'call:1', value: words, basis: null }),
    laptop.ask('heard.add', { heard, draftKey: null }),
  ] as const;
  sleep();
  for (const answer of await Promise.all(saving)) expect(answer).toMatchObject({ ok: true });
  await laptop.synced();
  expect((await laptop.get('drafts.get', { key: 'call:1' })).value).toEqual(words);
  expect((await laptop.get('heard.get', { id })).sync).toBe('synced');
  const again = await laptop.ask('heard.add', { heard, draftKey: null });
  expect(again).toMatchObject({ ok: false, error: { code: 'exists' } });
  await laptop.remove();
});

test('a calendar that fell due in the night is read when the lid opens', async () => {
  const { laptop, readings, sleep } = await sleeper();
  const id = newId();
  await laptop.get('calendar.subscribe', { id, address, alsoHosts: [] });
  expect(readings()).toBe(1);
  const before = (await laptop.get('calendar.sources', {})).sources[0]?.readAt ?? 0;
  sleep();
  await until(async () => ((await laptop.get('calendar.sources', {})).sources[0]?.readAt ?? 0) > before);
  expect(readings()).toBe(2);
  await laptop.remove();
});
