import { publishIn } from '../../../hub/kits/publish.ts';
import { recall } from '../../../hub/kits/recall.ts';
import { insertRows } from '../../../hub/rows/insertRows.ts';
import { noFacts } from '../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { createRandom } from '../../harness/random.ts';
import { readHubRows } from '../../harness/rows/hubRows.ts';
import { testUuid } from '../../harness/testIds.ts';
import { roomAtHub } from './trouble.ts';
import type { World } from './world.ts';

const author = 'Livia Corte';
const approver = 'Bram Alder';

/**
 * A kit of one message, or the next version of one, is published to some territories, by the hub's own signing;
 * laptops may be away meanwhile and find it there later, or find that it has gone again.
 */
export async function publishKit(world: World, seed: number): Promise<void> {
  const random = createRandom(`${world.schedule.seed}/publishKit/${seed}`);
  await roomAtHub(world);
  const rows = await readHubRows(world.hub.ask);
  const idOf = (name: string): string => [...rows.user.values()].find((row) => row.name === name)?.id ?? '';
  const stamp = { now: world.hubClock.now(), userId: idOf(author) };
  const id = (): string => testUuid(random, stamp.now);
  const territories = [...rows.territory.keys()].sort();
  const known = [...rows.kit.keys()].filter((kit) => world.published.has(`kit:${kit}`)).sort();
  const kitId = known.length > 0 && random.chance(0.6) ? random.pick(known) : id();
  const [versionId, rowId, itemId] = [id(), id(), id()];
  // Higher than any before, those that a restore has taken back included.
  const number = 1 + world.published.size;
  const text = `Say this ${seed}`;
  const published = await world.hub.asHub((hub) =>
    hub.db.transaction().execute(async (trx) => {
      if (!rows.kit.has(kitId))
        await insertRows(
          trx,
          'kit',
          [{ id: kitId, name: text, ownerId: stamp.userId, status: 'active' }],
          stamp,
        );
      await insertRows(
        trx,
        'kitVersion',
        [
          {
            id: versionId,
            kitId,
            number,
            status: 'approved',
            authorId: stamp.userId,
            title: { en: text },
            audience: {
              territoryIds: random.shuffle(territories).slice(0, random.between(1, 3)),
              segments: [],
              buyerStages: [],
              personas: [],
            },
            languages: { languages: ['en'] },
            startsOn: '2020-01-01',
            expiresOn: '2099-12-31',
            leaseDays: 365,
            acknowledge: false,
            whatChanged: null,
            tridom: null,
            basedOn: null,
            approvedBy: idOf(approver),
            releaseId: null,
          },
        ],
        stamp,
      );
      await insertRows(
        trx,
        'kitItem',
        [
          {
            id: rowId,
            kitId,
            versionId,
            itemId,
            kind: 'key_message',
            visibility: 'customer',
            position: 0,
            en: { title: text, body: richTextOf(text) },
            fr: null,
            sv: null,
            it: null,
            facts: noFacts,
            status: 'active',
            reviewState: 'approved',
            reviewedBy: idOf(approver),
            revisionId: rowId,
          },
        ],
        stamp,
      );
      return publishIn(trx, hub, { userId: stamp.userId, role: 'author' }, versionId);
    }),
  );
  if (published === null) return;
  if (!published.ok) throw new Error(`a kit could not be published: ${JSON.stringify(published.error)}`);
  for (const row of [
    `kit:${kitId}`,
    `kitVersion:${versionId}`,
    `kitItem:${rowId}`,
    `kitRelease:${published.value.releaseId}`,
  ])
    world.published.add(row);
  await noteEvents(world);
  world.network.count('kit_published');
}

export async function recallKit(world: World, seed: number): Promise<void> {
  const random = createRandom(`${world.schedule.seed}/recallKit/${seed}`);
  await roomAtHub(world);
  const rows = await readHubRows(world.hub.ask);
  const out = [...rows.kitRelease.values()].filter((row) => row.status === 'published').map(({ id }) => id);
  if (out.length === 0) return;
  const userId = [...rows.user.values()].find((row) => row.name === author)?.id ?? '';
  const done = await world.hub.asHub((hub) =>
    recall(hub, { userId, role: 'author' }, random.pick(out.sort()), 'It was wrong'),
  );
  if (done === null) return;
  if (!done.ok) throw new Error(`a kit could not be recalled: ${JSON.stringify(done.error)}`);
  await noteEvents(world);
  world.network.count('kit_recalled');
}

/** What the hub wrote down about it by itself. */
async function noteEvents(world: World): Promise<void> {
  for (const { id } of await world.hub.ask('select id::text as id from kit_event'))
    world.published.add(`kitEvent:${String(id)}`);
}
