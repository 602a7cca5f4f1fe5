import type { EntityName } from '../../shared/domain/entities/index.ts';
import { entities } from '../../shared/domain/entities/index.ts';

/**
 * Whether the row `r` stands in one of the territories of the SQL array `territories`, or is the SQL value
 * `user`'s own (or goes to everyone).
 */
export function isMember(name: EntityName, territories: string, user: string): string {
  switch (entities[name].scope.by) {
    case 'everyone':
      return 'true';
    case 'territories':
      return `r.territory_ids && ${territories}`;
    case 'territory':
      return `coalesce(r.territory_id = any(${territories}), false)`;
    case 'account':
      return `exists (select from account a where a.id = r.account_id and a.territory_ids && ${territories})`;
    case 'user':
      return `r.user_id = ${user}`;
  }
}
