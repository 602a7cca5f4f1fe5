import { type AnswerTerms, answerTerms } from '../../../../shared/domain/insight/draftingClock.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRows } from '../../db/markedRow.ts';
import type { Clock } from '../../ports/ports.ts';

/** What marketing owes an objection under the agreement that is signed now. */
export function answerTermsHere(db: ReadableDb, clock: Clock): AnswerTerms {
  const [signed] = markedRows(db, 'agreement', "WHERE t.status = 'signed' ORDER BY t.version DESC LIMIT 1");
  return answerTerms(signed?.row.terms ?? null, clock.timeZone());
}
