import { useState } from 'react';
import { useSay } from '../../../app/i18n/Language.tsx';
import { useFailureText } from '../../../app/i18n/useFailureText.ts';
import { invoke } from '../../../platform/callboard.ts';
import { saveFile } from '../../../platform/saveFile.ts';
import { useAnnouncements } from '../../../ui/announcements.ts';

/** Saves a copy that says who took it and when. It is asked once more whether it may go, at the moment it goes. */
export function useCopyOut(
  kitId: string,
  itemId: string,
): { readonly busy: boolean; readonly go: () => void } {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const [busy, setBusy] = useState(false);
  const copy = async (): Promise<void> => {
    const answer = await invoke('kits.copyOut', { kitId, itemId });
    if (!answer.ok) {
      announce({ tone: 'bad', text: failureText(answer.error) });
      return;
    }
    try {
      // The writer of documents is large and rarely needed: it is read when somebody takes a copy.
      const { markedCopy } = await import('./markedCopy.ts');
      const marked = await markedCopy(answer.value);
      saveFile(marked.file, marked.name);
      announce({ tone: 'ok', text: say('file.copySaved', { name: answer.value.mark.name }) });
    } catch (cause) {
      console.error('A copy could not be marked.', cause);
      announce({ tone: 'bad', text: say('file.copyFailed') });
    }
  };
  return {
    busy,
    go: () => {
      if (busy) return;
      setBusy(true);
      void copy().finally(() => setBusy(false));
    },
  };
}
