import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import { dayIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import type { QueryContext } from '../handler.ts';
import { countLateLeads } from '../leads/inbox.ts';
import { callsBetween, notLogged, openComplaints, peopleOf } from './repository.ts';

const complaintsShown = 5;

/** How the day of a manager's people stands; nobody in it where nobody reports to this user. */
export function teamOn(context: QueryContext, day: string): Answer<'today.team'> {
  const { db, clock, me } = context;
  const now = clock.now();
  const { from, to } = dayIn(clock.timeZone(), day);
  const people = peopleOf(db, uuidToBytes(me.id));
  const complaints = people.length === 0 ? { total: 0, rows: [] } : openComplaints(db, complaintsShown);
  return ok({
    people: people.map(({ id, name }) => {
      const calls = callsBetween(db, id, from, to).filter(({ row }) => row.status !== 'cancelled');
      const next = calls.find(({ row }) => row.status === 'planned' && row.startsAt >= now)?.row;
      const userId = uuidFromBytes(id);
      return {
        userId,
        name,
        calls: calls.length,
        held: calls.filter(({ row }) => row.status === 'held').length,
        next:
          next === undefined
            ? null
            : {
                callId: next.id,
                startsAt: next.startsAt,
                accountName: rowName(db, 'account', next.accountId),
              },
        notLogged: notLogged(db, id, now).count,
        lateLeads: countLateLeads(db, clock, userId),
      };
    }),
    complaints: {
      total: complaints.total,
      rows: complaints.rows.map((heard) => ({
        heard,
        accountName: rowName(db, 'account', heard.accountId),
        ownerName: rowName(db, 'user', heard.ownerId),
      })),
    },
  });
}
