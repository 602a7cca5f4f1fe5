import { type EntityName, entities } from '../../../shared/domain/entities/index.ts';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { type PlainRow, type RowSets, rowSets } from './rowSets.ts';

export interface Reader {
  readonly id: string;
  readonly role: Role;
  readonly active: boolean;
  readonly territoryIds: readonly string[];
}

/** The rows of all that one person's laptop should hold, worked out here from the rows alone. */
export function rowsInScope(all: RowSets, reader: Reader): RowSets {
  const mine = new Set(reader.territoryIds);
  const makesKits = ['author', 'approver', 'admin'].includes(reader.role);
  const touches = (ids: unknown): boolean => (ids as readonly string[]).some((id) => mine.has(id));
  const accountIsMine = (id: unknown): boolean => {
    const account = all.account.get(id as string);
    return account !== undefined && touches(account.territoryIds);
  };
  const stands = (name: EntityName, row: PlainRow): boolean => {
    switch (entities[name].scope.by) {
      case 'everyone':
        return true;
      case 'territories':
        return touches(row.territoryIds);
      case 'territory':
        return mine.has(row.territoryId as string);
      case 'account':
        return accountIsMine(row.accountId);
      case 'user':
        return row.userId === reader.id;
      case 'marketing':
        return makesKits;
      case 'userAndMarketing':
        return makesKits || row.authorId === reader.id;
    }
  };
  return rowSets((name) => {
    const readable = grantOf(reader.role, name, 'read') !== 'no';
    return new Map([...all[name]].filter(([, row]) => readable && stands(name, row)));
  });
}
