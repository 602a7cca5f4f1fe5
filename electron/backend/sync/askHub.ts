import type { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { HubRequest } from './hubClient.ts';
import { HubTrouble } from './hubTrouble.ts';
import type { SyncContext } from './syncContext.ts';

export interface Question<Schema extends z.ZodType> {
  readonly answer: Schema;
  readonly request: Pick<HubRequest, 'method' | 'path' | 'body'>;
}
export type HubAnswerError = 'not_reached' | 'forbidden' | 'hub_refused';
/** `hub_refused` carries the hub's own code, and what it said beside it. */
export type HubAnswer<Schema extends z.ZodType> = Result<z.output<Schema>, HubAnswerError>;

/** One question that only the hub can answer, now or not at all: nothing of it waits in the outbox. */
export async function askHub<Schema extends z.ZodType>(
  { client, session, signal }: SyncContext,
  { answer, request }: Question<Schema>,
): Promise<HubAnswer<Schema>> {
  try {
    const value = await session.with(signal, (accessToken) =>
      client.json(answer, { ...request, accessToken, signal }),
    );
    return ok(value);
  } catch (error) {
    if (!(error instanceof HubTrouble)) throw error;
    if (error.kind !== 'refused') return fail('not_reached');
    return error.code === 'forbidden'
      ? fail('forbidden')
      : fail('hub_refused', { code: error.code, said: error.detail });
  }
}
