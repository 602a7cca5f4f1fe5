import { z } from 'zod';
import { uuidSchema } from '../sync/rowSchema.ts';
import { fieldConflict } from '../sync/wire.ts';
import { command, query } from './channel.ts';

/**
 * `waiting`: not sent yet. `sending`: sent, no answer yet. `attention`: refused, in conflict, or held up by
 * one that was; it is the user's move. `done`: acknowledged by the hub (kept 30 days), discarded or replaced.
 */
export const outboxList = z.enum(['attention', 'sending', 'waiting', 'done']);
export type OutboxList = z.output<typeof outboxList>;

export const outboxState = z.enum([
  'pending', // not sent yet
  'sent', // on its way, or the answer was lost
  'acknowledged', // in effect at the hub, not yet read back
  'settled', // in effect and read back
  'conflict', // some fields were changed by someone else meanwhile
  'refused', // for good; edit, send again, export or discard
  'held', // builds on one that was refused
  'discarded', // given up by the user's own hand
  'replaced', // sent again as another, or the conflict was decided
]);
export type OutboxState = z.output<typeof outboxState>;

const item = z.strictObject({
  mutationId: z.string(),
  kind: z.string(),
  state: outboxState,
  list: outboxList,
  /** What it is about, readable even after the row itself has left this laptop. */
  subject: z.strictObject({
    entity: z.string(),
    id: z.string(),
    label: z.string(),
    accountId: z.string().nullable(),
  }),
  code: z.string().nullable(),
  authoredAt: z.int(),
  acknowledgedAt: z.int().nullable(),
  attempts: z.int(),
  /** Of a conflict: who else changed it, and when; what the hub does not know of them is null. */
  other: z.strictObject({ name: z.string().nullable(), at: z.int().nullable() }).nullable(),
});
export type OutboxItem = z.output<typeof item>;

export const syncStatus = z.strictObject({
  /**
   * `unreachable`: the network says yes, the hub does not answer. `sign_in`: the session ended; work is kept.
   * `update`: this program is too old for the hub. `paused`: the hub is being restored or refuses for now.
   */
  connection: z.enum(['online', 'offline', 'unreachable', 'sign_in', 'update', 'paused']),
  /** Since when that has been so. */
  since: z.int(),
  activity: z.enum(['idle', 'pushing', 'pulling', 'snapshot']),
  waiting: z.int(),
  sending: z.int(),
  attention: z.int(),
  /** Files of this user's that the hub has not whole yet. */
  files: z.int(),
  /** The outbox is empty and acknowledged, and the laptop has read up to the hub's horizon. */
  allSynced: z.boolean(),
  lastConfirmedAt: z.int().nullable(),
  dataAsOf: z.int().nullable(),
  nextAttemptAt: z.int().nullable(),
  lastError: z.string().nullable(),
  /** While whole scopes are still to be read: all of them together. */
  progress: z
    .strictObject({
      /** Nothing was ever read to its end here; else scopes were added, or all are read anew. */
      isFirst: z.boolean(),
      /** What the user has in front of them today and tomorrow is here: calls, promises, open leads. */
      plannedHere: z.boolean(),
      rows: z.int(),
      /** Null until the hub has said how much there is. */
      expected: z.int().nullable(),
      bytes: z.int(),
      /** About; as JSON, before it is compressed on its way. */
      expectedBytes: z.int().nullable(),
      /** At the pace of the last seconds; null while that is not known. */
      leftMs: z.int().nullable(),
    })
    .nullable(),
  /** This laptop's clock against the hub's, in milliseconds, when last measured. */
  clockSkew: z.int().nullable(),
});
export type SyncStatus = z.output<typeof syncStatus>;

export const syncChannels = {
  'sync.status': query(z.strictObject({}), syncStatus),
  'sync.list': query(
    z.strictObject({ list: outboxList, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    z.strictObject({ total: z.int(), items: z.array(item) }),
  ),
  'sync.item': query(
    z.strictObject({ mutationId: uuidSchema }),
    z.strictObject({
      item,
      /** What was written, by name, for reading; texts as the user typed them. */
      content: z.array(z.strictObject({ field: z.string(), value: z.unknown() })),
      /** The same as it would travel, whole: what `sync.resend` takes back edited. */
      args: z.record(z.string(), z.unknown()).optional(),
      conflicts: z.array(fieldConflict),
      /** What people and customers are called whom the values name by id. */
      names: z.record(z.string(), z.string()),
      detail: z.record(z.string(), z.unknown()).nullable(),
      dependsOn: z.array(z.strictObject({ mutationId: z.string(), label: z.string(), state: outboxState })),
      history: z.array(
        z.strictObject({
          at: z.int(),
          /** `authored`, `sent`, `answer_lost`, `acknowledged`, `settled`, `refused`, `conflict`, … */
          event: z.string(),
          detail: z.record(z.string(), z.unknown()).nullable(),
        }),
      ),
      /** What the user may do with it now. */
      actions: z.array(z.enum(['edit', 'resend', 'discard', 'keep_mine', 'take_theirs', 'write_another'])),
    }),
    ['not_found'],
  ),
  'sync.now': command(z.strictObject({}), z.strictObject({})),
  /** Sends a refused one again, edited (`args`) or as it was, and with it in order what builds on it. */
  'sync.resend': command(
    z.strictObject({ mutationId: uuidSchema, args: z.record(z.string(), z.unknown()).nullable() }),
    z.strictObject({ mutationId: z.string() }),
    ['not_found', 'not_refused', 'invalid', 'too_large'],
  ),
  'sync.discard': command(z.strictObject({ mutationId: uuidSchema }), z.strictObject({}), [
    'not_found',
    'already_sent',
    'others_depend',
  ]),
  /** Decides every conflict of one mutation: mine, theirs, or another value per field. */
  'sync.resolve': command(
    z.strictObject({
      mutationId: uuidSchema,
      choices: z.array(
        z.strictObject({
          field: z.string(),
          choice: z.enum(['mine', 'theirs', 'another']),
          value: z.unknown(),
        }),
      ),
    }),
    z.strictObject({ mutationId: z.string().nullable() }),
    ['not_found', 'not_in_conflict', 'invalid'],
  ),
  /** Writes everything the hub has not acknowledged to a JSON file the user can keep; answers its name. */
  'sync.export': command(z.strictObject({}), z.strictObject({ file: z.string(), count: z.int() }), [
    'nothing_pending',
  ]),
};
