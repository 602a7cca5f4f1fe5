import { useNow } from '../../app/i18n/useNow.ts';
import { type Output, type Query, useQuery } from '../../platform/useQuery.ts';
import { useReloadAt } from '../../platform/useReloadAt.ts';

export type PrepQuery = Query<Output<'prep.get'>>;

/** What a call is prepared with; put together anew when anything changes that it was chosen from. */
export function usePrep(callId: string): PrepQuery {
  const prep = useQuery('prep.get', { callId }, [
    'calls',
    'heard',
    'nextSteps',
    'contacts',
    'accounts',
    'kits',
    'leads',
    'agreements',
  ]);
  useReloadAt(useNow(60_000), (prep.value?.leads.length ?? 0) > 0, prep.reload);
  return prep;
}
