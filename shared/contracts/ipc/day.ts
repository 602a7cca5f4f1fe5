import { z } from 'zod';
import { objectionCategories } from '../../domain/entities/heard.ts';
import { whyRules } from '../../domain/prep/why.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { query } from './channel.ts';
import { callLogRow, callRow, contactRow, nextStepRow, touchRow } from './rows.ts';

/** Why something stands on a sheet: a rule's name and the figures behind it, said by the catalogues. */
const why = z.strictObject({
  rule: z.enum(whyRules),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
const aim = z.strictObject({ text: z.string(), why });

export const dayChannels = {
  /**
   * The sheet read before a call, assembled by `shared/domain/prep`; every choice says why. What was heard here
   * and is not settled comes with `calls.get`.
   */
  'prep.get': query(
    z.strictObject({ callId: uuidSchema }),
    z.strictObject({
      people: z.array(z.strictObject({ contact: contactRow, why })),
      since: z.array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('call'), at: z.int(), call: callRow, log: callLogRow.nullable() }),
          z.strictObject({ type: z.literal('touch'), at: z.int(), touch: touchRow }),
        ]),
      ),
      promises: z.array(z.strictObject({ nextStep: nextStepRow, overdue: z.boolean() })),
      /** The plan's words, else what to take from the last next step; asked for, never a wall. */
      objective: aim.nullable(),
      minimumOutcome: aim.nullable(),
      likely: z.array(
        z.strictObject({
          category: z.enum(objectionCategories),
          verbatim: z.string().nullable(),
          language: z.string().nullable(),
          why,
        }),
      ),
      competitors: z.array(z.strictObject({ id: z.string(), name: z.string(), why })),
    }),
    ['not_found'],
  ),
};
