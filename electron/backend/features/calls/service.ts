import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../../shared/contracts/ipc/index.ts';
import { requiredFields } from '../../../../shared/domain/calls/requiredFields.ts';
import { standingLog } from '../../../../shared/domain/calls/standingLog.ts';
import type { Call, CallLog } from '../../../../shared/domain/entities/call.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRow } from '../../db/markedRow.ts';
import { readMetaNumber } from '../../db/meta.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { contactsOf } from '../contacts/service.ts';
import { clearDraft } from '../drafts/service.ts';
import type { CommandContext } from '../handler.ts';
import { type SaveError, subjectAt } from '../saving.ts';
import {
  callsBefore,
  callsBetween,
  heardIn,
  logsOf,
  nextStepsFrom,
  openHeardOf,
  openNextStepsOf,
} from './repository.ts';

/** The log of a call that holds, corrections followed. */
export const standingLogOf = (db: ReadableDb, callId: string): CallLog | null =>
  standingLog(logsOf(db, callId));

/** My calls that start in [from, to), by start. */
export const callsOf = (db: ReadableDb, ownerId: string, from: number, to: number): readonly Call[] =>
  callsBetween(db, uuidToBytes(ownerId), from, to).map(({ row }) => row);

export const isLogged = (db: ReadableDb, callId: string): boolean => logsOf(db, callId).length > 0;

const noCall = Buffer.alloc(16);

/** What the last calls with an account left to be done, as the ground of an aim for one that is not planned yet. */
export const leftByLastCalls = (db: ReadableDb, accountId: string, startsAt: number) => ({
  pastCalls: callsBefore(db, uuidToBytes(accountId), startsAt, noCall).map((before) => ({
    call: before,
    log: standingLogOf(db, before.id),
  })),
  promises: openNextStepsOf(db, uuidToBytes(accountId)),
});

/** A call as a line of a list. */
export const listedCall = (db: ReadableDb, { row: call, sync }: MarkedRow<'call'>) => {
  const account = markedRow(db, 'account', call.accountId)?.row;
  return {
    call,
    accountName: account?.name ?? null,
    accountStage: account?.buyerStage ?? null,
    contactNames: call.contactIds.map((id) => rowName(db, 'contact', id)).filter((name) => name !== null),
    log: standingLogOf(db, call.id),
    sync,
  };
};

/** A call with all that its prep and its log are made from. */
export function wholeCall(db: ReadableDb, { row: call, sync }: MarkedRow<'call'>) {
  const accountId = uuidToBytes(call.accountId);
  const callId = uuidToBytes(call.id);
  const people = contactsOf(db, accountId).map(({ row }) => row);
  const inTheRoom = new Set(call.contactIds);
  return {
    call,
    account: markedRow(db, 'account', call.accountId)?.row ?? null,
    contacts: people.filter((person) => inTheRoom.has(person.id)),
    people: [...people],
    logs: [...logsOf(db, call.id)],
    heard: heardIn(db, callId).map(({ row, sync: mark }) => ({ heard: row, sync: mark })),
    nextSteps: [...nextStepsFrom(db, callId, accountId)],
    openNextSteps: [...openNextStepsOf(db, accountId)],
    lastCalls: callsBefore(db, accountId, call.startsAt, callId).map((before) => ({
      call: before,
      log: standingLogOf(db, before.id),
    })),
    openHeard: [...openHeardOf(db, accountId)],
    dataAsOf: readMetaNumber(db, 'data_as_of'),
    sync,
  };
}

type LogInput = ParsedInputOf<(typeof channels)['calls.log']>;
type LogError = SaveError | 'required' | 'already_logged';

/**
 * Logs a call: what came of it, what follows, and the end of its draft, all on disk or none. A call has one
 * log; what was wrong in it is put right by another that names it.
 */
export function logCall(
  context: CommandContext,
  input: LogInput,
): Result<{ mutationIds: string[] }, LogError> {
  const { log, nextStep, noNextStep, draftKey } = input;
  const missing = requiredFields({ result: log.result, summary: log.summary, nextStep, noNextStep });
  if (missing.length > 0) return fail('required', { fields: missing });
  const call = markedRow(context.db, 'call', log.callId)?.row;
  if (call === undefined) return fail('not_found');
  const refusal = refusalOf(context.db, call, input);
  if (refusal !== null) return refusal;
  return context.write((tx): Result<{ mutationIds: string[] }, LogError> => {
    const logged = tx.enqueue('call.log', log, subjectAt(tx.db, 'callLog', log.id, call.accountId));
    if (!logged.ok) return logged;
    const mutationIds = [logged.value.mutationId];
    tx.changed('calls');
    if (nextStep !== null) {
      const promised = tx.enqueue(
        'nextStep.create',
        nextStep,
        subjectAt(tx.db, 'nextStep', nextStep.id, call.accountId),
      );
      if (!promised.ok) return promised;
      mutationIds.push(promised.value.mutationId);
      tx.changed('nextSteps');
    }
    if (draftKey !== null) {
      clearDraft(tx.db, draftKey);
      tx.changed('drafts');
    }
    return ok({ mutationIds });
  });
}

function refusalOf(
  db: ReadableDb,
  call: Call,
  { log, nextStep }: LogInput,
): Result<never, 'invalid' | 'not_found' | 'already_logged'> | null {
  if (log.accountId !== call.accountId) return fail('invalid', { field: 'accountId' });
  if (nextStep !== null && (nextStep.accountId !== call.accountId || nextStep.callId !== call.id)) {
    return fail('invalid', { field: 'nextStep' });
  }
  const logs = logsOf(db, call.id);
  if (log.correctsId === null) return logs.length > 0 ? fail('already_logged') : null;
  if (!logs.some((earlier) => earlier.id === log.correctsId)) return fail('not_found');
  return logs.some((earlier) => earlier.correctsId === log.correctsId) ? fail('already_logged') : null;
}
