import { isUuid } from '../../shared/kernel/uuid.ts';

export const everyone = 'everyone';
export const territoryScope = (territoryId: string): string => `territory:${territoryId}`;

/** The scopes of a user who works these territories. Nothing stands in a scope of the user's own yet. */
export const scopesOf = (caller: { readonly territoryIds: readonly string[] }): readonly string[] => [
  everyone,
  ...caller.territoryIds.map(territoryScope),
];

/** The territory a scope stands for; null for everyone's. */
export function territoryOf(scope: string): string | null {
  const id = scope.startsWith('territory:') ? scope.slice('territory:'.length) : '';
  return isUuid(id) ? id : null;
}
