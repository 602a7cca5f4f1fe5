import { useState } from 'react';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { useAnnouncements } from '../../ui/announcements.ts';

/** Puts a day's files before all others and meets the hub at once, which renews what is on lease too. */
export function useFetchForDay(files: readonly string[]): { readonly busy: boolean; run(): void } {
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const [busy, setBusy] = useState(false);
  const fetchAll = async (): Promise<void> => {
    setBusy(true);
    for (const sha256 of files) {
      const answer = await invoke('kits.download', { sha256, action: 'first' });
      if (!answer.ok) announce({ tone: 'bad', text: failureText(answer.error) });
    }
    const answer = await invoke('sync.now', {});
    if (!answer.ok) announce({ tone: 'bad', text: failureText(answer.error) });
    setBusy(false);
  };
  return { busy, run: () => void fetchAll() };
}
