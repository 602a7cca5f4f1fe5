import { z } from 'zod';
import { fileMediaTypes } from '../../domain/kits/itemContent.ts';
import { dateSchema, uuidSchema } from '../sync/rowSchema.ts';
import { command, query } from './channel.ts';
import { fileStates } from './kitShapes.ts';

/** The files that kits name: which of them are here, how the others come, and a copy that leaves. */
export const kitFileChannels = {
  /** Every file that the kits on this laptop name, those needed soonest first. */
  'kits.files': query(
    z.strictObject({}),
    z.strictObject({
      files: z.array(
        z.strictObject({
          sha256: z.string(),
          name: z.string(),
          mediaType: z.string(),
          bytes: z.int(),
          have: z.int(),
          state: z.enum(fileStates),
          kitId: z.string(),
          itemId: z.string(),
          title: z.string(),
          /** The start of the next planned call that it is meant for. */
          neededAt: z.int().nullable(),
        }),
      ),
      paused: z.boolean(),
      bytesHere: z.int(),
      bytesMissing: z.int(),
      bytesFree: z.int().nullable(),
    }),
  ),
  /** `sha256` null: all of them. `first`: this one before any other. */
  'kits.download': command(
    z.strictObject({
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      action: z.enum(['pause', 'resume', 'first']),
    }),
    z.strictObject({}),
    ['not_found'],
  ),
  /**
   * Asked when a copy of an item's file is to leave the program: which file, and the name and the day that the copy
   * carries. `stays_here`: the item does not allow it, or nothing can be written into such a file.
   */
  'kits.copyOut': query(
    z.strictObject({ kitId: uuidSchema, itemId: uuidSchema }),
    z.strictObject({
      sha256: z.string(),
      name: z.string(),
      mediaType: z.enum(fileMediaTypes),
      as: z.enum(['pdf', 'image']),
      mark: z.strictObject({ name: z.string(), on: dateSchema }),
    }),
    ['not_found', 'not_usable', 'stays_here'],
  ),
};
