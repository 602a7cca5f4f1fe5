import type { Transaction } from 'kysely';
import type { HubTables } from '../db/tables.ts';

export type HubTransaction = Transaction<HubTables>;

/** Who writes, and when by the hub's clock. `userId` is null for imports and administration. */
export interface Stamp {
  readonly now: number;
  readonly userId: string | null;
}

/** A row's `id` and values by their names in the entity's description. */
export type RowValues = Readonly<Record<string, unknown>> & { readonly id: string };
