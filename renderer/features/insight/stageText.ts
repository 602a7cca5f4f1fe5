import type { DraftingStage } from '../../../shared/domain/insight/draftingClock.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import type { Tone } from '../../ui/Chip.tsx';

/** How far an answer has come, as it is told to whoever asked and whoever heard. */
export const stageText: Readonly<Record<DraftingStage, MessageId>> = {
  asked: 'insight.stageAsked',
  read: 'insight.stageRead',
  drafted: 'insight.stageDrafted',
  answered: 'insight.stageAnswered',
  closed: 'insight.stageClosed',
};

export const stageTone: Readonly<Record<DraftingStage, Tone>> = {
  asked: 'plain',
  read: 'info',
  drafted: 'info',
  answered: 'ok',
  closed: 'plain',
};
