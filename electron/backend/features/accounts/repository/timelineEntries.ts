import type { OutputOf } from '../../../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../../../shared/contracts/ipc/index.ts';
import type { TimelineFilter } from '../../../../../shared/domain/accounts/accountList.ts';
import type { ReadableDb, SqlValue } from '../../../db/database.ts';
import { markedRows } from '../../../db/markedRow.ts';
import { rowName } from '../../../db/rowName.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';
import { standingLogOf } from '../../calls/service.ts';
import { titleNow } from '../../kits/listed.ts';

export type TimelineEntry = OutputOf<(typeof channels)['accounts.timeline']>['entries'][number];

const dayStart = (date: string | null): number | null =>
  date === null ? null : Date.parse(`${date}T00:00:00Z`);

/**
 * The rows of a kind that `clauses` chooses (as for `markedRows`) as the timeline shows them. A deal stands at the day
 * it was closed, else at the one it began; a next step on the day it is due, else at the call it came from; each,
 * where there is no such day, where it was last changed. Days begin at midnight UTC.
 */
export function entriesOf(
  db: ReadableDb,
  kind: TimelineFilter,
  clauses: string,
  ...values: readonly SqlValue[]
): readonly TimelineEntry[] {
  const user = (id: string | null) => rowName(db, 'user', id);
  const contact = (id: string | null) => rowName(db, 'contact', id);
  switch (kind) {
    case 'call':
      return markedRows(db, 'call', clauses, ...values).map(({ row, sync }) => ({
        type: 'call',
        at: row.startsAt,
        call: row,
        log: standingLogOf(db, row.id),
        ownerName: user(row.ownerId),
        sync,
      }));
    case 'heard':
      return markedRows(db, 'heard', clauses, ...values).map(({ row, sync }) => ({
        type: 'heard',
        at: row.heardAt,
        heard: row,
        authorName: user(row.authorId),
        contactName: contact(row.contactId),
        competitorName: rowName(db, 'competitor', row.competitorId),
        sync,
      }));
    case 'touch':
      return markedRows(db, 'touch', clauses, ...values).map(({ row }) => ({
        type: 'touch',
        at: row.touchedAt,
        touch: row,
        contactName: contact(row.contactId),
      }));
    case 'deal':
      return markedRows(db, 'deal', clauses, ...values).map(({ row, sync }) => ({
        type: 'deal',
        at: dayStart(row.closedOn ?? row.engagedOn) ?? row.updatedAt,
        deal: row,
        ownerName: user(row.ownerId),
        sync,
      }));
    case 'lead':
      return markedRows(db, 'lead', clauses, ...values).map(({ row, sync }) => ({
        type: 'lead',
        at: row.receivedAt,
        lead: row,
        ownerName: user(row.ownerId),
        sync,
      }));
    case 'nextStep':
      return markedRows(db, 'nextStep', clauses, ...values).map(({ row, sync }) => ({
        type: 'nextStep',
        at: dayStart(row.dueOn) ?? callStart(db, row.callId) ?? row.updatedAt,
        nextStep: row,
        ownerName: user(row.ownerId),
        sync,
      }));
    case 'kitUse':
      return markedRows(db, 'use', clauses, ...values).map(({ row, sync }) => ({
        type: 'kitUse',
        at: row.usedAt,
        use: row,
        itemTitle: titleNow(db, row.itemId),
        authorName: user(row.authorId),
        contactName: contact(row.contactId),
        sync,
      }));
  }
}

const callStart = (db: ReadableDb, callId: string | null): number | null =>
  callId === null
    ? null
    : (markedRows(db, 'call', 'WHERE t.id = ?', uuidToBytes(callId))[0]?.row.startsAt ?? null);
