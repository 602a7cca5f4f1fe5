import type { ReadableDb } from '../db/database.ts';
import { readMeta } from '../db/meta.ts';

/** The wire takes no longer one. */
const longestCursor = 20_000;

/**
 * The cursor that a new mutation is written at: every scope whose rows are in sight stands in it, since the hub
 * judges by it what the user could see. Beside the cursor itself that is, while it lasts: what was read before
 * everything is read anew, a scope whose rows are still leaving, and one whose first snapshot is still coming.
 * Parts join with a point, and a later one replaces a scope's earlier one. So what was read before stands last as
 * well: until the sweep at the end, rows are in sight that had left when their scope was read again. It stands first
 * since the hub takes the first where parts are of another epoch or role.
 */
export function authoringCursor(db: ReadableDb): string | null {
  const cursor = readMeta(db, 'cursor');
  const before = readMeta(db, 'cursor_before');
  const parts = db.all<{ cursor: string }>(
    'SELECT DISTINCT cursor FROM scope_state WHERE cursor IS NOT NULL AND (leaving = 1 OR ready = 0)',
  );
  const all = [before, ...parts.map((part) => part.cursor), cursor, before].filter((part) => part !== null);
  const joined = all.join('.');
  if (joined === '') return null;
  return joined.length <= longestCursor ? joined : (before ?? cursor);
}
