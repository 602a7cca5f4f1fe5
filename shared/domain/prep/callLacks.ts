import type { Call } from '../entities/call.ts';

export const callLackNames = ['account', 'people', 'objective'] as const;
export type CallLack = (typeof callLackNames)[number];

/**
 * What keeps a planned call from being ready to leave for, the files and kits of the laptop included: `file`, one of
 * a kit meant for it is not whole here; `lease`, such a kit will not be usable by then without the hub.
 */
export const unreadyNames = [...callLackNames, 'file', 'lease'] as const;
export type Unready = (typeof unreadyNames)[number];

/**
 * What a planned call still lacks to be gone to. An objective is asked for where people meet; phone calls, mails
 * and first calls do without one. Nothing here ever stands in the way of the call.
 */
export function callLacks(
  call: Pick<Call, 'channel' | 'contactIds' | 'objective'>,
  known: { readonly account: boolean; readonly firstCall: boolean },
): readonly CallLack[] {
  const lacks: CallLack[] = [];
  if (!known.account) lacks.push('account');
  if (call.contactIds.length === 0) lacks.push('people');
  const meet = call.channel === 'visit' || call.channel === 'video';
  if (meet && !known.firstCall && call.objective === null) lacks.push('objective');
  return lacks;
}
