import { dateIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import type { Call } from '../../../../shared/domain/entities/call.ts';
import { accountIsMeant, peopleAreMeant } from '../../../../shared/domain/kits/audience.ts';
import { leaseEndsAt } from '../../../../shared/domain/kits/usable.ts';
import type { QueryContext } from '../handler.ts';
import { kitGround, whyUnusable } from './ground.ts';
import { fileState, inLanguage, titleIn } from './listed.ts';
import { itemsIn } from './repository/heldItems.ts';
import { fileHere } from './repository/mine.ts';

/** A file that is not whole here, and how much of it is. */
export interface MissingFile {
  readonly sha256: string;
  readonly title: string;
  readonly bytes: number;
  readonly have: number;
  readonly state: ReturnType<typeof fileState>;
}

/** A kit that cannot be used when it is needed, unless the hub is met before. */
export interface EndingLease {
  readonly kitId: string;
  readonly title: string;
  readonly endsAt: number;
  readonly isOver: boolean;
}

/** What a call would have to do without when it begins, if nothing is fetched and no hub met until then. */
export function missingAt(
  context: QueryContext,
  { accountId, contactIds, startsAt }: Pick<Call, 'accountId' | 'contactIds' | 'startsAt'>,
): { readonly files: readonly MissingFile[]; readonly leases: readonly EndingLease[] } {
  const today = kitGround(context, { accountId, contactIds, language: null });
  const { db, now, wanted } = today;
  const { account, personas } = today.asked;
  const at = Math.max(now.at, startsAt);
  const then = { ...today, now: { ...now, at, today: dateIn(context.clock.timeZone(), at) } };
  const files: MissingFile[] = [];
  const leases: EndingLease[] = [];
  for (const kit of today.kits.values()) {
    // Of a kit whose lease is over nothing else is asked, so whom it is meant for is asked first.
    const { audience } = kit.payload;
    if (account !== null && !(accountIsMeant(audience, account) && peopleAreMeant(audience, personas)))
      continue;
    const why = whyUnusable(then, kit, null);
    if (why !== null && why !== 'lease') continue;
    if (why === 'lease') {
      const endsAt = leaseEndsAt(kit.payload.leaseDays, now.lastContactAt);
      const title = inLanguage(kit.payload.title, wanted).text;
      leases.push({ kitId: kit.payload.kitId, title, endsAt, isOver: endsAt < now.at });
    }
    for (const item of itemsIn(db, kit.row)) {
      const { file } = item.facts;
      if (file === null || (why === null && whyUnusable(then, kit, item) !== 'file_missing')) continue;
      const here = fileHere(db, file.sha256);
      if (here !== null && here.have === here.bytes) continue;
      files.push({
        sha256: file.sha256,
        title: titleIn(db, item, wanted),
        bytes: file.bytes,
        have: here?.have ?? 0,
        state: fileState(here),
      });
    }
  }
  return { files, leases };
}
