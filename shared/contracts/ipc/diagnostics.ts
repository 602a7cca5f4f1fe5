import { z } from 'zod';
import { host, query } from './channel.ts';

const countOf = z.record(z.string(), z.int());

export const diagnosticsChannels = {
  /** What an open database can say of itself in counts and codes. */
  'diagnostics.read': query(
    z.strictObject({}),
    z.strictObject({
      schema: z.string().nullable(),
      databaseBytes: z.int(),
      rows: countOf,
      /** Kinds of changes by state, `call.log refused`, and the codes that refusals bear. */
      outbox: countOf,
      refusals: countOf,
      scopes: z.strictObject({ territory: z.int(), user: z.int(), everyone: z.int() }),
      sync: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  /** Writes the diagnostics beside the data's exports; works when the data itself cannot be opened. */
  'diagnostics.save': host(z.strictObject({}), z.strictObject({ file: z.string(), bytes: z.int() })),
};
