import type { LeadOwes } from '../../../shared/domain/leads/clock.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { owesText } from './leadWords.ts';

/** What is owed to a lead and by when, as a sentence. */
export function useOwedText(): (owes: LeadOwes, dueAt: number) => string {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return (owes, dueAt) =>
    say('clock.due', {
      what: say(owesText[owes]),
      day: formats.weekdayAndDay(dueAt, now),
      time: formats.time(dueAt),
    });
}
