import type { ReadableDb } from './database.ts';
import { rowName } from './rowName.ts';

/** What the customers are called whose ids stand in these lists, where they are on this laptop; other values count as none. */
export const namesOfPeople = (db: ReadableDb, lists: readonly unknown[]): Record<string, string> =>
  Object.fromEntries(
    [...new Set(lists.flatMap((list) => (Array.isArray(list) ? (list as readonly unknown[]) : [])))].flatMap(
      (id) => {
        const name = typeof id === 'string' ? rowName(db, 'contact', id) : null;
        return name === null ? [] : [[id as string, name] as const];
      },
    ),
  );
