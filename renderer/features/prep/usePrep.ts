import { type Output, useQuery } from '../../platform/useQuery.ts';

/** What a call is prepared with; put together anew when anything changes that it was chosen from. */
export function usePrep(callId: string): Output<'prep.get'> | undefined {
  const topics = ['calls', 'heard', 'nextSteps', 'contacts', 'kits'] as const;
  return useQuery('prep.get', { callId }, [...topics]).value;
}
