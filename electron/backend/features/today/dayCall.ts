import { callLacks } from '../../../../shared/domain/prep/callLacks.ts';
import { readRow } from '../../db/entityRows.ts';
import type { MarkedRow } from '../../db/markedRow.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { standingLogOf } from '../calls/service.ts';
import type { QueryContext } from '../handler.ts';
import { oldestPromiseTo, openHeardAt, pastOf } from './repository.ts';

const twoWeeksMs = 14 * 86_400_000;

/** A call as the day shows it. */
export function dayCall({ db }: QueryContext, { row: call, sync }: MarkedRow<'call'>) {
  const account = readRow(db, 'account', call.accountId);
  const accountId = uuidToBytes(call.accountId);
  const past = pastOf(db, accountId, call.startsAt, call.startsAt - twoWeeksMs);
  const firstCall = past.held === 0;
  return {
    call,
    accountName: account?.name ?? null,
    accountStage: account?.buyerStage ?? null,
    people: call.contactIds.flatMap((id) => {
      const contact = readRow(db, 'contact', id);
      return contact === null ? [] : [{ name: contact.name, title: contact.title, persona: contact.persona }];
    }),
    log: standingLogOf(db, call.id),
    firstCall,
    lacks: [...callLacks(call, { account: account !== null, firstCall })],
    openHeard: openHeardAt(db, accountId),
    promise: oldestPromiseTo(db, accountId),
    touchesInTwoWeeks: past.touches,
    sync,
  };
}
