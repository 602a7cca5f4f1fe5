import { useSay } from '../../app/i18n/Language.tsx';
import { useAnnouncements } from '../../ui/announcements.ts';
import type { HeardForm } from './useHeardForm.ts';

/** Saves what was heard, says so, and folds the capture away; what cannot be saved stays open. */
export function useKeepHeard(form: HeardForm, onClose: () => void): () => Promise<void> {
  const say = useSay();
  const announce = useAnnouncements((store) => store.announce);
  return async () => {
    const { kind } = form.draft.value;
    if (!(await form.save())) return;
    announce({ tone: 'ok', text: say(keptText[kind]) });
    onClose();
  };
}

const keptText = {
  objection: 'heard.keptObjection',
  complaint: 'heard.keptComplaint',
  praise: 'heard.keptPraise',
} as const;
