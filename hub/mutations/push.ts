import { sql } from 'kysely';
import type { PushRequest, PushResponse } from '../../shared/contracts/sync/wire.ts';
import { ok } from '../../shared/kernel/result.ts';
import { kept } from '../db/keptStatements.ts';
import { isRetryable } from '../db/retryable.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { currentEpoch } from '../pull/readChanges.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { Caller } from '../sessions/authenticate.ts';
import type { Access } from './access.ts';
import { applyRun, effectsOf } from './applyRun.ts';
import { type FindDefinition, type ReceivedMutation, receiveMutation } from './receivedMutation.ts';
import {
  DecidedMeanwhileError,
  type Receipt,
  readOutcomes,
  storeDecided,
  storePlaces,
} from './storeOutcomes.ts';

export interface PushOptions {
  readonly findDefinition: FindDefinition;
  readonly wireVersion: number;
  readonly requestId: string;
}

/** How often a batch is taken up again that gave way to another client's, so that neither waits for ever. */
const turns = 3;

/**
 * Receives a batch of a client's queue. Whatever of it took effect stands in the answer as it is stored. Runs of one
 * batch take their locks one run after the other, and two batches with merges may so wait for each other: the
 * database sends one of them back, which is taken up again here rather than by the laptop.
 */
export async function push(
  hub: HubContext,
  caller: Caller,
  request: PushRequest,
  options: PushOptions,
): Promise<Answer<PushResponse>> {
  for (let turn = 1; ; turn += 1) {
    const answer = await pushOnce(hub, caller, request, options);
    if (answer !== 'gave_way') return answer;
    if (turn === turns) return refuse('unavailable', { retryAfter: 1 });
  }
}

async function pushOnce(
  hub: HubContext,
  caller: Caller,
  request: PushRequest,
  options: PushOptions,
): Promise<Answer<PushResponse> | 'gave_way'> {
  const received = request.mutations.map((item) => receiveMutation(item, options.findDefinition));
  const mutations = received.filter((each) => each !== null);
  if (mutations.length !== received.length)
    return refuse('bad_request', { issues: ['mutations: no place or id'] });
  const first = mutations[0]?.seq ?? 1;
  if (mutations.some(({ seq }, at) => seq !== first + at))
    return refuse('bad_request', { issues: ['mutations: seq'] });

  return hub.db.transaction().execute(async (trx) => {
    const epoch = await currentEpoch(trx);
    if (request.epoch !== epoch) return refuse('epoch', { epoch });
    const receipt: Receipt = { clientId: request.clientId, userId: caller.userId, now: hub.clock.now() };
    const lastSeq = await lockClient(trx, receipt, options.wireVersion);
    if (lastSeq === null || (await isFork(trx, receipt, mutations, lastSeq))) return refuse('fork');
    if (first > lastSeq + 1) return refuse('gap', { lastSeq });

    const access = accessOf(caller, epoch);
    const fresh = mutations.filter(({ seq }) => seq > lastSeq);
    const reached = (await applyAll(hub, trx, access, receipt, fresh, options)) ?? lastSeq;
    if (reached === lastSeq && fresh.length > 0) return 'gave_way';
    await sql`${kept}
      update client set last_seq = ${reached}, last_seen_at = ${receipt.now}, wire_version = ${options.wireVersion}
      where id = ${request.clientId}`.execute(trx);
    const last = Math.min(reached, mutations.at(-1)?.seq ?? 0);
    const outcomes = await readOutcomes(trx, request.clientId, first, last);
    for (const { outcome, seq } of outcomes)
      if (seq > lastSeq) hub.metrics.count('callboard_mutations_total', { outcome });
    return ok({ epoch, lastSeq: reached, outcomes: [...outcomes], hubTime: hub.clock.now() });
  });
}

const accessOf = (caller: Caller, epoch: string): Access => ({
  userId: caller.userId,
  role: caller.role,
  epoch,
  territoryIds: new Set(caller.territoryIds),
  memberships: [],
  formerRoles: [],
});

/** The client's last place, its row locked until the end; null when the id is another user's. */
async function lockClient(
  trx: HubTransaction,
  { clientId, userId, now }: Receipt,
  wireVersion: number,
): Promise<number | null> {
  await sql`${kept}
    insert into client (id, user_id, wire_version, created_at, last_seen_at)
    values (${clientId}, ${userId}, ${wireVersion}, ${now}, ${now}) on conflict (id) do nothing`.execute(trx);
  const { rows } = await sql<{ user_id: string; last_seq: number }>`${kept}
    select user_id, last_seq from client where id = ${clientId} for update`.execute(trx);
  const [client] = rows;
  return client?.user_id === userId ? client.last_seq : null;
}

/**
 * A place that was used for something else than is sent for it now: the laptop's disk was copied, and both copies
 * went on. One that is abandoned after it arrived unknown to the laptop is no fork: it took effect.
 */
async function isFork(
  trx: HubTransaction,
  { clientId }: Receipt,
  mutations: readonly ReceivedMutation[],
  lastSeq: number,
): Promise<boolean> {
  const again = mutations.filter(({ seq }) => seq <= lastSeq);
  if (again.length === 0) return false;
  const { rows } = await sql<{ seq: number; mutation_id: string; payload_hash: Uint8Array }>`
    select seq, mutation_id, payload_hash from client_mutation
    where client_id = ${clientId} and seq = any(${again.map(({ seq }) => seq)}::bigint[])`.execute(trx);
  const stored = new Map(rows.map((row) => [row.seq, row]));
  return again.some(({ seq, id, hash, isVoid }) => {
    const place = stored.get(seq);
    if (place === undefined) return true;
    return !(hash.equals(place.payload_hash) || (isVoid && id === place.mutation_id));
  });
}

/**
 * Applies all it can and returns the last place reached, or null when there is none. A run that fails is halved
 * until the one that fails stands alone; that one is refused as the hub's own error and the rest goes on. What
 * fails only for the moment ends the work there: what is before it is kept.
 */
async function applyAll(
  hub: HubContext,
  trx: HubTransaction,
  access: Access,
  receipt: Receipt,
  run: readonly ReceivedMutation[],
  options: PushOptions,
): Promise<number | null> {
  const last = run.at(-1);
  if (last === undefined) return null;
  const merge = run.findIndex((mutation) => isMerge(mutation, access));
  if (merge >= 0 && run.length > 1) return inTurn(hub, trx, access, receipt, splitAt(run, merge), options);
  await sql`savepoint run`.execute(trx);
  try {
    await applyRun(trx, access, receipt, run);
    await sql`release savepoint run`.execute(trx);
    return last.seq;
  } catch (error) {
    await sql`rollback to savepoint run`.execute(trx);
    await sql`release savepoint run`.execute(trx);
    if (isRetryable(error) || error instanceof DecidedMeanwhileError) {
      hub.log.warn({ err: error, requestId: options.requestId }, 'a push stopped at what may succeed later');
      return null;
    }
    if (run.length === 1) {
      hub.log.error(
        { err: error, requestId: options.requestId, mutationId: last.id, kind: last.kind },
        'a mutation failed',
      );
      await storeHubError(trx, receipt, last, options.requestId);
      return last.seq;
    }
  }
  const half = Math.ceil(run.length / 2);
  return inTurn(hub, trx, access, receipt, [run.slice(0, half), run.slice(half)], options);
}

/** One after the other, as far as it goes. */
async function inTurn(
  hub: HubContext,
  trx: HubTransaction,
  access: Access,
  receipt: Receipt,
  parts: readonly (readonly ReceivedMutation[])[],
  options: PushOptions,
): Promise<number | null> {
  let reached: number | null = null;
  for (const part of parts) {
    if (part.length === 0) continue;
    const here = await applyAll(hub, trx, access, receipt, part, options);
    reached = here ?? reached;
    if (here !== part.at(-1)?.seq) return reached;
  }
  return reached;
}

/** A merge moves rows that no run holds in memory, so it is a run of its own. */
function isMerge(mutation: ReceivedMutation, access: Access): boolean {
  if (!mutation.kind.endsWith('.merge')) return false;
  try {
    return effectsOf(mutation, access).some(({ type }) => type === 'merge');
  } catch {
    return false;
  }
}

const splitAt = <Item>(run: readonly Item[], at: number): readonly (readonly Item[])[] => [
  run.slice(0, at),
  run.slice(at, at + 1),
  run.slice(at + 1),
];

async function storeHubError(
  trx: HubTransaction,
  receipt: Receipt,
  mutation: ReceivedMutation,
  requestId: string,
): Promise<void> {
  const decided = {
    mutation,
    outcome: 'rejected',
    code: 'hub_error',
    detail: { requestId },
    conflicts: [],
  } as const;
  await storeDecided(trx, [decided], receipt);
  await storePlaces(trx, [{ mutation, outcome: null, code: null }], receipt);
}
