import type { AlignmentDecision } from '../../../shared/domain/entities/alignmentDecision.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { useUserName } from '../workspace/useWorkspace.ts';

const statusText = {
  open: 'outcome.open',
  done: 'nextStep.done',
  dropped: 'nextStep.dropped',
} as const;

/** Where a decision stands, whose it is, by when, and what will tell. */
export function useDecisionWords(): (decision: AlignmentDecision) => string {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const userName = useUserName();
  return ({ status, ownerId, dueOn, figure, week }) =>
    [
      say(statusText[status]),
      userName(ownerId),
      dueOn === null ? null : say('alignment.dueBy', { day: formats.date(dueOn, now) }),
      figure === null ? null : say('alignment.toldBy', { figure }),
      say('insight.weekFrom', { day: formats.date(week, now) }),
    ]
      .filter((part) => part !== null)
      .join(' · ');
}
