import { expect } from '@playwright/test';
import { planAgain } from '../../harness/planAgain.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';

/** A call that begins now, with an account of the rep's. */
export async function planNow(screen: ProgramScreen): Promise<{ accountId: string; callId: string }> {
  const { last, callId } = await planAgain(screen, new Date(), { channel: 'visit', durationMinutes: 30 });
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
