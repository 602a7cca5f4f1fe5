import type { FieldConflict } from '../../../shared/contracts/sync/wire.ts';
import { type AgreementStatus, agreementStatuses } from '../../../shared/domain/entities/agreement.ts';
import { type LeadStatus, leadStatuses } from '../../../shared/domain/entities/lead.ts';
import { type KitStatus, kitStatuses } from '../../../shared/domain/kits/kitStatus.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { leadStatusText } from '../../app/i18n/words.ts';
import { stageText } from '../insight/stageText.ts';
import { answerDoneText } from '../leads/answerWords.ts';
import { kitStatusText, moveText, reviewText } from '../studio/studioWords.ts';
import { sideText, taskMoveText } from './decisionWords.ts';

/** What two people decided about one thing as a whole, in words, and where it stands. */
export interface DecidedConflict {
  readonly theirs: MessageId;
  readonly mine: MessageId;
  readonly address: string;
}

type Args = Readonly<Record<string, unknown>>;

type Theirs = (field: string) => unknown;
type Describe = (id: string, args: Args, theirs: Theirs) => DecidedConflict;

const word = <Words extends Readonly<Record<string, MessageId>>>(
  words: Words,
  value: unknown,
): MessageId | undefined => words[String(value)];
const among = <Word extends string>(all: readonly Word[], value: unknown): Word | undefined =>
  all.find((one) => one === value);

const agreementText: Readonly<Partial<Record<AgreementStatus, MessageId>>> = {
  signed: 'agreement.signed',
  superseded: 'agreement.superseded',
  dropped: 'agreement.dropped',
};

/** Of a draft that somebody signed or threw out as it was read: it is over, or has other words, or a signature. */
function draftNow(theirs: Theirs): MessageId {
  const status = among<AgreementStatus>(agreementStatuses, theirs('status'));
  const over = status === undefined ? undefined : agreementText[status];
  if (over !== undefined) return over;
  return theirs('revisionId') === undefined ? 'decisionConflict.signed' : 'decisionConflict.rewritten';
}

/** What is decided as a whole, by the kind of change; the steps of a lead have a screen of their own. */
const decisions: Readonly<Record<string, Describe>> = {
  'kitVersion.move': (id, args, theirs) => {
    const status = among<KitStatus>(kitStatuses, theirs('status'));
    return {
      theirs: status === undefined ? 'decisionConflict.rewritten' : kitStatusText[status],
      mine: word(moveText, args['move']) ?? 'decisionConflict.decided',
      address: `/studio/${id}`,
    };
  },
  'kitItem.review': (id, args, theirs) => ({
    // Another's word on it may be on other words than those that were read: that is what has to be known first.
    theirs:
      theirs('revisionId') === undefined
        ? (word(reviewText, theirs('reviewState')) ?? 'decisionConflict.decided')
        : 'decisionConflict.rewritten',
    mine: word(reviewText, args['to']) ?? 'decisionConflict.decided',
    address: `/studio/${String(args['versionId'])}/${id}`,
  }),
  'agreement.sign': (_id, args, theirs) => ({
    theirs: draftNow(theirs),
    mine: word(sideText, args['side']) ?? 'decisionConflict.decided',
    address: '/agreement',
  }),
  'agreement.drop': (_id, _args, theirs) => ({
    theirs: draftNow(theirs),
    mine: 'agreement.drop',
    address: '/agreement',
  }),
  'draftingTask.move': (_id, args, theirs) => {
    const status = theirs('status');
    const stands = status === 'answered' || status === 'closed' ? stageText[status] : null;
    return {
      theirs: stands ?? 'decisionConflict.taken',
      mine: word(taskMoveText, args['move']) ?? 'decisionConflict.decided',
      address: '/studio',
    };
  },
  'lead.answer': (_id, args, theirs) => {
    const answer = (args['answer'] ?? {}) as Args;
    const status = among<LeadStatus>(leadStatuses, theirs('status'));
    return {
      theirs: status === undefined ? 'decisionConflict.decided' : leadStatusText[status],
      mine: word(answerDoneText, answer['kind']) ?? 'decisionConflict.decided',
      address: `/leads/returned/${String(answer['leadId'])}`,
    };
  },
};

/** Whether two who change it decide about it as a whole: there are no two values to choose from. */
export const isDecision = (kind: string): boolean => kind === 'lead.step' || Object.hasOwn(decisions, kind);

/** Null for a kind whose conflicts are decided field by field, and for the steps of a lead. */
export const decidedConflict = (
  kind: string,
  id: string,
  args: Args,
  conflicts: readonly FieldConflict[],
): DecidedConflict | null =>
  decisions[kind]?.(id, args, (field) => conflicts.find((one) => one.field === field)?.theirs) ?? null;
