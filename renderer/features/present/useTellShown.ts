import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { useMe } from '../session/useSession.ts';
import type { Shown } from './Presenter.tsx';
import { shownItems } from './shownTime.ts';

export interface Audience {
  readonly accountId: string;
  readonly callId: string | null;
  readonly contactId: string | null;
}

/** Writes down what was shown, how long and how it was taken: a use of each item, at the version that was shown. */
export function useTellShown(): (shown: Shown, audience: Audience | null) => Promise<void> {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const me = useMe();
  return async ({ time, reaction }, audience) => {
    const items = shownItems(time);
    // Marketing looks at its own pages; that is no use of them.
    if (audience === null || items.length === 0 || grantOf(me.role, 'use', 'create') === 'no') return;
    const usedAt = Date.now();
    for (const { kitId, itemId, version, sha256, seconds, pages } of items) {
      const answer = await invoke('kits.use', {
        id: newId(),
        ...audience,
        kitId,
        itemId,
        version,
        kind: 'presented',
        seconds,
        words: null,
        pages: [...pages],
        fileSha256: sha256,
        reaction,
        usedAt,
      });
      if (!answer.ok) {
        announce({ tone: 'bad', text: failureText(answer.error) });
        return;
      }
    }
    announce({ tone: 'ok', text: say('present.kept') });
  };
}
