import { useCallback } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { useMe } from '../session/useSession.ts';

export type DayInCalendar = Output<'calendar.day'>;
export type Suggestion = DayInCalendar['suggestions'][number];

export interface DayActions {
  readonly value: DayInCalendar | undefined;
  readonly error: Failure | null;
  readonly reload: () => void;
  /** Makes it a call; where the account is not clear, asks for it first. Answers the call's id. */
  readonly plan: (suggestion: Suggestion) => Promise<string | null>;
  readonly ignore: (suggestion: Suggestion, series: boolean) => Promise<void>;
}

/** What the calendars say of a day, and what can be done with it. */
export function useDayInCalendar(day: string): DayActions {
  const say = useSay();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const showPlan = useQuickActions((store) => store.planEvent);
  const me = useMe();
  const { value, error, reload } = useQuery('calendar.day', { day }, [
    'calendar',
    'calls',
    'contacts',
    'accounts',
    'nextSteps',
  ]);

  const plan = useCallback(
    async (suggestion: Suggestion): Promise<string | null> => {
      const { event, account } = suggestion;
      if (account === null) {
        showPlan(suggestion);
        return null;
      }
      const id = newId();
      const answer = await invoke('calendar.plan', {
        event: { sourceId: event.sourceId, key: event.key },
        call: {
          id,
          accountId: account.id,
          ownerId: me.id,
          contactIds: suggestion.contactIds,
          channel: suggestion.channel,
          startsAt: event.startsAt,
          durationMinutes: suggestion.durationMinutes,
          localStart: suggestion.localStart,
          timeZone: suggestion.timeZone,
          objective: suggestion.objective,
          minimumOutcome: suggestion.minimumOutcome,
        },
      });
      announce(
        answer.ok
          ? { tone: 'ok', text: say('calendar.planned', { account: account.name }) }
          : { tone: 'bad', text: failureText(answer.error) },
      );
      return answer.ok ? id : null;
    },
    [announce, failureText, me.id, say, showPlan],
  );

  const ignore = useCallback(
    async ({ event }: Suggestion, series: boolean): Promise<void> => {
      const named = { event: { sourceId: event.sourceId, key: event.key }, series };
      const answer = await invoke('calendar.ignore', { ...named, ignored: true });
      announce(
        answer.ok
          ? {
              tone: 'ok',
              text: say(series ? 'calendar.ignoredSeries' : 'calendar.ignored', { title: event.title }),
              action: {
                label: say('action.undo'),
                run: () => void invoke('calendar.ignore', { ...named, ignored: false }),
              },
            }
          : { tone: 'bad', text: failureText(answer.error) },
      );
    },
    [announce, failureText, say],
  );
  return { value, error, reload, plan, ignore };
}
