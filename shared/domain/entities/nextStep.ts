import { dateOrNull, oneOf, text, uuid, uuidOrNull } from './column.ts';
import { entity, type RowOf } from './entity.ts';

/** A promise with a date: what follows from a call, and who keeps it. */
export const nextStep = entity({
  name: 'nextStep',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'fields',
  owner: 'ownerId',
  columns: {
    accountId: uuid,
    callId: uuidOrNull,
    ownerId: uuid,
    text,
    dueOn: dateOrNull,
    status: oneOf(['open', 'done', 'dropped']),
  },
});
export type NextStep = RowOf<typeof nextStep>;
