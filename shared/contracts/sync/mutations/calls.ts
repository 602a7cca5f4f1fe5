import { call, callLog } from '../../../domain/entities/call.ts';
import { nextStep } from '../../../domain/entities/nextStep.ts';
import { fieldChangesSchema, mutation, newRowSchema } from './definition.ts';

export const callPlan = mutation({
  kind: 'call.plan',
  version: 1,
  args: newRowSchema(call, [
    'accountId',
    'ownerId',
    'contactIds',
    'channel',
    'startsAt',
    'durationMinutes',
    'localStart',
    'timeZone',
    'objective',
    'minimumOutcome',
  ]),
  effects: ({ id, ...values }) => [
    { type: 'insert', entity: 'call', id, values: { ...values, status: 'planned' } },
  ],
});

export const editableCallFields = [
  'contactIds',
  'channel',
  'status',
  'startsAt',
  'durationMinutes',
  'localStart',
  'timeZone',
  'objective',
  'minimumOutcome',
] as const;

export const callUpdate = mutation({
  kind: 'call.update',
  version: 1,
  args: fieldChangesSchema(call, editableCallFields),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'call', id, fields }],
});

/** The log is written once, and the call it is about is held from then on (or was a no-show). */
export const callLogCreate = mutation({
  kind: 'call.log',
  version: 1,
  args: newRowSchema(callLog, ['accountId', 'callId', 'result', 'summary', 'heldAt', 'correctsId']),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'callLog',
      id,
      values: { ...values, authorId: author.userId, authoredAt: author.authoredAt },
    },
    {
      type: 'mark',
      entity: 'call',
      id: values.callId,
      values: { status: values.result === 'no_show' ? 'no_show' : 'held' },
    },
  ],
});

export const nextStepCreate = mutation({
  kind: 'nextStep.create',
  version: 1,
  args: newRowSchema(nextStep, ['accountId', 'callId', 'ownerId', 'text', 'dueOn']),
  effects: ({ id, ...values }) => [
    { type: 'insert', entity: 'nextStep', id, values: { ...values, status: 'open' } },
  ],
});

export const nextStepUpdate = mutation({
  kind: 'nextStep.update',
  version: 1,
  args: fieldChangesSchema(nextStep, ['text', 'dueOn', 'status', 'ownerId']),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'nextStep', id, fields }],
});
