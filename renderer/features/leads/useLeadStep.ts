import type { Lead } from '../../../shared/domain/entities/lead.ts';
import type { LeadStep, LeadStepKind } from '../../../shared/domain/entities/leadStep.ts';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { stepDoneText } from './leadWords.ts';

export type StepWords = Partial<Pick<LeadStep, 'reason' | 'note' | 'knewUs' | 'until'>>;

/** What its taker saw of the lead: a step stands only on that. */
export const seenOf = ({ status, firstAttemptAt, firstConversationAt }: Lead) => ({
  status,
  firstAttemptAt,
  firstConversationAt,
});

export interface LeadStepCommand {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Answers whether it was kept. */
  readonly take: (kind: LeadStepKind, words?: StepWords) => Promise<boolean>;
}

export function useLeadStep(lead: Lead): LeadStepCommand {
  const say = useSay();
  const announce = useAnnouncements((store) => store.announce);
  const command = useCommand('leads.step');
  return {
    busy: command.busy,
    failure: command.failure,
    async take(kind, words = {}) {
      if (command.busy) return false;
      const answer = await command.run({
        step: {
          id: newId(),
          leadId: lead.id,
          territoryId: lead.territoryId,
          kind,
          reason: null,
          note: null,
          knewUs: null,
          deliveredAt: null,
          until: null,
          accountId: null,
          contactId: null,
          ...words,
        },
        seen: seenOf(lead),
      });
      if (answer.ok) announce({ tone: 'ok', text: say('lead.stepKept', { step: say(stepDoneText[kind]) }) });
      return answer.ok;
    },
  };
}
