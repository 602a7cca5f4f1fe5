import { dateAfter } from '../../../shared/domain/calendar/zoneTime.ts';
import type { User } from '../../../shared/domain/entities/workspace.ts';
import { moverRoles, publishers } from '../../../shared/domain/kits/kitRules.ts';
import type { Output } from '../../platform/useQuery.ts';

type Kits = Output<'studio.kits'>['kits'];
export type WaitingVersion = Kits[number]['versions'][number] & { readonly kitName: string };

/** How long before its last day a version is worth a successor. */
const endsWithinDays = 14;

/** Versions of kits whose next move is this person's. `today`: a date, `2026-11-26`. */
export function versionsWaiting(kits: Kits, me: Pick<User, 'id' | 'role'>, today: string) {
  const all: readonly WaitingVersion[] = kits.flatMap(({ kit, versions }) =>
    versions.map((version) => ({ ...version, kitName: kit.name })),
  );
  const mayPublish = publishers.includes(me.role);
  const soon = dateAfter(today, endsWithinDays);
  const newest = new Set(kits.map(({ versions }) => versions[0]?.version.id));
  return {
    review: all.filter(
      ({ version }) =>
        version.status === 'in_review' && moverRoles.approve === me.role && version.authorId !== me.id,
    ),
    publish: all.filter(({ version }) => version.status === 'approved' && mayPublish),
    drafts: all.filter(({ version }) => version.status === 'draft' && version.authorId === me.id),
    /** Published, with no successor begun. */
    ending: all
      .filter(
        ({ version: { id, status, expiresOn } }) =>
          status === 'published' && expiresOn !== null && expiresOn <= soon && mayPublish && newest.has(id),
      )
      .sort((one, other) => ((one.version.expiresOn ?? '') < (other.version.expiresOn ?? '') ? -1 : 1)),
  };
}
