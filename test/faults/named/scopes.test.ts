import { expect, test } from 'vitest';
import type { ArgsOf } from '../../../shared/contracts/sync/mutations/index.ts';
import type { PlainRow } from '../../harness/rows/rowSets.ts';
import type { Hands } from '../world/hands.ts';
import { upgrade } from '../world/trouble.ts';
import type { World } from '../world/world.ts';
import { describeWorlds } from './inWorld.ts';

const inWorld = describeWorlds();

const newAccount = (id: string, homeTerritoryId: string): ArgsOf<'account.create'> => ({
  id,
  name: 'Met on the road',
  homeTerritoryId,
  segment: null,
  city: null,
  country: null,
  phone: null,
  website: null,
  language: null,
});

const newContact = (id: string, accountId: string): ArgsOf<'contact.create'> => ({
  id,
  accountId,
  name: 'Somebody there',
  title: null,
  email: null,
  phone: null,
  persona: 'unknown',
  need: 'unknown',
  orientation: 'unknown',
  language: null,
});

async function hear(rep: Hands, accountId: string): Promise<void> {
  const heard: ArgsOf<'heard.add'> = {
    id: rep.newId(),
    accountId,
    callId: null,
    contactId: null,
    kind: 'praise',
    category: null,
    verbatim: 'It has never once let us down',
    language: null,
    persona: 'unknown',
    buyerStage: null,
    competitorId: null,
    response: null,
    responseItemId: null,
    responseVersion: null,
    responseWords: null,
    outcome: 'open',
    ownerId: null,
    heardAt: rep.now(),
  };
  await rep.save('heard.add', { heard, draftKey: null }, [{ kind: 'heard.add', args: heard }]);
}

const standsIn = (row: PlainRow, territoryId: string): boolean =>
  (row.territoryIds as readonly string[]).includes(territoryId);

function accountIn(world: World, territoryId: string): PlainRow {
  const found = [...world.firstRows.account.values()].find((row) => standsIn(row, territoryId));
  if (found === undefined) throw new Error('no account stands there');
  return found;
}

const everywhere = (territoryIds: unknown): boolean => (territoryIds as readonly string[]).length === 3;

test('a row that leaves all its scopes while its reader exchanges one of them for others leaves the laptop', async () => {
  const broken = await inWorld(['Ines'], async ({ world, seat, territory, change }) => {
    const account = [...world.firstRows.account.values()].find((row) => everywhere(row.territoryIds));
    if (account === undefined) throw new Error('no account stands in all three territories');
    await change('user', seat(0).user.id, { territoryIds: [territory('Hills').id, territory('Lakes').id] });
    await change('account', account.id, { territoryIds: [], homeTerritoryId: null });
  });
  expect(broken).toEqual([]);
});

test('what was heard stays with one who may not read the account, when the account is edited', async () => {
  const broken = await inWorld(['Otto', 'Bram'], async ({ world, hands, sync, territory }) => {
    const rep = hands(0);
    const shared = accountIn(world, territory('Hills').id);
    await hear(rep, shared.id);
    await sync(0);
    await sync(1);
    const edit = { id: shared.id, fields: { phone: { from: shared.phone as string, to: '+46 8 1' } } };
    await rep.save('accounts.update', edit, [{ kind: 'account.update', args: edit }]);
    await sync(0);
    await sync(1);
  });
  expect(broken).toEqual([]);
});

test('an account begun offline and what was added to it are taken, though the territory was lost meanwhile', async () => {
  const broken = await inWorld(['Ines'], async ({ seat, hands, territory, change }) => {
    seat(0).laptop.link.setOnline(false);
    const rep = hands(0);
    const account = newAccount(rep.newId(), territory('Harbour').id);
    await rep.save('accounts.create', account, [{ kind: 'account.create', args: account }]);
    const contact = newContact(rep.newId(), account.id);
    await rep.save('contacts.create', contact, [{ kind: 'contact.create', args: contact }]);
    await change('user', seat(0).user.id, { territoryIds: [territory('Lakes').id] });
  });
  expect(broken).toEqual([]);
});

test('the daily comparison finds nothing amiss with one who may not read accounts', async () => {
  const broken = await inWorld(['Otto', 'Bram'], async ({ seat, hands, sync, territory, world }) => {
    await hear(hands(0), accountIn(world, territory('Hills').id).id);
    await sync(0);
    await sync(1);
    seat(1).laptop.clock.jump(3 * 86_400_000);
    await sync(1);
  });
  expect(broken).toEqual([]);
});

test('what was heard in a territory leaves one who may not read accounts together with the territory', async () => {
  const broken = await inWorld(['Otto', 'Bram'], async ({ seat, hands, sync, territory, world, change }) => {
    await hear(hands(0), accountIn(world, territory('Hills').id).id);
    await sync(0);
    await sync(1);
    await change('user', seat(1).user.id, { territoryIds: [territory('Lakes').id] });
  });
  expect(broken).toEqual([]);
});

test('an account begun in a new territory before anything of it was read is taken, though it was lost again', async () => {
  const broken = await inWorld(['Ines'], async ({ seat, hands, territory, change, world }) => {
    const { laptop, user } = seat(0);
    const lakes = territory('Lakes').id;
    await change('user', user.id, { territoryIds: [territory('Harbour').id, lakes] });
    for (let cut = 0; cut < 200; cut += 1)
      laptop.link.arm({ kind: 'cut_before', path: 'snapshot', at: 0, milliseconds: 0 });
    const rep = hands(0);
    const knows = async (): Promise<boolean> => {
      const answer = await laptop.ask('workspace.get', {});
      return answer.ok && answer.value.myTerritoryIds.includes(lakes);
    };
    await laptop.ask('sync.now', {});
    await expect.poll(knows).toBe(true);
    laptop.link.setOnline(false);
    const account = newAccount(rep.newId(), lakes);
    await rep.save('accounts.create', account, [{ kind: 'account.create', args: account }]);
    const contact = newContact(rep.newId(), account.id);
    await rep.save('contacts.create', contact, [{ kind: 'contact.create', args: contact }]);
    expect(world.actions).toBe(2);
    await change('user', user.id, { territoryIds: [territory('Harbour').id] });
  });
  expect(broken).toEqual([]);
});

test('what is written on an account that had left, while everything is read anew and it is still in sight, is taken', async () => {
  const broken = await inWorld(['Ines'], async ({ world, seat, hands, territory, change }) => {
    const { laptop } = seat(0);
    const harbour = territory('Harbour').id;
    const account = accountIn(world, harbour);
    const elsewhere = territory('Lakes').id;
    await change('account', account.id, { territoryIds: [elsewhere], homeTerritoryId: elsewhere });
    laptop.link.setOnline(false);
    await upgrade(world, seat(0), 1);
    // Everybody's rows and the territory's are read anew; then the line is gone, before what was not met is swept.
    for (const scope of ['everyone', 'territory', 'user'])
      laptop.link.crashAt('leaving', 'snapshot', () => {
        if (scope === 'user') laptop.link.setOnline(false);
      });
    laptop.link.setOnline(true);
    await laptop.ask('sync.now', {});
    const isRead = (): unknown =>
      laptop.look((db) =>
        db.prepare("select ready from scope_state where key like 'territory:%'").pluck().get(),
      );
    await expect.poll(isRead, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => laptop.link.online, { timeout: 20_000 }).toBe(false);
    await hear(hands(0), account.id);
    expect(world.actions).toBe(1);
  });
  expect(broken).toEqual([]);
});

test('the daily comparison counts what a waiting merge moves where the hub still has it', async () => {
  const broken = await inWorld(['Sixten'], async ({ world, seat, hands, sync, territory }) => {
    const { laptop } = seat(0);
    const hills = territory('Hills').id;
    const accounts = [...world.firstRows.account.values()];
    const survivor = accounts.find((row) => standsIn(row, hills));
    const loser = accounts.find((row) => !standsIn(row, hills));
    if (survivor === undefined || loser === undefined) throw new Error('all accounts stand in the hills');
    for (let cut = 0; cut < 40; cut += 1)
      laptop.link.arm({ kind: 'cut_before', path: 'push', at: 0, milliseconds: 0 });
    const merge = { id: survivor.id, loserId: loser.id, fields: {} };
    await hands(0).save('accounts.merge', merge, [{ kind: 'account.merge', args: merge }]);
    laptop.clock.jump(3 * 86_400_000);
    const compared = (): number =>
      laptop.look((db) => db.prepare('select min(digest_at) from scope_state').pluck().get() as number);
    const before = compared();
    await laptop.ask('sync.now', {});
    await expect.poll(compared, { timeout: 10_000 }).toBeGreaterThan(before);
    await sync(0);
  });
  expect(broken).toEqual([]);
});
