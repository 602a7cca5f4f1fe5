import type { ArgsOf } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { Clock as AgreedClock } from '../../../../shared/domain/agreement/clock.ts';
import type { Lead } from '../../../../shared/domain/entities/lead.ts';
import type { LeadAnswer } from '../../../../shared/domain/entities/leadAnswer.ts';
import type { LeadStep } from '../../../../shared/domain/entities/leadStep.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { answerClock } from '../../../../shared/domain/leads/answerClock.ts';
import { returnedStatuses } from '../../../../shared/domain/leads/leadAfterAnswer.ts';
import { allows } from '../../../../shared/domain/permissions/permissions.ts';
import { fail, type Result } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import type { CommandContext, QueryContext } from '../handler.ts';
import { type SaveError, save } from '../saving.ts';
import { answersOf, answersTo, countReturned, returnedLeads, returningStep } from './answersRepository.ts';
import { signedTerms } from './leadTerms.ts';
import { leadLabel, leadSubject } from './service.ts';

/** An answer with the names of what it names. */
const shownAnswer = (db: ReadableDb, { row: answer, sync }: MarkedRow<'leadAnswer'>) => ({
  answer,
  authorName: rowName(db, 'user', answer.authorId),
  toTerritoryName: rowName(db, 'territory', answer.toTerritoryId),
  sync,
});

export const shownAnswers = (db: ReadableDb, leadId: string) =>
  answersOf(db, leadId).map((answer) => shownAnswer(db, answer));

/** Marketing's clock on a step that gave a lead back; under the lead's own version, or the one that stands now. */
function clockOn(
  { db, clock }: QueryContext,
  lead: Lead,
  step: LeadStep,
  answer: LeadAnswer | undefined,
): AgreedClock | null {
  const versions = signedTerms(db);
  const newest = [...versions].sort((one, other) => other.version - one.version)[0];
  const agreed = versions.find(({ version }) => version === lead.agreementVersion) ?? newest;
  return answerClock(
    { receivedAt: step.updatedAt, answeredAt: answer?.authoredAt ?? null },
    agreed,
    clock.now(),
  );
}

export const mayAnswer = (me: User, lead: Lead): boolean =>
  isReturned(lead) &&
  allows(me.role, 'leadAnswer', 'create', me.id, me.id) &&
  allows(me.role, 'lead', 'update', me.id, lead.ownerId);

const isReturned = ({ status }: Lead): boolean => (returnedStatuses as readonly string[]).includes(status);

/** What marketing owes a lead that sales gave back; null where nothing was given back. */
export function returnedOf(context: QueryContext, lead: Lead) {
  const step = isReturned(lead) ? returningStep(context.db, lead.id)?.row : undefined;
  if (step === undefined) return null;
  const answer = answersOf(context.db, lead.id).find(({ row }) => row.stepId === step.id)?.row;
  return {
    stepId: step.id,
    answered: answer !== undefined,
    clock: clockOn(context, lead, step, answer),
    mayAnswer: mayAnswer(context.me, lead),
  };
}

export function listReturned(
  context: QueryContext,
  { waiting, offset, limit }: { waiting: boolean; offset: number; limit: number },
) {
  const { db } = context;
  const counts = countReturned(db);
  return {
    total: waiting ? counts.waiting : counts.answered,
    counts,
    rows: returnedLeads(db, waiting, offset, limit).flatMap(({ leadId, stepId }) => {
      const lead = markedRow(db, 'lead', leadId);
      const step = markedRow(db, 'leadStep', stepId)?.row;
      if (lead === undefined || step === undefined) return [];
      const answer = answersOf(db, leadId).find(({ row }) => row.stepId === stepId);
      return [
        {
          lead: lead.row,
          step,
          authorName: rowName(db, 'user', step.authorId),
          clock: clockOn(context, lead.row, step, answer?.row),
          answer: answer === undefined ? null : shownAnswer(db, answer),
          sync: lead.sync,
        },
      ];
    }),
  };
}

const weekMs = 7 * 86_400_000;

/** What marketing made of what this user gave back, in the last week. */
export const answersToMe = ({ db, me, clock }: QueryContext) =>
  answersTo(db, me.id, clock.now() - weekMs).map((marked) => {
    const lead = markedRow(db, 'lead', marked.row.leadId)?.row;
    return {
      ...shownAnswer(db, marked),
      leadLabel: lead === undefined ? null : leadLabel(lead),
      /** Re-routed, it may be another's by now. */
      stillHere: lead !== undefined,
    };
  });

export function giveAnswer(
  context: CommandContext,
  args: ArgsOf<'lead.answer'>,
): Result<{ mutationId: string }, SaveError | 'stale'> {
  const { answer, seen } = args;
  const lead = markedRow(context.db, 'lead', answer.leadId)?.row;
  if (lead === undefined) return fail('not_found');
  if (!mayAnswer(context.me, { ...lead, status: seen.status })) return fail('forbidden');
  const step = returningStep(context.db, lead.id)?.row;
  const answered = answersOf(context.db, lead.id).some(({ row }) => row.stepId === answer.stepId);
  if (lead.status !== seen.status || step?.id !== answer.stepId || answered) return fail('stale');
  if (answer.territoryId !== lead.territoryId) return fail('invalid', { field: 'territoryId' });
  return save(context, 'lead.answer', args, leadSubject(lead), 'leads');
}
