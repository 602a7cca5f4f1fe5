import { erasuresResponse } from '../../../../shared/contracts/sync/peopleWire.ts';
import { readMetaNumber, writeMeta } from '../../db/meta.ts';
import { writeTransaction } from '../../db/transaction.ts';
import { asUser, type SyncContext } from '../syncContext.ts';
import { eraseHere } from './eraseHere.ts';

/**
 * Hears from the hub who was erased, before anything is sent: no name of theirs leaves this laptop any more. True where
 * something had to be taken out, so that copies of the data made before are to go as well.
 */
export async function takeErasures(context: SyncContext): Promise<boolean> {
  const { clock, connection, db, userId } = context;
  const since = readMetaNumber(db, 'erasures_mark') ?? 0;
  const answer = await asUser(context, { method: 'GET', path: `/erasures?since=${since}` }).json(
    erasuresResponse,
  );
  const any = writeTransaction(connection, (tx) => {
    let found = false;
    for (const { kind, id } of answer.erased) found = eraseHere(tx, userId, clock.now(), kind, id) || found;
    writeMeta(tx, 'erasures_mark', answer.mark);
    return found;
  });
  if (any) for (const topic of ['contacts', 'leads', 'drafts', 'sync'] as const) context.topic(topic);
  return any;
}
