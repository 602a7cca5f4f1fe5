import type { OutboxState } from '../../../../shared/contracts/ipc/sync.ts';
import type { Effect } from '../../../../shared/contracts/sync/mutations/definition.ts';
import { mutationDefinition } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { FieldConflict } from '../../../../shared/contracts/sync/wire.ts';
import type { EntityName } from '../../../../shared/domain/entities/index.ts';
import type { ReadableDb } from '../../db/database.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

/** One mutation whole, as the view `outbox_whole` has it. */
export interface OutboxRow {
  readonly place: number;
  readonly mutation_id: Buffer;
  readonly kind: string;
  readonly version: number;
  readonly args: string;
  readonly bytes: number;
  readonly depends_on: string;
  readonly cursor: string | null;
  readonly authored_at: number;
  readonly boot: string;
  readonly monotonic: number;
  readonly state: OutboxState;
  readonly overlay: number;
  readonly client_id: Buffer | null;
  readonly seq: number | null;
  readonly void: number;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly code: string | null;
  readonly detail: string | null;
  readonly conflicts: string | null;
  readonly commit_xid: string | null;
  readonly received_at: number | null;
  readonly acknowledged_at: number | null;
  readonly closed_at: number | null;
  readonly replaced_by: Buffer | null;
  readonly subject_entity: EntityName;
  readonly subject_id: Buffer;
  readonly subject_label: string;
  readonly subject_account: Buffer | null;
}

export const readOutboxRow = (db: ReadableDb, mutationId: string): OutboxRow | undefined =>
  db.get<OutboxRow>('SELECT * FROM outbox_whole WHERE mutation_id = ?', uuidToBytes(mutationId));

/**
 * What it does to rows, by the definition of its own version. One written by an older program whose
 * definition is gone does nothing here; the hub still translates it.
 */
export function effectsOf(
  mutation: Pick<OutboxRow, 'kind' | 'version' | 'args' | 'authored_at'>,
  userId: string,
): readonly Effect[] {
  const definition = mutationDefinition(mutation.kind, mutation.version);
  if (definition === null) return [];
  return definition.effects(JSON.parse(mutation.args), { userId, authoredAt: mutation.authored_at });
}

export const conflictsOf = (mutation: Pick<OutboxRow, 'conflicts'>): readonly FieldConflict[] =>
  mutation.conflicts === null ? [] : (JSON.parse(mutation.conflicts) as FieldConflict[]);
