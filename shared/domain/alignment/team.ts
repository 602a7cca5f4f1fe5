import type { User } from '../entities/workspace.ts';

/** A manager and the territories that they hold; without one, a user's own territories. */
export interface Team {
  readonly id: string;
  readonly managerId: string | null;
  readonly territoryIds: readonly string[];
}

type Colleague = Pick<User, 'id' | 'role' | 'active' | 'managerId' | 'territoryIds'>;

const share = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((id) => other.includes(id));

/** The teams of which somebody who holds these territories has rows, their own first. */
export function teamsOf(
  me: Pick<User, 'id' | 'managerId'>,
  held: readonly string[],
  users: readonly Colleague[],
): readonly Team[] {
  const teams = users
    .filter(({ role, active, territoryIds }) => role === 'manager' && active && share(territoryIds, held))
    .map(({ id, territoryIds }) => ({ id, managerId: id, territoryIds }))
    .sort((one, other) => rank(one.id, me) - rank(other.id, me) || (one.id < other.id ? -1 : 1));
  const [first] = held;
  return teams.length > 0 || first === undefined
    ? teams
    : [{ id: first, managerId: null, territoryIds: held }];
}

const rank = (id: string, me: Pick<User, 'id' | 'managerId'>): number =>
  id === me.id || id === me.managerId ? 0 : 1;

/** Who may be asked to be present: the team's reps, and marketing's authors who see its territories. */
export function membersOf(
  { managerId, territoryIds }: Team,
  users: readonly Colleague[],
): { readonly reps: readonly string[]; readonly authors: readonly string[] } {
  const of = (role: User['role']) =>
    users
      .filter(
        (user) =>
          user.role === role &&
          user.active &&
          ((managerId !== null && user.managerId === managerId) || share(user.territoryIds, territoryIds)),
      )
      .map(({ id }) => id);
  return { reps: of('rep'), authors: of('author') };
}
