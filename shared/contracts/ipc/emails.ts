import { z } from 'zod';
import { emailFields } from '../../domain/kits/fillEmail.ts';
import { richText } from '../../domain/kits/richText.ts';
import { unusableReasons } from '../../domain/kits/usable.ts';
import { instantSchema, textSchema, uuidSchema } from '../sync/rowSchema.ts';
import { writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { language } from './kitShapes.ts';

const whichEmail = {
  kitId: uuidSchema,
  itemId: uuidSchema,
  accountId: uuidSchema,
  contactId: uuidSchema.nullable(),
  /** Null: the contact's, else the account's, else the program's. */
  language: language.nullable(),
  /** The rep's own words; they go where the template has room for them, and nowhere else. */
  note: textSchema.max(2_000),
};

export const emailChannels = {
  /** An approved template filled in for somebody; `usable` is asked for them. */
  'emails.compose': query(
    z.strictObject(whichEmail),
    z.strictObject({
      version: z.int(),
      title: z.string(),
      kitTitle: z.string(),
      language,
      unusable: z.enum(unusableReasons).nullable(),
      /** Whom one can write to at the account: those with an address. */
      /** Files of the same kit that may go with it now, each marked with who sends it and when. */
      files: z.array(z.strictObject({ itemId: z.string(), title: z.string(), bytes: z.int() })),
      people: z.array(z.strictObject({ id: z.string(), name: z.string(), email: z.string() })),
      subject: z.string(),
      body: richText,
      takesNote: z.boolean(),
      /** Fields that the template names and nothing is known for. */
      missing: z.array(z.enum(emailFields)),
    }),
    ['not_found'],
  ),
  /**
   * Asks once more whether it and its files may be used, writes the uses down (once per item and call), and answers the
   * address that opens the mail program. `whole` false: the text is too long for such an address, and is to be pasted.
   */
  'emails.handOver': command(
    z.strictObject({
      ...whichEmail,
      contactId: uuidSchema,
      id: uuidSchema,
      version: z.int().positive(),
      callId: uuidSchema.nullable(),
      files: z.array(z.strictObject({ itemId: uuidSchema, useId: uuidSchema })).max(10),
      usedAt: instantSchema,
    }),
    z.strictObject({ address: z.string(), whole: z.boolean(), counted: z.boolean() }),
    [...writeErrors, 'not_usable', 'no_address', 'required'],
  ),
};
