import type { EntityName } from '../../shared/domain/entities/index.ts';
import { entities } from '../../shared/domain/entities/index.ts';

/** Whose scopes they are, as SQL: an array of territories, the user's id, and whether marketing's is theirs. */
export interface Reader {
  readonly territories: string;
  readonly user: string;
  readonly marketing: string;
}

/** Whether the row `r` stands in one of the reader's scopes. */
export function isMember(name: EntityName, { territories, user, marketing }: Reader): string {
  switch (entities[name].scope.by) {
    case 'everyone':
      return 'true';
    case 'territories':
      return `r.territory_ids && ${territories}`;
    case 'territory':
      return `coalesce(r.territory_id = any(${territories}), false)`;
    case 'account':
      // By the account's own row, which is found by its key.
      return `(select a.territory_ids && ${territories} from account a where a.id = r.account_id)`;
    case 'user':
      return `r.user_id = ${user}`;
    case 'marketing':
      return marketing;
    case 'userAndMarketing':
      return `(${marketing} or r.author_id = ${user})`;
  }
}
