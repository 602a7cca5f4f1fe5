import { type RawBuilder, sql } from 'kysely';

/** Whose rows are counted: those of accounts worked from one of these territories; null: everyone's. */
export type Reach = readonly string[] | null;

/** The condition on `a`, the account; none for everyone's. */
export const reached = (reach: Reach): readonly RawBuilder<unknown>[] =>
  reach === null ? [] : [sql` and a.territory_ids && ${[...reach]}::uuid[]`];

/** The same as one piece. */
export const withinReach = (reach: Reach): RawBuilder<unknown> => reached(reach)[0] ?? sql``;
