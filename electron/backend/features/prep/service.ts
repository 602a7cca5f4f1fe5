import { dateIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import type { Call } from '../../../../shared/domain/entities/call.ts';
import type { Contact } from '../../../../shared/domain/entities/contact.ts';
import { assemblePrep } from '../../../../shared/domain/prep/assemblePrep.ts';
import type { ClockedLeadHere } from '../../../../shared/domain/prep/leadsHere.ts';
import { whoIsInTheRoom } from '../../../../shared/domain/prep/whoIsInTheRoom.ts';
import type { MarkedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { wholeCall } from '../calls/service.ts';
import type { QueryContext } from '../handler.ts';
import { prepKits } from '../kits/prepKits.ts';
import { leadClocks } from '../leads/leadClocks.ts';
import { heardAt, heardElsewhere, leadsOf, touchesBefore } from './repository.ts';

/** Gathers what the sheet of a call is assembled from, and assembles it. */
export function prepOf(context: QueryContext, found: MarkedRow<'call'>) {
  const { db, clock } = context;
  const now = clock.now();
  const call: Call = found.row;
  const whole = wholeCall(db, found);
  const accountId = uuidToBytes(call.accountId);
  const before = Math.min(call.startsAt, now);
  const expected = whoIsInTheRoom(call, whole.people, whole.lastCalls[0]?.call ?? null);
  const sheet = assemblePrep(
    {
      call,
      account: whole.account,
      people: whole.people,
      pastCalls: whole.lastCalls,
      touches: touchesBefore(db, accountId, before),
      nextSteps: whole.openNextSteps,
      heardHere: heardAt(db, accountId, before),
      heardElsewhere:
        whole.account === null
          ? []
          : heardElsewhere(
              db,
              whole.account,
              expected.map(({ contact }) => contact.persona),
              now,
            ),
      leads: clockedLeads(context, call.accountId, whole.people),
    },
    { at: now, today: dateIn(clock.timeZone(), now) },
  );
  return {
    people: [...sheet.people],
    since: [...sheet.since],
    promises: [...sheet.promises],
    objective: sheet.objective,
    minimumOutcome: sheet.minimumOutcome,
    likely: [...sheet.likely],
    competitors: sheet.competitors.flatMap(({ id, why }) => {
      const name = rowName(db, 'competitor', id);
      return name === null ? [] : [{ id, name, why }];
    }),
    leads: [...sheet.leads],
    offer: sheet.offer,
    kits: prepKits(
      context,
      {
        accountId: call.accountId,
        contactIds: expected.map(({ contact }) => contact.id),
        language: null,
      },
      sheet.likely,
      sheet.competitors,
      sheet.offer,
    ),
  };
}

function clockedLeads(
  { db, clock }: QueryContext,
  accountId: string,
  people: readonly Contact[],
): readonly ClockedLeadHere[] {
  const leads = leadsOf(
    db,
    uuidToBytes(accountId),
    people.flatMap(({ email }) => (email === null ? [] : [email.trim()])),
  );
  if (leads.length === 0) return [];
  const clockOf = leadClocks(db, clock);
  return leads.map((lead) => ({ lead, clock: clockOf(lead) }));
}
