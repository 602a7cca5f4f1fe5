import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import type { Connection, ReadableDb } from '../db/database.ts';
import type { Clock, Ids, Log } from '../ports/ports.ts';
import type { HubClient, HubRequest } from './hubClient.ts';
import type { HubSession } from './hubSession.ts';
import type { StatusBoard } from './statusBoard.ts';
import type { SyncTimings } from './timings.ts';

/** What the lanes of the sync share. */
export interface SyncContext {
  readonly connection: Connection;
  /** The same connection, for reading. */
  readonly db: ReadableDb;
  readonly userId: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly client: HubClient;
  readonly session: HubSession;
  readonly status: StatusBoard;
  readonly timings: SyncTimings;
  readonly signal: AbortSignal;
  topic(topic: Topic): void;
  /** Something waits to be sent that did not a moment ago. */
  queuedAgain(): void;
}

/** A request with the access token that is good now. */
export const asUser = (context: SyncContext, request: Omit<HubRequest, 'accessToken' | 'signal'>) => ({
  json: <Schema extends Parameters<HubClient['json']>[0]>(schema: Schema) =>
    context.session.with(context.signal, (accessToken) =>
      context.client.json(schema, { ...request, accessToken, signal: context.signal }),
    ),
  stream: (signal: AbortSignal) =>
    context.session.with(signal, (accessToken) => context.client.stream({ ...request, accessToken, signal })),
});
