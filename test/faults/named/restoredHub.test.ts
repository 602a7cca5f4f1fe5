import { expect, test } from 'vitest';
import { describeWorlds, type PlayedWorld } from './inWorld.ts';

const inWorld = describeWorlds();
const year = 365 * 86_400_000;

/** One edit of the phone of the first account on that laptop. */
async function editPhone(played: PlayedWorld, place: number, to: string): Promise<void> {
  const hands = played.hands(place);
  const list = await hands.ask('accounts.list', {
    offset: 0,
    limit: 1,
    find: null,
    territoryId: null,
    sort: 'name',
  });
  const first = list.ok ? list.value.rows[0] : undefined;
  if (first === undefined) throw new Error('no account on the laptop');
  const shown = await hands.ask('accounts.get', { id: first.id });
  if (!shown.ok) throw new Error('the account does not open');
  const args = { id: first.id, fields: { phone: { from: shown.value.account.phone, to } } };
  await hands.save('accounts.update', args, [{ kind: 'account.update', args }]);
}

async function restore({ world }: PlayedWorld): Promise<void> {
  world.restores += 1;
  world.reads.forget();
  await world.hub.restore();
  world.reads.forget();
}

test('edits that a restored hub takes again come to rest, though newer ones had gone over them', async () => {
  const broken = await inWorld(['Ines', 'Sixten'], async (played) => {
    await played.world.hub.backUp();
    await editPhone(played, 0, '+46 8 1000');
    await played.sync(0);
    await played.sync(1);
    await editPhone(played, 1, '+46 8 2000');
    await played.sync(1);
    await played.sync(0);
    await restore(played);
  });
  expect(broken).toEqual([]);
});

test('a laptop whose clock was a year ahead for a while still has what a restored hub has lost', async () => {
  const broken = await inWorld(['Ines'], async (played) => {
    await played.world.hub.backUp();
    await editPhone(played, 0, '+46 8 1000');
    await played.sync(0);
    const { clock } = played.seat(0).laptop;
    clock.jump(year);
    await played.sync(0);
    await played.sync(0);
    clock.jump(-year);
    await restore(played);
  });
  expect(broken).toEqual([]);
});
