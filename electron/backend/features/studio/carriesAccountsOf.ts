import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { grantOf } from '../../../../shared/domain/permissions/permissions.ts';

/** Whether a user's laptop holds every account of these territories; what it does not hold the hub is asked for. */
export const carriesAccountsOf = (
  { me }: { readonly me: Pick<User, 'role' | 'territoryIds'> },
  territoryIds: readonly string[],
): boolean =>
  grantOf(me.role, 'account', 'read') !== 'no' && territoryIds.every((id) => me.territoryIds.includes(id));
