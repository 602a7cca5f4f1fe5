import { z } from 'zod';
import { leftOutReasons } from '../../domain/kits/deckPages.ts';
import { kitItemKinds } from '../../domain/kits/itemContent.ts';
import { richText } from '../../domain/kits/richText.ts';
import { unusableReasons } from '../../domain/kits/usable.ts';
import { deckCreate, deckUpdate } from '../sync/mutations/decks.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { language } from './kitShapes.ts';
import { deckRow, syncMark } from './rows.ts';

const page = z.strictObject({
  kitId: z.string(),
  itemId: z.string(),
  version: z.int(),
  sha256: z.string().nullable(),
  page: z.int(),
});

export const deckChannels = {
  /** The user's own decks in their order; removed ones are left out. */
  'decks.list': query(
    z.strictObject({}),
    z.strictObject({ rows: z.array(z.strictObject({ deck: deckRow, sync: syncMark })) }),
  ),
  /**
   * A deck as it may be shown now: `usable` is asked of every page, in the order of the deck. With an account it is
   * asked for that one.
   */
  'decks.open': query(
    z.strictObject({
      id: uuidSchema,
      accountId: uuidSchema.nullable(),
      contactIds: z.array(uuidSchema).max(50),
      language: language.nullable(),
    }),
    z.strictObject({
      deck: deckRow,
      sync: syncMark,
      pages: z.array(
        z.strictObject({
          page,
          leftOut: z.enum([...unusableReasons, ...leftOutReasons]).nullable(),
          newer: page.nullable(),
          /** What is here of it; null where nothing is. */
          item: z
            .strictObject({
              version: z.int(),
              title: z.string(),
              kitTitle: z.string(),
              kind: z.enum(kitItemKinds),
              language,
              languages: z.array(language),
              mediaType: z.string().nullable(),
              pages: z.int(),
              /** Of a key message. */
              body: richText.nullable(),
            })
            .nullable(),
        }),
      ),
    }),
    ['not_found'],
  ),
  'decks.create': command(deckCreate.args, saved, writeErrors),
  'decks.update': command(deckUpdate.args, saved, writeErrors),
};
