import { useCallback } from 'react';
import type { NextStep } from '../../../shared/domain/entities/nextStep.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { useAnnouncements } from '../../ui/announcements.ts';

/** Marks a promise kept, or open again; what was marked by a slip is undone from the same word. */
export function useKeepPromise(): {
  readonly keep: (nextStep: NextStep) => Promise<void>;
  readonly reopen: (nextStep: NextStep) => Promise<void>;
} {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const set = useCallback(
    async (id: string, from: NextStep['status'], to: NextStep['status']): Promise<void> => {
      const result = await invoke('nextSteps.update', { id, fields: { status: { from, to } } });
      announce(
        result.ok
          ? {
              tone: 'ok',
              text: say(to === 'done' ? 'nextStep.markedDone' : 'nextStep.reopened'),
              ...(to === 'done'
                ? { action: { label: say('action.undo'), run: () => void set(id, 'done', from) } }
                : {}),
            }
          : { tone: 'bad', text: failureText(result.error) },
      );
    },
    [announce, failureText, say],
  );
  return {
    keep: ({ id, status }) => set(id, status, 'done'),
    reopen: ({ id, status }) => set(id, status, 'open'),
  };
}
