import { sql } from 'kysely';
import type { Effect } from '../../shared/contracts/sync/mutations/definition.ts';
import { followMerges } from '../../shared/contracts/sync/mutations/followMerges.ts';
import { entityNames } from '../../shared/domain/entities/index.ts';
import type { StandsFor } from '../../shared/domain/entities/references.ts';
import { kept } from '../db/keptStatements.ts';
import { insertLockedRows } from '../rows/insertRows.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { Access } from './access.ts';
import type { Bench } from './bench.ts';
import { describeConflicts } from './describeConflicts.ts';
import { judge, type Verdict } from './judge.ts';
import { loadBench } from './loadBench.ts';
import { moveFollowers } from './moveFollowers.ts';
import { readMerges } from './readMerges.ts';
import type { ReceivedMutation } from './receivedMutation.ts';
import {
  type Decided,
  type Placed,
  type Receipt,
  storeDecided,
  storeHistory,
  storePlaces,
} from './storeOutcomes.ts';
import type { WorkingRows } from './workingRows.ts';

/**
 * Applies consecutive mutations of one client: reads what they concern, judges them one after the other in
 * memory, and writes rows, history, outcomes and places in a few statements, however many there are. Throws
 * when any of them throws; the caller then takes them in smaller runs.
 */
export async function applyRun(
  trx: HubTransaction,
  access: Access,
  receipt: Receipt,
  run: readonly ReceivedMutation[],
): Promise<void> {
  const known = await readKnown(trx, run);
  const refused = await readRefused(trx, receipt, run);
  const { prepared, bench } = await prepare(
    trx,
    access,
    run.map((mutation) => ({ mutation, effects: effectsOf(mutation, access) })),
  );
  const decided = new Map<string, Decided>();
  const placed: Placed[] = [];
  for (const { mutation, effects } of prepared) {
    const own = ownPlace(mutation, known.get(mutation.id), access.userId);
    placed.push({ mutation, outcome: null, code: null, ...own });
    if (own?.outcome) refused.add(mutation.id);
    if (own) continue;
    const dependency = mutation.dependsOn.find((id) => refused.has(id));
    const verdict: Verdict =
      dependency === undefined
        ? judge(bench, mutation, effects)
        : { ok: false, code: 'dependency_refused', detail: { dependsOn: dependency } };
    const conflicts = verdict.ok ? await describeConflicts(trx, verdict.conflicts, bench.rows, receipt) : [];
    if (verdict.ok) refused.delete(mutation.id);
    else refused.add(mutation.id);
    const outcome = verdict.ok ? (conflicts.length > 0 ? 'conflict' : 'applied') : 'rejected';
    const why = verdict.ok ? { code: null, detail: null } : { code: verdict.code, detail: verdict.detail };
    decided.set(mutation.id, { mutation, outcome, ...why, conflicts });
    known.set(mutation.id, { userId: access.userId, hash: mutation.hash, rejected: !verdict.ok });
  }
  await writeRows(trx, bench.rows, receipt);
  await storeHistory(trx, bench.rows.history, receipt);
  await storeDecided(trx, [...decided.values()], receipt);
  await storePlaces(trx, placed, receipt);
}

interface Prepared {
  readonly mutation: ReceivedMutation;
  readonly effects: readonly Effect[];
}

/**
 * What the run is about, locked. Merges are read under those locks: one that took effect before is followed, and one
 * under way now waits until this run is done.
 */
async function prepare(
  trx: HubTransaction,
  access: Access,
  written: readonly Prepared[],
): Promise<{ readonly prepared: readonly Prepared[]; readonly bench: Bench }> {
  let prepared = written;
  let standsFor: StandsFor = (_entity, id) => id;
  for (;;) {
    const effects = prepared.flatMap((each) => each.effects);
    const bench = await loadBench(trx, access, effects);
    const merged = await readMerges(trx, effects);
    if (merged === null) return { prepared, bench: { ...bench, standsFor } };
    const followed = prepared.map(({ mutation, effects: meant }) => ({
      mutation,
      effects: meant.map((effect) => followMerges(effect, merged)),
    }));
    standsFor = merged;
    // A merge goes on naming the row that it gives up, whatever became of that one.
    if (
      JSON.stringify(followed.map((each) => each.effects)) ===
      JSON.stringify(prepared.map((each) => each.effects))
    )
      return { prepared, bench: { ...bench, standsFor } };
    prepared = followed;
  }
}

export const effectsOf = ({ meaning, isVoid }: ReceivedMutation, { userId }: Access): readonly Effect[] =>
  meaning.ok && !isVoid ? meaning.effects(userId) : [];

interface Known {
  readonly userId: string;
  readonly hash: Uint8Array;
  readonly rejected: boolean;
}

/** Mutations that were decided before, at whatever place. */
async function readKnown(trx: HubTransaction, run: readonly ReceivedMutation[]): Promise<Map<string, Known>> {
  const { rows } = await sql<{ id: string } & Known>`${kept}
    select id, user_id as "userId", payload_hash as hash, outcome = 'rejected' as rejected from mutation
    where id = any(${run.map(({ id }) => id)}::uuid[])`.execute(trx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those depended on that had no effect: refused, or abandoned by this client. */
async function readRefused(
  trx: HubTransaction,
  { clientId }: Receipt,
  run: readonly ReceivedMutation[],
): Promise<Set<string>> {
  const ids = [...new Set(run.flatMap(({ dependsOn }) => dependsOn))];
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`${kept}
    select id from mutation where id = any(${ids}::uuid[]) and outcome = 'rejected'
    union
    select c.mutation_id from client_mutation c where c.client_id = ${clientId} and c.mutation_id = any(${ids}::uuid[])
      and c.outcome is not null and not exists (select from mutation m where m.id = c.mutation_id)`.execute(
    trx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** What a place stands for when the mutation at it is not decided there; null when it is. */
function ownPlace(
  mutation: ReceivedMutation,
  known: Known | undefined,
  userId: string,
): Partial<Placed> | null {
  if (mutation.isVoid) return { outcome: 'void' };
  if (known === undefined) return null;
  // Another user's: that it exists is all that is told.
  if (known.userId !== userId) return { outcome: 'rejected', code: 'forbidden' };
  if (known.rejected) return null;
  // The same one again, delivered once already; or the id used for something else.
  return mutation.hash.equals(known.hash) ? {} : { outcome: 'rejected', code: 'exists' };
}

async function writeRows(trx: HubTransaction, rows: WorkingRows, stamp: Receipt): Promise<void> {
  const inserts = [...rows.inserts()].sort(([a], [b]) => entityNames.indexOf(a) - entityNames.indexOf(b));
  for (const [entity, values] of inserts) await insertLockedRows(trx, entity, values, stamp);
  for (const { entity, columns, rows: values } of rows.updates()) {
    await updateRows(trx, entity, columns, values, stamp, 'by caller');
  }
  for (const merge of rows.merges) await moveFollowers(trx, merge, stamp);
}
