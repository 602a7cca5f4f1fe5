import { updateRows } from '../../../hub/rows/updateRows.ts';
import { createRandom } from '../../harness/random.ts';
import { readHubRows } from '../../harness/rows/hubRows.ts';
import type { World } from './world.ts';

type Change = { readonly type: 'moveAccount' | 'regrant' | 'changeOwner'; readonly seed: number };

/** What the company does at the hub while laptops are away: each change through the hub's own way of writing. */
export async function administer(world: World, { type, seed }: Change): Promise<void> {
  // Nobody gets that done on a full disk.
  if (world.hubFullFor > 0) return;
  const random = createRandom(`${world.schedule.seed}/${type}/${seed}`);
  const rows = await readHubRows(world.hub.ask);
  const territories = [...rows.territory.keys()].sort();
  const some = (most: number): string[] => random.shuffle(territories).slice(0, random.between(0, most));
  const set = async (
    entity: 'account' | 'user' | 'nextStep' | 'deal',
    id: string,
    values: Record<string, unknown>,
  ): Promise<void> => {
    const before = rows[entity].get(id);
    const said = Object.keys(values).map(
      (field) => `${field} ${JSON.stringify(before?.[field])} → ${JSON.stringify(values[field])}`,
    );
    world.story.push(`  ${entity} ${id} ${said.join(', ')}`);
    for (const field of Object.keys(values)) world.administered.add(`${entity}:${id}:${field}`);
    await world.hub.administer((trx, now) =>
      updateRows(trx, entity, Object.keys(values), [{ id, ...values }], { now, userId: null }, 'recorded'),
    );
    // What was in somebody's scopes before may have left them since.
    world.reads.forgetMoments();
    world.network.count(type);
  };
  switch (type) {
    case 'moveAccount': {
      const id = random.pick([...rows.account.keys()].sort());
      const territoryIds = some(3);
      return set('account', id, { territoryIds, homeTerritoryId: territoryIds[0] ?? null });
    }
    case 'regrant':
      return set('user', random.pick(world.seats).user.id, { territoryIds: some(3) });
    case 'changeOwner': {
      const entity = random.pick(['nextStep', 'deal'] as const);
      const ids = [...rows[entity].keys()].sort();
      if (ids.length > 0)
        await set(entity, random.pick(ids), { ownerId: random.pick([...rows.user.keys()].sort()) });
    }
  }
}
