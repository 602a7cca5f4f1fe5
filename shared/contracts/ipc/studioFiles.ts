import { z } from 'zod';
import { filePieceBytes } from '../../domain/kits/fileMedia.ts';
import { fileMediaTypes } from '../../domain/kits/itemContent.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { command, query } from './channel.ts';

/** Base64 writes three bytes as four characters. */
const longestPiece = Math.ceil(filePieceBytes / 3) * 4;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Files for kits, chosen on this laptop: read in piece by piece, sealed here, brought to the hub by the sync. */
export const studioFileChannels = {
  /** `id` names the reading. Refused at once where no file of that length is taken (detail: the limit in megabytes). */
  'studio.fileBegin': command(
    z.strictObject({ id: uuidSchema, name: z.string().trim().min(1).max(200), bytes: z.int().positive() }),
    z.strictObject({}),
    ['file_too_large', 'busy'],
  ),
  /** The next piece, in base64. What the file is, is told by the first. */
  'studio.filePiece': command(
    z.strictObject({
      id: uuidSchema,
      from: z.int().min(0),
      base64: z.base64().max(longestPiece),
    }),
    z.strictObject({ have: z.int() }),
    ['file_other_type', 'file_too_large', 'file_cut'],
  ),
  /** Everything is read: hashed, looked through, and kept. */
  'studio.fileEnd': command(
    z.strictObject({ id: uuidSchema }),
    z.strictObject({
      sha256,
      name: z.string(),
      mediaType: z.enum(fileMediaTypes),
      bytes: z.int(),
      pages: z.int().nullable(),
    }),
    ['file_cut', 'file_active', 'file_encrypted', 'file_unreadable'],
  ),
  'studio.fileCancel': command(z.strictObject({ id: uuidSchema }), z.strictObject({})),
  /** Where a file of a kit that is being made stands; null: it was not chosen here, nor fetched to be reviewed. */
  'studio.file': query(
    z.strictObject({ sha256 }),
    z.strictObject({
      file: z
        .strictObject({
          bytes: z.int(),
          /** On this laptop up to there; it can be opened when it is whole. */
          have: z.int(),
          sent: z.int(),
          atHub: z.boolean(),
          /** Why the hub does not take it, by its own code or reason. */
          problem: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
};
