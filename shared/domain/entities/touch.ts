import { instant, oneOf, text, textOrNull, uuid, uuidOrNull } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const touchKinds = [
  'mailing',
  'event',
  'download',
  'webinar',
  'advertisement',
  'website',
  'social',
  'other',
] as const;
export type TouchKind = (typeof touchKinds)[number];

/** A contact with the customer from marketing's side; reps' own are calls. Imported, and never edited on laptops. */
export const touch = entity({
  name: 'touch',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'hubOnly',
  columns: {
    externalId: textOrNull,
    accountId: uuid,
    contactId: uuidOrNull,
    kind: oneOf(touchKinds),
    subject: text,
    campaign: textOrNull,
    touchedAt: instant,
  },
});
export type Touch = RowOf<typeof touch>;
