import { expect } from '@playwright/test';
import type { ProgramScreen } from '../../harness/programScreen.ts';

/** A call that begins now, with an account of the rep's. */
export async function planNow(screen: ProgramScreen): Promise<{ accountId: string; callId: string }> {
  const list = await screen.ask('calls.list', { from: 0, to: Date.now(), filter: 'all' });
  const last = list.ok ? list.value.rows.at(-1)?.call : undefined;
  if (last === undefined) throw new Error('the demo has no past call');
  const callId = crypto.randomUUID();
  const start = new Date();
  const planned = await screen.ask('calls.plan', {
    id: callId,
    accountId: last.accountId,
    ownerId: last.ownerId,
    contactIds: [...last.contactIds],
    channel: 'visit',
    startsAt: start.getTime(),
    durationMinutes: 30,
    localStart: start.toISOString().slice(0, 16),
    timeZone: 'UTC',
    objective: null,
    minimumOutcome: null,
  });
  expect(planned.ok).toBe(true);
  // Said the last time and put off: what the sheet before the next call prepares for.
  const kept = await screen.ask('heard.add', {
    draftKey: null,
    heard: {
      id: crypto.randomUUID(),
      accountId: last.accountId,
      callId: last.id,
      contactId: null,
      kind: 'objection',
      category: 'process',
      verbatim: 'Legal has to read all of it.',
      language: 'en',
      persona: 'unknown',
      buyerStage: null,
      competitorId: null,
      response: 'none',
      responseItemId: null,
      responseVersion: null,
      responseWords: null,
      outcome: 'parked',
      ownerId: null,
      heardAt: Date.now() - 3_600_000,
    },
  });
  expect(kept.ok).toBe(true);
  return { accountId: last.accountId, callId };
}
