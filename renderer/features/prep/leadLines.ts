import type { Lead } from '../../../shared/domain/entities/lead.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { useOwedText } from '../leads/useOwedText.ts';

/** A lead in the few words that a sheet has room for, the same on the screen and on paper. */
export function useLeadLines() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const owed = useOwedText();
  return {
    from: ({ source, campaign }: Lead): readonly string[] => [
      source === null ? say('prep.leadNoSource') : say('prep.leadFrom', { source }),
      ...(campaign === null ? [] : [campaign]),
    ],
    owed,
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
