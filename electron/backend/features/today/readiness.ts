import { dateAfter, dateIn, dayIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import type { Unready } from '../../../../shared/domain/prep/callLacks.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { QueryContext } from '../handler.ts';
import { type EndingLease, type MissingFile, missingAt } from '../kits/missingAt.ts';
import { dayCall } from './dayCall.ts';
import { callsBetween, nextPlannedStart } from './repository.ts';

/** The next day after this one, within so many, on which I have planned calls, and how ready this laptop is for it. */
export function readinessAfter(context: QueryContext, day: string, daysAhead: number) {
  const { db, clock, me } = context;
  const zone = clock.timeZone();
  const mine = uuidToBytes(me.id);
  const start = nextPlannedStart(db, mine, dayIn(zone, day).to, dayIn(zone, dateAfter(day, daysAhead)).to);
  if (start === null) return null;
  const next = dateIn(zone, start);
  const { from, to } = dayIn(zone, next);
  const files = new Map<string, MissingFile>();
  const leases = new Map<string, EndingLease>();
  const planned = callsBetween(db, mine, from, to)
    .filter(({ row }) => row.status === 'planned')
    .map((marked) => {
      const { call, accountName, lacks: callLacks } = dayCall(context, marked);
      const without = missingAt(context, call);
      for (const file of without.files) files.set(file.sha256, file);
      for (const lease of without.leases) leases.set(lease.kitId, lease);
      const lacks: Unready[] = [...callLacks];
      if (without.files.length > 0) lacks.push('file');
      if (without.leases.length > 0) lacks.push('lease');
      return { callId: call.id, accountName, lacks };
    });
  const missing = planned.filter(({ lacks }) => lacks.length > 0);
  const rows = [...files.values()];
  return {
    day: next,
    visits: planned.length,
    ready: planned.length - missing.length,
    missing,
    withoutObjective: planned.filter(({ lacks }) => lacks.includes('objective')).length,
    files: { bytes: rows.reduce((sum, { bytes, have }) => sum + bytes - have, 0), rows },
    leases: [...leases.values()],
  };
}
