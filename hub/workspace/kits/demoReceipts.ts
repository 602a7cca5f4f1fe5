import type { ReceiptsRequest } from '../../../shared/contracts/sync/kitWire.ts';
import type { HubContext } from '../../hubContext.ts';
import { takeReceipts } from '../../kits/receipts.ts';
import { insertRows } from '../../rows/insertRows.ts';
import { Chance } from '../chance.ts';
import { demoId } from '../demoId.ts';
import { enrolDemoLaptop } from '../enrolDemoLaptop.ts';
import { colleagueId, team } from '../team.ts';
import { territoryId } from '../territories.ts';
import { kitId } from './kitRows.ts';
import type { ReleasePlan } from './releases.ts';

/** A version that went out, and when; in milliseconds UTC. */
export interface DemoRelease {
  readonly release: ReleasePlan;
  readonly releaseId: string;
  readonly publishedAt: number;
  readonly recalledAt: number | null;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** One whose laptop stays in its bag for days, one who showed it once more, and those who read what they were asked to. */
const late = 'viktor';
const onceMore = 'davide';
const readers: readonly string[] = ['theo', 'sandrine', 'davide', 'maja'];

/** What the reps' laptops told of the kits: when each came, who read it, who knows of a recall, and who used it after. */
export async function tellDemoReceipts(hub: HubContext, made: readonly DemoRelease[]): Promise<void> {
  const chance = new Chance('receipts');
  const laptops = new Chance('laptops');
  const now = hub.clock.now();
  const reps = team.filter(({ role }) => role === 'rep');
  for (const [number, rep] of reps.entries()) {
    const receipts: ReceiptsRequest['receipts'] = [];
    const read: { readonly one: DemoRelease; readonly at: number }[] = [];
    for (const one of made) {
      const { release, releaseId, publishedAt, recalledAt } = one;
      if (!release.kit.audience.territories.some((key) => rep.territories.includes(key))) continue;
      const patience = rep.key === late ? 70 * hour : 20 * hour;
      const after = (start: number): number => start + chance.between(12, patience / minute) * minute;
      const delivered = after(publishedAt);
      if (delivered > now) continue;
      receipts.push({ releaseId, state: 'delivered', at: delivered });
      const acknowledged = delivered + chance.between(2, 240) * minute;
      if (release.kit.acknowledge && readers.includes(rep.key) && acknowledged < now) {
        receipts.push({ releaseId, state: 'acknowledged', at: acknowledged });
        read.push({ one, at: acknowledged });
      }
      if (recalledAt === null) continue;
      const told = after(recalledAt);
      if (told < now) receipts.push({ releaseId, state: 'recalled', at: told });
      if (rep.key === onceMore && told + hour < now)
        receipts.push({ releaseId, state: 'used_after_recall', at: told + hour });
    }
    const userId = colleagueId(rep.key);
    const deviceId = demoId('device', number + 1);
    await enrolDemoLaptop(hub, {
      deviceId,
      userId,
      name: `HVL-${1204 + 7 * number}`,
      enrolledAt:
        Math.min(now, ...made.map(({ publishedAt }) => publishedAt)) - laptops.between(5, 200) * day,
      lastSeenAt: Math.max(
        now - (rep.key === late ? 52 * hour : laptops.between(4, 150) * minute),
        ...receipts.map(({ at }) => at ?? 0),
      ),
    });
    const caller = { userId, deviceId, territoryIds: rep.territories.map(territoryId) };
    const answer = await takeReceipts(hub, caller, { receipts });
    if (!answer.ok) throw new Error(`${rep.key}: ${answer.error.code}`);
    const rows = read.map(({ one: { release, releaseId }, at }) => ({
      id: demoId(`acknowledgement ${rep.key}`, release.version),
      authorId: userId,
      kitId: kitId(release.kit.key),
      version: release.version,
      releaseId,
      authoredAt: at,
    }));
    await hub.db.transaction().execute((trx) => insertRows(trx, 'acknowledgement', rows, { now, userId }));
  }
}
