import type { Role } from '../../shared/domain/entities/workspace.ts';
import { marketingRoles } from '../../shared/domain/kits/kitRules.ts';
import { isUuid } from '../../shared/kernel/uuid.ts';

export const everyone = 'everyone';
export const marketing = 'marketing';
export const territoryScope = (territoryId: string): string => `territory:${territoryId}`;
export const userScope = (userId: string): string => `user:${userId}`;

/** The scopes of a user: everyone's, their own, marketing's for those who make kits, and the territories they work. */
export const scopesOf = (caller: {
  readonly userId: string;
  readonly role: Role;
  readonly territoryIds: readonly string[];
}): readonly string[] => [
  everyone,
  userScope(caller.userId),
  ...(marketingRoles.includes(caller.role) ? [marketing] : []),
  ...caller.territoryIds.map(territoryScope),
];

/** What a scope stands for. */
export type Place =
  | { readonly of: 'everyone' }
  | { readonly of: 'marketing' }
  | { readonly of: 'territory' | 'user'; readonly id: string };

/** Throws on what is no scope: it was compared with the caller's own before. */
export function placeOf(scope: string): Place {
  if (scope === everyone || scope === marketing) return { of: scope };
  const [of, id = ''] = scope.split(':');
  if ((of !== 'territory' && of !== 'user') || !isUuid(id)) throw new Error('not a scope');
  return { of, id };
}
