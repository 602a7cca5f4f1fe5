import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import type { Sayable } from './ProofCard.tsx';

/** A line that was said with nothing heard to stand with: told by itself, once per item and call. */
export function useSaidInCall(
  accountId: string,
  callId: string,
  contactId: string | null,
): { readonly said: ReadonlySet<string>; readonly say: (reply: Sayable) => void } {
  const words = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const [said, setSaid] = useState<ReadonlySet<string>>(new Set());
  const tell = async ({ item }: Sayable): Promise<void> => {
    if (said.has(item.itemId)) return;
    setSaid(new Set([...said, item.itemId]));
    const answer = await invoke('kits.use', {
      id: newId(),
      accountId,
      callId,
      contactId,
      kitId: item.kitId,
      itemId: item.itemId,
      version: item.version,
      kind: 'said',
      seconds: null,
      words: null,
      pages: [],
      fileSha256: null,
      reaction: null,
      usedAt: Date.now(),
    });
    if (answer.ok) {
      announce({ tone: 'ok', text: words('whatToSay.saidKept') });
      return;
    }
    setSaid((before) => new Set([...before].filter((id) => id !== item.itemId)));
    announce({ tone: 'bad', text: failureText(answer.error) });
  };
  return { said, say: (reply) => void tell(reply) };
}
