import { instant, integer, oneOf, text, textOrNull, uuid, uuidOrNull, uuids } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const callChannels = ['visit', 'phone', 'video', 'email'] as const;
export type CallChannel = (typeof callChannels)[number];
export const callStatuses = ['planned', 'held', 'no_show', 'cancelled'] as const;
export type CallStatus = (typeof callStatuses)[number];
export const callResults = ['met', 'minimum_met', 'not_met', 'no_show'] as const;
export type CallResult = (typeof callResults)[number];

/** A conversation, planned or past. `localStart` and `timeZone` keep a plan true when a zone's rules change. */
export const call = entity({
  name: 'call',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'fields',
  owner: 'ownerId',
  columns: {
    accountId: uuid,
    ownerId: uuid,
    contactIds: uuids,
    channel: oneOf(callChannels),
    status: oneOf(callStatuses),
    startsAt: instant,
    durationMinutes: integer,
    /** Wall-clock start at `timeZone`, `YYYY-MM-DDTHH:mm`. */
    localStart: text,
    timeZone: text,
    objective: textOrNull,
    minimumOutcome: textOrNull,
  },
});
export type Call = RowOf<typeof call>;

/** What came of a call. Written once; a correction is another log that names the one it corrects. */
export const callLog = entity({
  name: 'callLog',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: {
    accountId: uuid,
    callId: uuid,
    authorId: uuid,
    result: oneOf(callResults),
    summary: text,
    heldAt: instant,
    correctsId: uuidOrNull,
    authoredAt: instant,
  },
});
export type CallLog = RowOf<typeof callLog>;
