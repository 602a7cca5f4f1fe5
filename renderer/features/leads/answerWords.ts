import type { LeadAnswerKind } from '../../../shared/domain/entities/leadAnswer.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';

type Words = Readonly<Record<LeadAnswerKind, MessageId>>;

/** What a button does. */
export const answerText: Words = {
  nurture: 'answer.nurture',
  fix_data: 'answer.fixData',
  reroute: 'answer.reroute',
  close: 'answer.close',
};

/** What was answered. */
export const answerDoneText: Words = {
  nurture: 'answerDone.nurture',
  fix_data: 'answerDone.fixData',
  reroute: 'answerDone.reroute',
  close: 'answerDone.close',
};
