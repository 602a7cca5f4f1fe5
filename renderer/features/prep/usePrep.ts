import { useEffect } from 'react';
import { useNow } from '../../app/i18n/useNow.ts';
import { type Output, type Query, useQuery } from '../../platform/useQuery.ts';

export type PrepQuery = Query<Output<'prep.get'>>;

/** What a call is prepared with; put together anew when anything changes that it was chosen from. */
export function usePrep(callId: string): PrepQuery {
  const now = useNow(60_000);
  const topics = [
    'calls',
    'heard',
    'nextSteps',
    'contacts',
    'accounts',
    'kits',
    'leads',
    'agreements',
  ] as const;
  const prep = useQuery('prep.get', { callId }, [...topics]);
  const { value, reload } = prep;
  // A lead's clock moves on though no row changes.
  const clocked = value !== undefined && value.leads.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again each minute, and `reload` is new at each drawing
  useEffect(() => {
    if (clocked) reload();
  }, [now]);
  return prep;
}
