import type { Lapse } from '../agreement/agreementTerms.ts';
import type { Lead } from '../entities/lead.ts';
import type { User } from '../entities/workspace.ts';

type Colleague = Pick<User, 'id' | 'role' | 'managerId' | 'territoryIds' | 'active'>;

/**
 * Who gets a lead that nobody decided on in time: the colleague whom the agreement names; or its owner's manager, else
 * a manager of its territory. Null where nobody is there to take it, or who would has it already.
 */
export function whoTakesOver(
  { ownerId, territoryId }: Pick<Lead, 'ownerId' | 'territoryId'>,
  { to, userId }: Lapse,
  users: readonly Colleague[],
): string | null {
  const active = users.filter((user) => user.active);
  const manager = active.find(({ id }) => id === active.find((user) => user.id === ownerId)?.managerId);
  const taker =
    to === 'user'
      ? active.find(({ id }) => id === userId)
      : (manager ??
        active.find(
          (user) =>
            user.role === 'manager' && territoryId !== null && user.territoryIds.includes(territoryId),
        ));
  return taker === undefined || taker.id === ownerId ? null : taker.id;
}
