import { drafters } from '../../../../shared/domain/agreement/agreementRules.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';

/** Whether a user may write what is to be signed. */
export const mayDraft = ({ role }: User): boolean => drafters.includes(role);
