import { type EntityName, entities } from '../entities/index.ts';
import { type Role, roles } from '../entities/workspace.ts';
import { grantOf } from './permissions.ts';

/** Who can see a row of a kind once the hub has it. */
export interface SeenBy {
  /** `self`: its owner alone; `territory`: those who have its territories; `everyone`: the whole workspace. */
  readonly reach: 'self' | 'territory' | 'everyone';
  /** Whose role may read it. */
  readonly roles: readonly Role[];
}

/** Said from the permissions and the scopes themselves, so that what screens promise is what the hub enforces. */
export function seenBy(name: EntityName): SeenBy {
  const { scope } = entities[name];
  const readers = roles.filter((role) => grantOf(role, name, 'read') === 'yes');
  if (scope.by === 'user' || readers.length === 0)
    return { reach: 'self', roles: roles.filter((role) => grantOf(role, name, 'read') !== 'no') };
  return { reach: scope.by === 'everyone' ? 'everyone' : 'territory', roles: readers };
}
