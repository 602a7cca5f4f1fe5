import type { UnusableReason } from '../../../shared/domain/kits/usable.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { whyNotText } from '../../app/i18n/words.ts';

/** Why it is not offered, in a sentence with its day. */
export function useWhyNot(): (
  why: UnusableReason,
  dates: {
    readonly startsOn?: string;
    readonly expiresOn: string;
    readonly validUntil?: string | null;
    readonly leaseEndsAt: number;
  },
) => string {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return (why, { startsOn, expiresOn, validUntil, leaseEndsAt }) =>
    say(whyNotText[why], {
      start: startsOn === undefined ? '' : formats.date(startsOn, now),
      dated: startsOn === undefined ? 'no' : 'yes',
      end: formats.date(why === 'proof_expired' ? (validUntil ?? expiresOn) : expiresOn, now),
      lease: formats.day(leaseEndsAt, now),
    });
}
