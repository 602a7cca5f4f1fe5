import type { AgreementTerms } from '../../../shared/domain/agreement/agreementTerms.ts';

export interface PartProps {
  readonly terms: AgreementTerms;
  readonly onChange: (change: Partial<AgreementTerms>) => void;
}
