import type { AgreementTerms } from '../agreement/agreementTerms.ts';
import { instant, instantOrNull, integer, largeJsonOf, oneOf, uuid, uuidOrNull } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const agreementStatuses = ['draft', 'signed', 'superseded', 'dropped'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/**
 * One version of the hand-off agreement between sales and marketing. Both heads sign it, and what was signed never
 * changes: a change of a draft takes away the signatures it has. Its number is the hub's to settle when it is signed.
 * A draft that is dropped stays as a row, and is nobody's to change or sign.
 */
export const agreement = entity({
  name: 'agreement',
  scope: { by: 'everyone' },
  conflict: 'fields',
  decided: [
    'version',
    'status',
    'revisionId',
    'signedBySalesId',
    'signedBySalesAt',
    'signedByMarketingId',
    'signedByMarketingAt',
  ],
  columns: {
    version: integer,
    status: oneOf(agreementStatuses),
    terms: largeJsonOf<AgreementTerms>(),
    /** Another with each change of the terms: a signature names the one that was read. */
    revisionId: uuid,
    draftedById: uuid,
    draftedAt: instant,
    signedBySalesId: uuidOrNull,
    signedBySalesAt: instantOrNull,
    signedByMarketingId: uuidOrNull,
    signedByMarketingAt: instantOrNull,
  },
});
export type Agreement = RowOf<typeof agreement>;
