import { sql } from 'kysely';
import type pg from 'pg';

const mark = '/* kept */';

/**
 * Begins a statement that is asked many times a second: each connection to a server keeps it parsed, which is a sixth of
 * what a server does for many small ones. Its text is the same whatever is asked, and it names the columns that it
 * answers with, since one that a newer version adds would make the kept one fail.
 */
export const kept = sql.raw(mark);

const names = new Map<string, string>();

/** Has a connection keep what is marked. */
export function keepStatements(client: pg.ClientBase): void {
  const ask = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const asking = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    if (typeof text !== 'string' || !text.startsWith(mark)) return ask(text, values, ...rest);
    const name = names.get(text) ?? `kept_${names.size}`;
    names.set(text, name);
    return ask({ name, text, values }, ...rest);
  };
  client.query = asking as typeof client.query;
}
