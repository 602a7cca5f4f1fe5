import type { KitItemContent } from '../../../shared/domain/kits/itemContent.ts';
import type { Day } from '../calendarDays.ts';
import { type FileOf, kitItems } from './kitItems.ts';
import type { ReleasePlan } from './releases.ts';

/** What one version says. */
export function versionItems(
  { kit, leaves }: ReleasePlan,
  today: Day,
  fileOf: FileOf,
): readonly KitItemContent[] {
  return kitItems(
    kit,
    today,
    fileOf,
    Object.keys(kit.items).filter((key) => !leaves.includes(key)),
  );
}
