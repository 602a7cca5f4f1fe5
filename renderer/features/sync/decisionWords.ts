import type { DraftingTaskMove } from '../../../shared/contracts/sync/mutations/draftingTasks.ts';
import type { AgreementSide } from '../../../shared/domain/agreement/agreementRules.ts';
import type { Verdict } from '../../../shared/domain/entities/kitUse.ts';
import type { Words } from '../../app/i18n/words.ts';

export const taskMoveText: Words<DraftingTaskMove> = {
  take: 'insight.take',
  draft: 'insight.draft',
  close: 'insight.closeTask',
};

/** For which side somebody signs. */
export const sideText: Words<AgreementSide> = {
  sales: 'agreement.signSales',
  marketing: 'agreement.signMarketing',
};

export const verdictText: Words<Verdict> = {
  helps: 'feedback.helps',
  does_not_help: 'feedback.doesNotHelp',
};
