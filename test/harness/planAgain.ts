import { expect } from '@playwright/test';
import type { Call } from '../../shared/domain/entities/call.ts';
import type { ProgramScreen } from './programScreen.ts';

/** Plans a call like the newest one of the past, with the same account and people; answers it and the new one's id. */
export async function planAgain(
  screen: ProgramScreen,
  start: Date,
  how: Pick<Call, 'channel' | 'durationMinutes'>,
): Promise<{ readonly last: Call; readonly callId: string }> {
  const list = await screen.ask('calls.list', { from: 0, to: Date.now(), filter: 'all' });
  const last = list.ok ? list.value.rows.at(-1)?.call : undefined;
  if (last === undefined) throw new Error('the demo has no past call');
  const callId = crypto.randomUUID();
  const planned = await screen.ask('calls.plan', {
    id: callId,
    accountId: last.accountId,
    ownerId: last.ownerId,
    contactIds: [...last.contactIds],
    ...how,
    startsAt: start.getTime(),
    localStart: start.toISOString().slice(0, 16),
    timeZone: 'UTC',
    objective: null,
    minimumOutcome: null,
  });
  expect(planned.ok).toBe(true);
  return { last, callId };
}
