import type { Agreement } from '../entities/agreement.ts';
import type { Role } from '../entities/workspace.ts';

export const agreementSides = ['sales', 'marketing'] as const;
export type AgreementSide = (typeof agreementSides)[number];

/** The role of each side's head. */
export const signerOf = (side: AgreementSide): Role => (side === 'sales' ? 'manager' : 'approver');

/** Who writes what is to be signed. */
export const drafters: readonly Role[] = ['admin', 'manager'];

type Signed = Pick<Agreement, 'status' | 'signedBySalesId' | 'signedByMarketingId'>;

/** For which side somebody of this role may sign it now, or null. */
export function mayBeSignedBy(agreement: Signed, role: Role): AgreementSide | null {
  if (agreement.status !== 'draft') return null;
  const open = agreementSides.filter(
    (side) => (side === 'sales' ? agreement.signedBySalesId : agreement.signedByMarketingId) === null,
  );
  return open.find((side) => signerOf(side) === role) ?? null;
}

/** What one head has signed waits for the other: it is changed, which takes the signature away, and not thrown out. */
export const mayBeDropped = ({ status, signedBySalesId, signedByMarketingId }: Signed): boolean =>
  status === 'draft' && signedBySalesId === null && signedByMarketingId === null;
