import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import { dayIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import { leadClock } from '../../../../shared/domain/leads/clock.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import type { QueryContext } from '../handler.ts';
import { inboxRows } from '../leads/inbox.ts';
import { leadTerms } from '../leads/leadTerms.ts';
import { arrivalOf, leadsAt } from '../leads/repository.ts';
import { callsBetween, notLogged, openComplaints, peopleOf } from './repository.ts';

const complaintsShown = 5;

/** How the day of a manager's people stands; nobody in it where nobody reports to this user. */
export function teamOn(context: QueryContext, day: string): Answer<'today.team'> {
  const { db, clock, me } = context;
  const now = clock.now();
  const { from, to } = dayIn(clock.timeZone(), day);
  const termsOf = leadTerms(db, clock);
  const people = peopleOf(db, uuidToBytes(me.id));
  const complaints = people.length === 0 ? { total: 0, rows: [] } : openComplaints(db, complaintsShown);
  return ok({
    people: people.map(({ id, name }) => {
      const calls = callsBetween(db, id, from, to).filter(({ row }) => row.status !== 'cancelled');
      const next = calls.find(({ row }) => row.status === 'planned' && row.startsAt >= now)?.row;
      const userId = uuidFromBytes(id);
      const open = leadsAt(db, inboxRows(db, clock, { status: 'open', ownerId: userId, find: null }));
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
        lateLeads: open.filter(
          ({ row }) =>
            leadClock({ ...row, reachedAt: arrivalOf(db, row.id) }, now, termsOf(row))?.state === 'breached',
        ).length,
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
