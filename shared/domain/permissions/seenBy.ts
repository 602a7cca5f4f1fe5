import { type EntityName, entities } from '../entities/index.ts';
import { type Role, roles } from '../entities/workspace.ts';
import { marketingRoles } from '../kits/kitRules.ts';
import { grantOf } from './permissions.ts';

/** Who can see a row of a kind once the hub has it. */
export interface SeenBy {
  /**
   * `self`: its owner alone; `selfAnd`: its owner and those roles; `territory`: those roles where they have its
   * territories; `roles`: those roles wherever they are; `everyone`: the whole workspace.
   */
  readonly reach: 'self' | 'selfAnd' | 'territory' | 'roles' | 'everyone';
  /** Whose role may read it. */
  readonly roles: readonly Role[];
}

/** Said from the permissions and the scopes themselves, so that what screens promise is what the hub enforces. */
export function seenBy(name: EntityName): SeenBy {
  const { scope } = entities[name];
  const readers = roles.filter((role) => grantOf(role, name, 'read') === 'yes');
  if (scope.by === 'user' || readers.length === 0)
    return { reach: 'self', roles: roles.filter((role) => grantOf(role, name, 'read') !== 'no') };
  if (scope.by === 'marketing' || scope.by === 'userAndMarketing')
    return {
      reach: scope.by === 'marketing' ? 'roles' : 'selfAnd',
      roles: readers.filter((role) => marketingRoles.includes(role)),
    };
  return { reach: scope.by === 'everyone' ? 'everyone' : 'territory', roles: readers };
}
