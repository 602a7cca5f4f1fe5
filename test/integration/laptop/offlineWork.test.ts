import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MutationDefinition } from '../../../shared/contracts/sync/mutations/definition.ts';
import { mutationDefinition } from '../../../shared/contracts/sync/mutations/index.ts';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, SwitchedNetwork, TestLaptop, until } from './laptopWorkspace.ts';

let workspace: HubWorkspace;
let place: HubPlace;
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({
    database: place.database,
    files: place.files,
    findDefinition: poisoned,
  });
});
afterAll(async () => {
  await workspace.hub.close();
  await place.remove();
});

/** The hub meets a bug of its own in any account of this name. */
const poison = 'Poison';
const poisoned = (kind: string, version: number): MutationDefinition | null => {
  const found = mutationDefinition(kind, version);
  if (found === null || kind !== 'account.create') return found;
  return {
    ...found,
    effects: (args, author) => {
      if ((args as { name: string }).name === poison) throw new Error('a bug');
      return found.effects(args, author);
    },
  };
};

/** A rep in North, signed in on a laptop of their own, with everything read. */
async function repLaptop(threads = false) {
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const network = new SwitchedNetwork();
  const laptop = await new TestLaptop(laptopPorts({ network }), { threads }).start();
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
  return { laptop, network, email, me: answer.value.profile?.user.id ?? '' };
}

const callArgs = (id: string, accountId: string, ownerId: string) => ({
  id,
  accountId,
  ownerId,
  contactIds: [],
  channel: 'visit' as const,
  startsAt: Date.now() - 3_600_000,
  durationMinutes: 30,
  localStart: '2026-01-01T09:00',
  timeZone: 'Europe/Stockholm',
  objective: 'Agree on a trial',
  minimumOutcome: 'A date',
});

const countAtHub = async (table: 'heard' | 'call_log', accountId: string): Promise<number> =>
  (
    await workspace.hub.context.db
      .selectFrom(table)
      .select('id')
      .where('account_id', '=', accountId)
      .execute()
  ).length;

test.each([false, true])(
  'a call logged with no connection reaches the hub once, after a restart (threads: %s)',
  async (threads) => {
    const accountId = await workspace.account([workspace.north], { name: 'Åkes bageri' });
    const { laptop, network, me } = await repLaptop(threads);
    network.on = false;
    laptop.backend.notify('offline');
    const callId = newId();
    await laptop.get('calls.plan', callArgs(callId, accountId, me));
    await laptop.get('calls.log', {
      log: {
        id: newId(),
        accountId,
        callId,
        result: 'met',
        summary: 'They want it',
        heldAt: Date.now(),
        correctsId: null,
      },
      nextStep: { id: newId(), accountId, callId, ownerId: me, text: 'Send the offer', dueOn: '2026-12-01' },
      noNextStep: false,
      draftKey: null,
    });
    await laptop.get('heard.add', { heard: heardArgs(newId(), accountId) as never, draftKey: null });
    await until(async () => {
      const { connection, sending } = await laptop.get('sync.status', {});
      return connection === 'offline' && sending === 0;
    });
    expect(await laptop.get('sync.status', {})).toMatchObject({ waiting: 4, allSynced: false });
    await laptop.stop();
    await laptop.start();
    expect((await laptop.get('calls.get', { id: callId })).call.status).toBe('held');
    network.on = true;
    await laptop.synced();
    expect(await countAtHub('call_log', accountId)).toBe(1);
    expect(await countAtHub('heard', accountId)).toBe(1);
    expect((await laptop.get('calls.get', { id: callId })).sync).toBe('synced');
    await laptop.remove();
  },
);

test('an answer that is lost on the way does not write anything twice', async () => {
  const accountId = await workspace.account([workspace.north]);
  const { laptop, network } = await repLaptop();
  let lost = 0;
  network.lose = (url) => {
    if (!url.endsWith('/push') || lost >= 2) return false;
    lost += 1;
    return true;
  };
  const { mutationId } = await laptop.get('heard.add', {
    heard: heardArgs(newId(), accountId) as never,
    draftKey: null,
  });
  await until(() => lost === 1);
  expect((await laptop.get('sync.status', {})).allSynced).toBe(false);
  await laptop.synced();
  await laptop.synced();
  expect(await countAtHub('heard', accountId)).toBe(1);
  const { history } = await laptop.get('sync.item', { mutationId });
  expect(history.map(({ event }) => event)).toEqual([
    'authored',
    'sent',
    'answer_lost',
    'acknowledged',
    'settled',
  ]);
  await laptop.remove();
});

test('news comes down while nothing can go up', async () => {
  const { laptop, network } = await repLaptop();
  const accountId = await workspace.account([workspace.north]);
  await laptop.synced();
  network.lose = (url) => url.endsWith('/push');
  await laptop.get('heard.add', { heard: heardArgs(newId(), accountId) as never, draftKey: null });
  await workspace.update('account', { id: accountId, city: 'Boden' });
  await laptop.ask('sync.now', {});
  await until(async () => (await laptop.get('accounts.get', { id: accountId })).account.city === 'Boden');
  expect((await laptop.get('sync.status', {})).allSynced).toBe(false);
  await laptop.remove();
});

test('two edits of one field show both, and the choice is what everyone gets', async () => {
  const accountId = await workspace.account([workspace.north], { phone: '1' });
  const { laptop, network } = await repLaptop();
  network.on = false;
  await laptop.get('accounts.update', {
    id: accountId,
    fields: { phone: { from: '1', to: 'mine' }, city: { from: null, to: 'Luleå' } },
  });
  await workspace.update('account', { id: accountId, phone: 'theirs' });
  network.on = true;
  await laptop.ask('sync.now', {});
  await until(async () => (await laptop.get('sync.status', {})).attention === 1);
  const { items } = await laptop.get('sync.list', { list: 'attention', offset: 0, limit: 5 });
  const mutationId = items[0]?.mutationId ?? '';
  const { conflicts, actions } = await laptop.get('sync.item', { mutationId });
  expect(conflicts).toMatchObject([{ field: 'phone', from: '1', mine: 'mine', theirs: 'theirs' }]);
  expect(actions).toContain('keep_mine');
  // The conflict is told with the push; what the other wrote arrives with the pull after it.
  await until(async () => (await laptop.get('accounts.get', { id: accountId })).account.phone === 'theirs');
  expect((await laptop.get('accounts.get', { id: accountId })).account.city).toBe('Luleå');
  await laptop.get('sync.resolve', {
    mutationId,
    choices: [{ field: 'phone', choice: 'another', value: 'both' }],
  });
  await laptop.synced();
  const row = await workspace.hub.context.db
    .selectFrom('account')
    .select('phone')
    .where('id', '=', accountId)
    .executeTakeFirst();
  expect(row?.phone).toBe('both');
  await laptop.remove();
});

test('a refused one holds up what builds on it and nothing else, and both go when it is sent again', async () => {
  const accountId = await workspace.account([workspace.north]);
  const { laptop, network, email } = await repLaptop();
  network.on = false;
  const created = newId();
  const blank = { segment: null, city: null, country: null, phone: null, website: null, language: null };
  const root = await laptop.get('accounts.create', {
    id: created,
    name: poison,
    homeTerritoryId: workspace.north,
    ...blank,
  });
  const contact = {
    title: null,
    email: null,
    phone: null,
    persona: 'unknown',
    need: 'unknown',
    orientation: 'unknown',
    language: null,
  } as const;
  const held = await laptop.get('contacts.create', {
    id: newId(),
    accountId: created,
    name: 'Ada',
    ...contact,
  });
  await laptop.get('heard.add', { heard: heardArgs(newId(), accountId) as never, draftKey: null });
  network.on = true;
  await laptop.ask('sync.now', {});
  await until(async () => (await laptop.get('sync.status', {})).attention === 2);
  expect(await countAtHub('heard', accountId)).toBe(1);
  expect((await laptop.get('sync.item', { mutationId: root.mutationId })).actions).toEqual([
    'edit',
    'resend',
  ]);
  expect((await laptop.get('sync.item', { mutationId: held.mutationId })).item.state).toBe('held');
  await laptop.get('sync.resend', {
    mutationId: root.mutationId,
    args: { id: created, name: 'New', homeTerritoryId: workspace.north, ...blank },
  });
  await laptop.synced();
  const contacts = await workspace.hub.context.db
    .selectFrom('contact')
    .select('name')
    .where('account_id', '=', created)
    .execute();
  expect(contacts).toEqual([{ name: 'Ada' }]);
  expect(email).toContain('@');
  await laptop.remove();
});

test('pending work about an account that has left stays readable, and is taken by the hub', async () => {
  const accountId = await workspace.account([workspace.north], { name: 'Leaving' });
  const { laptop, network } = await repLaptop();
  network.on = false;
  const { mutationId } = await laptop.get('heard.add', {
    heard: heardArgs(newId(), accountId) as never,
    draftKey: null,
  });
  await workspace.update('account', {
    id: accountId,
    territoryIds: [workspace.south],
    homeTerritoryId: workspace.south,
  });
  network.lose = (url) => url.endsWith('/push');
  network.on = true;
  await laptop.ask('sync.now', {});
  await until(async () => !(await laptop.ask('accounts.get', { id: accountId })).ok);
  const stub = await laptop.get('sync.item', { mutationId });
  expect(stub.item.subject.label).not.toBe('');
  expect(stub.content).toContainEqual({ field: 'verbatim', value: 'Too dear for us' });
  network.lose = () => false;
  await laptop.synced();
  expect(await countAtHub('heard', accountId)).toBe(1);
  await laptop.remove();
});

test('all that the hub has not taken can be written to a file, and signing out asks first', async () => {
  const accountId = await workspace.account([workspace.north]);
  const { laptop, network } = await repLaptop();
  expect(await laptop.ask('sync.export', {})).toMatchObject({ error: { code: 'nothing_pending' } });
  network.on = false;
  await laptop.get('heard.add', { heard: heardArgs(newId(), accountId) as never, draftKey: null });
  expect(await laptop.ask('session.signOut', { exported: null })).toMatchObject({
    error: { code: 'pending_work', detail: { count: 1 } },
  });
  expect(await laptop.ask('session.signOut', { exported: 'made-up.json' })).toMatchObject({
    error: { code: 'not_exported' },
  });
  const { file, count } = await laptop.get('sync.export', {});
  expect(count).toBe(1);
  expect(await laptop.ask('session.signOut', { exported: file })).toMatchObject({
    value: { status: 'signed_out', profiles: [] },
  });
  expect(await laptop.ask('sync.status', {})).toMatchObject({ error: { code: 'signed_out' } });
  await laptop.remove();
});
