import type { Lead } from '../../../shared/domain/entities/lead.ts';
import type { LeadOwes } from '../../../shared/domain/leads/clock.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { owesText } from '../leads/leadWords.ts';

/** A lead in the few words that a sheet has room for, the same on the screen and on paper. */
export function useLeadLines() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return {
    from: ({ source, campaign }: Lead): readonly string[] => [
      source === null ? say('prep.leadNoSource') : say('prep.leadFrom', { source }),
      ...(campaign === null ? [] : [campaign]),
    ],
    owed: (owes: LeadOwes, dueAt: number): string =>
      say('clock.due', {
        what: say(owesText[owes]),
        day: formats.weekdayAndDay(dueAt, now),
        time: formats.time(dueAt),
      }),
    /** What of the hand-off is behind it, in its order. */
    done: ({ acceptedAt, firstAttemptAt, firstConversationAt }: Lead): readonly string[] =>
      (
        [
          ['prep.leadAccepted', acceptedAt],
          ['prep.leadAttempted', firstAttemptAt],
          ['prep.leadSpoken', firstConversationAt],
        ] as const
      ).flatMap(([words, at]) => (at === null ? [] : [say(words, { day: formats.day(at, now) })])),
  };
}
