import type { ReadableDb } from './database.ts';

const territoryScope = 'territory:';

/** The territories whose rows this laptop is given; empty before the first pull. */
export const territoriesHeld = (db: ReadableDb): readonly string[] =>
  db
    .all<{ key: string }>(
      "SELECT key FROM scope_state WHERE key LIKE 'territory:%' AND leaving = 0 ORDER BY key",
    )
    .map(({ key }) => key.slice(territoryScope.length));
