import { sql } from 'kysely';
import type { FieldConflict, MutationOutcome, RejectionCode } from '../../shared/contracts/sync/wire.ts';
import { kept } from '../db/keptStatements.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { ReceivedMutation } from './receivedMutation.ts';
import type { FieldStep } from './workingRows.ts';

/** What became of a mutation that was decided here. */
export interface Decided {
  readonly mutation: ReceivedMutation;
  readonly outcome: 'applied' | 'conflict' | 'rejected';
  readonly code: RejectionCode | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly conflicts: readonly FieldConflict[];
}

/** What a place in the client's queue was used for; an outcome of its own where it is not the mutation's. */
export interface Placed {
  readonly mutation: ReceivedMutation;
  readonly outcome: 'rejected' | 'void' | null;
  readonly code: RejectionCode | null;
}

/** Two places decided the same mutation at once: the later one looks again. */
export class DecidedMeanwhileError extends Error {
  override readonly name = 'DecidedMeanwhileError';
}

export interface Receipt {
  readonly clientId: string;
  readonly userId: string;
  readonly now: number;
}

/** One that was refused before may be decided anew when it is sent at a new place: it had no effect. */
export async function storeDecided(
  trx: HubTransaction,
  decided: readonly Decided[],
  { userId, now }: Receipt,
): Promise<void> {
  if (decided.length === 0) return;
  const records = decided.map(({ mutation, ...verdict }) => ({
    id: mutation.id,
    kind: mutation.kind,
    version: mutation.version,
    payload_hash: mutation.hash.toString('hex'),
    authored_at: mutation.authoredAt,
    boot: mutation.boot,
    monotonic: mutation.monotonic,
    ...verdict,
  }));
  const { rows } = await sql`${kept}
    insert into mutation as m (id, user_id, kind, version, payload_hash, outcome, code, detail, conflicts,
      authored_at, boot, monotonic, received_at)
    select id, ${userId}, kind, version, decode(payload_hash, 'hex'), outcome, code, detail, conflicts,
      authored_at, boot, monotonic, ${now}
    from json_to_recordset(${JSON.stringify(records)}::json) as r(id uuid, kind text, version bigint, payload_hash text,
      outcome text, code text, detail jsonb, conflicts jsonb, authored_at bigint, boot uuid, monotonic double precision)
    on conflict (id) do update set kind = excluded.kind, version = excluded.version,
      payload_hash = excluded.payload_hash, outcome = excluded.outcome, code = excluded.code, detail = excluded.detail,
      conflicts = excluded.conflicts, commit_xid = excluded.commit_xid, authored_at = excluded.authored_at,
      boot = excluded.boot, monotonic = excluded.monotonic, received_at = excluded.received_at
      where m.outcome = 'rejected' and m.user_id = excluded.user_id
    returning 1`.execute(trx);
  if (rows.length !== decided.length) throw new DecidedMeanwhileError();
}

export async function storePlaces(
  trx: HubTransaction,
  placed: readonly Placed[],
  { clientId, now }: Receipt,
): Promise<void> {
  if (placed.length === 0) return;
  const records = placed.map(({ mutation, outcome, code }) => ({
    seq: mutation.seq,
    id: mutation.id,
    hash: mutation.hash.toString('hex'),
    outcome,
    code,
  }));
  await sql`${kept}
    insert into client_mutation (client_id, seq, mutation_id, payload_hash, outcome, code, received_at)
    select ${clientId}, seq, id, decode(hash, 'hex'), outcome, code, ${now}
    from json_to_recordset(${JSON.stringify(records)}::json)
      as r(seq bigint, id uuid, hash text, outcome text, code text)`.execute(trx);
}

export async function storeHistory(
  trx: HubTransaction,
  steps: readonly FieldStep[],
  { userId, now }: Receipt,
): Promise<void> {
  if (steps.length === 0) return;
  await sql`${kept}
    insert into field_history (entity, row_id, field, "from", "to", mutation_id, user_id, authored_at, received_at, status)
    select entity, id, field, "from", "to", "mutationId", ${userId}, "authoredAt", ${now}, status
    from json_to_recordset(${JSON.stringify(steps)}::json) as r(entity text, id uuid, field text, "from" jsonb,
      "to" jsonb, "mutationId" uuid, "authoredAt" bigint, status text)`.execute(trx);
}

/** The outcomes of a client's places, as they are kept: the answer is what was stored and nothing else. */
export async function readOutcomes(
  trx: HubTransaction,
  clientId: string,
  from: number,
  to: number,
): Promise<readonly MutationOutcome[]> {
  const { rows } = await sql<MutationOutcome>`${kept}
    select c.seq, c.mutation_id as id, coalesce(c.outcome, m.outcome) as outcome,
      case when c.outcome is null then m.code else c.code end as code,
      case when c.outcome is null then m.detail end as detail,
      case when c.outcome is null then m.conflicts else '[]' end as conflicts,
      case when c.outcome is null then m.commit_xid else c.commit_xid end::text as "commitXid",
      case when c.outcome is null then m.received_at else c.received_at end as "receivedAt"
    from client_mutation c left join mutation m on m.id = c.mutation_id
    where c.client_id = ${clientId} and c.seq between ${from} and ${to} order by c.seq`.execute(trx);
  return rows;
}
