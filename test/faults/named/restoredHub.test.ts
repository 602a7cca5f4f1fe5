import { expect, test } from 'vitest';
import { describeWorlds, type PlayedWorld } from './inWorld.ts';

const inWorld = describeWorlds();
const year = 365 * 86_400_000;

/** One edit of the phone of the same account, from whichever laptop. */
async function editPhone(played: PlayedWorld, place: number, to: string): Promise<void> {
  const hands = played.hands(place);
  const harbour = played.territory('Harbour').id;
  const account = [...played.world.firstRows.account.values()].find((row) =>
    (row.territoryIds as readonly string[]).includes(harbour),
  );
  if (account === undefined) throw new Error('no account stands at the harbour');
  const shown = await hands.ask('accounts.get', { id: account.id });
  if (!shown.ok) throw new Error('the account does not open');
  const args = { id: account.id, fields: { phone: { from: shown.value.account.phone, to } } };
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
