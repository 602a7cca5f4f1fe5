import { isUuid } from '../../shared/kernel/uuid.ts';

export const everyone = 'everyone';
export const territoryScope = (territoryId: string): string => `territory:${territoryId}`;
export const userScope = (userId: string): string => `user:${userId}`;

/** The scopes of a user: everyone's, their own, and those of the territories they work. */
export const scopesOf = (caller: {
  readonly userId: string;
  readonly territoryIds: readonly string[];
}): readonly string[] => [everyone, userScope(caller.userId), ...caller.territoryIds.map(territoryScope)];

/** What a scope stands for. */
export type Place = { readonly of: 'everyone' } | { readonly of: 'territory' | 'user'; readonly id: string };

/** Throws on what is no scope: it was compared with the caller's own before. */
export function placeOf(scope: string): Place {
  if (scope === everyone) return { of: 'everyone' };
  const [of, id = ''] = scope.split(':');
  if ((of !== 'territory' && of !== 'user') || !isUuid(id)) throw new Error('not a scope');
  return { of, id };
}
