import type { AgreementStatus } from '../../../shared/domain/entities/agreement.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';

export const statusText: Readonly<Record<AgreementStatus, MessageId>> = {
  draft: 'agreement.draft',
  signed: 'agreement.signed',
  superseded: 'agreement.superseded',
  dropped: 'agreement.dropped',
};
