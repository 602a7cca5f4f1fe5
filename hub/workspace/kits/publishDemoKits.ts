import { dateIn } from '../../../shared/domain/calendar/zoneTime.ts';
import type { HubContext } from '../../hubContext.ts';
import { publish } from '../../kits/publish.ts';
import { recall } from '../../kits/recall.ts';
import { storeSeededFile } from '../../kits/storeSeededFile.ts';
import { dayOf } from '../calendarDays.ts';
import { countries } from '../countries.ts';
import { freshStamp } from '../stamp.ts';
import { colleagueId } from '../team.ts';
import type { Collateral } from './collateral/collateral.ts';
import { type DemoRelease, tellDemoReceipts } from './demoReceipts.ts';
import { marketingTime, versionId } from './kitRows.ts';
import { releases } from './releases.ts';
import { versionItems } from './versionItems.ts';

const publishedAtMinute = 16 * 60;
const recalledAtMinute = 9 * 60 + 40;

/**
 * Publishes the demo's kits by the very code that publishes any, each at its time in the past, and recalls the one
 * that was recalled; then laptops tell what they have of them. The rows of their versions are there already; the files
 * that they name are stored first.
 */
export async function publishDemoKits(hub: HubContext, { files, fileOf }: Collateral): Promise<void> {
  const todayMs = hub.clock.now();
  const time = { todayMs, today: dayOf(dateIn(countries.fr.zone, todayMs)), stamped: freshStamp(todayMs) };
  const stored = new Set<string>();
  for (const release of releases) {
    for (const { facts } of versionItems(release, time.today, fileOf)) {
      const { file } = facts;
      const bytes = file === null ? undefined : files.get(file.sha256);
      if (file === null || bytes === undefined || stored.has(file.sha256)) continue;
      await storeSeededFile(hub, { ...file, bytes });
      stored.add(file.sha256);
    }
  }
  const made: DemoRelease[] = [];
  for (const release of releases) {
    const { kit, published, recalled } = release;
    const author = { userId: colleagueId(kit.owner), role: 'author' } as const;
    const at = (daysAgo: number, minute: number): HubContext => ({
      ...hub,
      clock: { now: () => marketingTime(time, daysAgo, minute) },
    });
    const out = await publish(at(published, publishedAtMinute), author, versionId(release));
    if (!out.ok) throw new Error(`${kit.key}: ${out.error.code} ${JSON.stringify(out.error.detail ?? {})}`);
    const { releaseId, publishedAt } = out.value;
    if (recalled === null) {
      made.push({ release, releaseId, publishedAt, recalledAt: null });
      continue;
    }
    const back = await recall(at(recalled.daysAgo, recalledAtMinute), author, releaseId, recalled.reason);
    if (!back.ok) throw new Error(`${kit.key}: ${back.error.code}`);
    made.push({ release, releaseId, publishedAt, recalledAt: back.value.recalledAt });
  }
  await tellDemoReceipts(hub, made);
}
