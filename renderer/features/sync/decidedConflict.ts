import type { FieldConflict } from '../../../shared/contracts/sync/wire.ts';
import { type LeadStatus, leadStatuses } from '../../../shared/domain/entities/lead.ts';
import { type KitStatus, kitStatuses } from '../../../shared/domain/kits/kitStatus.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { leadStatusText } from '../../app/i18n/words.ts';
import { stageText } from '../insight/stageText.ts';
import { answerDoneText } from '../leads/answerWords.ts';
import { kitStatusText, moveText, reviewText } from '../studio/studioWords.ts';

/** What two people decided about one thing as a whole, in words, and where it stands. */
export interface DecidedConflict {
  readonly theirs: MessageId;
  readonly mine: MessageId;
  readonly address: string;
}

type Args = Readonly<Record<string, unknown>>;

const word = <Words extends Readonly<Record<string, MessageId>>>(
  words: Words,
  value: unknown,
): MessageId | undefined => words[String(value)];
const among = <Word extends string>(all: readonly Word[], value: unknown): Word | undefined =>
  all.find((one) => one === value);

/** Null for a kind whose conflicts are decided field by field, and for the steps of a lead, which have a screen of their own. */
export function decidedConflict(
  kind: string,
  id: string,
  args: Args,
  conflicts: readonly FieldConflict[],
): DecidedConflict | null {
  const theirs = (field: string): unknown => conflicts.find((one) => one.field === field)?.theirs;
  switch (kind) {
    case 'kitVersion.move': {
      const status = among<KitStatus>(kitStatuses, theirs('status'));
      return {
        theirs: status === undefined ? 'decisionConflict.rewritten' : kitStatusText[status],
        mine: word(moveText, args['move']) ?? 'decisionConflict.decided',
        address: `/studio/${id}`,
      };
    }
    case 'kitItem.review':
      return {
        // Another's word on it may be on other words than those that were read: that is what has to be known first.
        theirs:
          theirs('revisionId') === undefined
            ? (word(reviewText, theirs('reviewState')) ?? 'decisionConflict.decided')
            : 'decisionConflict.rewritten',
        mine: word(reviewText, args['to']) ?? 'decisionConflict.decided',
        address: `/studio/${String(args['versionId'])}/${id}`,
      };
    case 'agreement.sign':
      return {
        theirs: theirs('revisionId') === undefined ? 'decisionConflict.signed' : 'decisionConflict.rewritten',
        mine: args['side'] === 'sales' ? 'agreement.signSales' : 'agreement.signMarketing',
        address: '/agreement',
      };
    case 'draftingTask.move': {
      const status = theirs('status');
      const stands = status === 'answered' || status === 'closed' ? stageText[status] : null;
      return {
        theirs: stands ?? 'decisionConflict.taken',
        mine: word(taskMoves, args['move']) ?? 'decisionConflict.decided',
        address: '/studio',
      };
    }
    case 'lead.answer': {
      const answer = (args['answer'] ?? {}) as Args;
      const status = among<LeadStatus>(leadStatuses, theirs('status'));
      return {
        theirs: status === undefined ? 'decisionConflict.decided' : leadStatusText[status],
        mine: word(answerDoneText, answer['kind']) ?? 'decisionConflict.decided',
        address: `/leads/returned/${String(answer['leadId'])}`,
      };
    }
    default:
      return null;
  }
}

const taskMoves: Readonly<Record<string, MessageId>> = {
  take: 'insight.take',
  draft: 'insight.draft',
  close: 'insight.closeTask',
};
