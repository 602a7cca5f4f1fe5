import { z } from 'zod';
import { callResults } from '../../domain/entities/call.ts';
import { type EntityName, entityNames } from '../../domain/entities/index.ts';
import { leadStepKinds } from '../../domain/entities/leadStep.ts';
import { query } from './channel.ts';
import { userRow } from './rows.ts';

const count = z.int().min(0);

export const recordedChannels = {
  /** Everything about the signed-in person that stands in the rows on this laptop, pending work included. */
  'recorded.aboutMe': query(
    z.strictObject({}),
    z.strictObject({
      me: userRow,
      managerName: z.string().nullable(),
      territoryNames: z.array(z.string()),
      /** Colleagues who name this person as their manager. */
      reports: count,
      /** Rows that bear the person's name: as whose they are, and as who changed them last. */
      rows: z.array(
        z.strictObject({
          entity: z.enum(entityNames as [EntityName, ...EntityName[]]),
          mine: count,
          changed: count,
        }),
      ),
      /** What can be counted about the person's work. A corrected log counts once, as corrected. */
      results: z.array(z.strictObject({ result: z.enum(callResults), count })),
      steps: z.array(z.strictObject({ kind: z.enum(leadStepKinds), count })),
      /** When the first and the last of all that was written. */
      firstAt: z.int().nullable(),
      lastAt: z.int().nullable(),
      /** What the hub keeps beside the rows: by which name it knows this laptop, and when the two last spoke. */
      deviceName: z.string(),
      lastContactAt: z.int().nullable(),
    }),
  ),
};
