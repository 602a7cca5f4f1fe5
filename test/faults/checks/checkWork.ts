import type { OutboxItem } from '../../../shared/contracts/ipc/sync.ts';
import { type EntityName, entities, entityNames } from '../../../shared/domain/entities/index.ts';
import { type PlainRow, type RowSets, stableJson } from '../../harness/rows/rowSets.ts';
import { createdRow, effectOf } from '../model/effectOf.ts';
import type { Remembered } from '../model/ledger.ts';
import { checkMerges, followed } from '../model/merges.ts';
import type { World } from '../world/world.ts';
import type { HubRecord } from './hubRecord.ts';
import { isInSight } from './laptopOutbox.ts';

/** What the Sync screens of all laptops say together. */
export interface Outboxes {
  readonly items: ReadonlyMap<string, ReadonlyMap<string, OutboxItem>>;
  readonly replacements: ReadonlyMap<string, string>;
}

/** Promises 1, 2 and 4: whatever was said to be saved is in effect once, or in sight of the one who wrote it. */
export function checkWork(world: World, hubRows: RowSets, record: HubRecord, outboxes: Outboxes): string[] {
  const broken = world.ledger.entries.flatMap((entry) => {
    world.checks += 1;
    const wrong = judge(world, entry, hubRows, record, outboxes);
    return wrong === null
      ? []
      : [`promise 2/4: ${entry.kind} ${entry.mutationId} of ${[...entry.laptops].join('+')} ${wrong}`];
  });
  return [
    ...broken,
    ...strangers(world, hubRows),
    ...checkMerges(hubRows, mergesAsked(world), world.administered),
    ...record.clientsWithGaps.map((gap) => `promise 2: places of a client have gaps: ${gap}`),
    ...world.pushes.broken.map((line) => `promise 2: ${line}`),
  ];
}

function judge(
  world: World,
  entry: Remembered,
  hubRows: RowSets,
  record: HubRecord,
  outboxes: Outboxes,
): string | null {
  const known = record.mutations.get(entry.mutationId);
  const states = [...entry.laptops].map((name) => outboxes.items.get(name)?.get(entry.mutationId)?.state);
  const inSight = states.some(isInSight);
  const shared = world.seats.some((seat) => seat.cloned && entry.laptops.has(seat.laptop.name));
  if (entry.fate === 'discarded') {
    return known?.outcome === 'applied' && !shared ? 'was discarded and took effect' : null;
  }
  if (entry.fate === 'replaced') {
    return known?.outcome === 'applied' && !shared
      ? 'was refused, sent again as another, and then took effect too'
      : null;
  }
  if (known === undefined) {
    if (inSight || states.includes('discarded')) return null;
    if (states.includes('replaced')) {
      const next = outboxes.replacements.get(entry.mutationId);
      const then = next === undefined ? undefined : record.mutations.get(next);
      return then !== undefined ? null : `was replaced by ${next}, which is nowhere`;
    }
    return `is lost: not at the hub, and shown as ${states.join('/')}`;
  }
  switch (known.outcome) {
    case 'applied':
      return checkCreated(entry, hubRows);
    case 'conflict':
      return entry.settled || states.some((state) => state === 'conflict' || state === 'replaced')
        ? null
        : `is in conflict and shown as ${states.join('/')}`;
    case 'rejected':
      if (!inSight && !states.includes('replaced'))
        return `was refused (${known.code}) and is shown as ${states.join('/')}`;
      return mayBeRefused(world, entry, known.code)
        ? null
        : `was refused as ${known.code} without a reason: ${stableJson(entry.args)}`;
  }
}

/**
 * What the hub may refuse here: an edit of a row whose owner was changed meanwhile, what builds on something
 * refused, after a restore whatever lost the ground it stood on, and what two copies of one disk both sent again.
 */
function mayBeRefused(world: World, entry: Remembered, code: string | null): boolean {
  if (code === 'dependency_refused') return true;
  if (world.restores > 0 && (code === 'forbidden' || code === 'not_found')) return true;
  if (code === 'exists') return isOfAnotherCopy(world, entry);
  const { entity } = effectOf(entry.kind);
  const id = entry.args.id as string;
  return code === 'forbidden' && world.administered.has(`${entity}:${id}:ownerId`);
}

/** Whether another laptop wrote the very same row: only a copy of this one's disk knows its id. */
function isOfAnotherCopy(world: World, entry: Remembered): boolean {
  const row = createdRow(entry.kind, entry.args);
  return world.ledger.entries.some(
    (other) =>
      row !== null &&
      createdRow(other.kind, other.args) === row &&
      [...other.laptops].every((name) => !entry.laptops.has(name)),
  );
}

/** What the hub itself may move after a row was created. */
const moving: Partial<Record<EntityName, readonly string[]>> = { heard: ['outcome'], call: ['status'] };

function checkCreated(entry: Remembered, hubRows: RowSets): string | null {
  const key = createdRow(entry.kind, entry.args);
  if (key === null) return null;
  const { entity } = effectOf(entry.kind);
  const row = hubRows[entity].get(entry.args.id as string);
  if (row === undefined) return 'is in effect, says the hub, but its row is not there';
  if (entities[entity].conflict === 'fields') return null;
  for (const [field, value] of Object.entries(entry.args)) {
    if (moving[entity]?.includes(field)) continue;
    if (field === 'accountId' && row.accountId === accountOfMarked(entry, hubRows)) continue;
    if (stableJson(row[field] ?? null) !== stableJson(followed(hubRows, field, value))) {
      return `wrote ${field} ${stableJson(value)}, and the hub holds ${stableJson(row[field] ?? null)}`;
    }
  }
  return row.authorId === entry.userId ? null : `is credited to ${String(row.authorId)}`;
}

/** Where the row hangs that it is written about: there it hangs as well, whichever account its writer saw it at. */
function accountOfMarked({ kind, args }: Remembered, hubRows: RowSets): unknown {
  if (kind === 'heard.outcome') return hubRows.heard.get(args.heardId as string)?.accountId;
  if (kind === 'call.log') return hubRows.call.get(args.callId as string)?.accountId;
  return undefined;
}

/** What users gave up for another, as `entity:id`. */
function mergesAsked(world: World): ReadonlySet<string> {
  const asked = new Set<string>();
  const kinds = [...world.ledger.entries, ...world.ledger.doubts];
  for (const { kind, args } of kinds) {
    const effect = effectOf(kind);
    if (effect.type === 'merges') asked.add(`${effect.entity}:${args.loserId as string}`);
  }
  return asked;
}

/** Rows at the hub that nobody wrote. What laptops tell of a kit by themselves is of one that was published. */
function strangers(world: World, hubRows: RowSets): string[] {
  const written = new Set(world.published);
  for (const { kind, args } of [...world.ledger.entries, ...world.ledger.doubts]) {
    const key = createdRow(kind, args);
    if (key !== null) written.add(key);
  }
  const wasWritten = (name: EntityName, id: string): boolean =>
    world.firstRows[name].has(id) || written.has(`${name}:${id}`);
  const known = (name: EntityName, row: PlainRow): boolean =>
    wasWritten(name, row.id) ||
    // The hub writes down where an account came from, whoever moved it there.
    (name === 'stageMove' && wasWritten('account', String(row.accountId))) ||
    (name === 'kitReceipt' && written.has(`kitRelease:${String(row.releaseId)}`));
  return entityNames.flatMap((name) =>
    [...hubRows[name].values()]
      .filter((row) => !known(name, row))
      .map(({ id }) => `promise 2: ${name} ${id} is at the hub and nobody wrote it`),
  );
}
