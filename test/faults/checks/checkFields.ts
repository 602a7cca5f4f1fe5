import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { type RowSets, stableJson } from '../../harness/rows/rowSets.ts';
import { createdRow, editsOf, effectOf } from '../model/effectOf.ts';
import { type ChainEdit, chainExists, longestChain } from '../model/fieldChain.ts';
import { chainOf, followed } from '../model/merges.ts';
import type { World } from '../world/world.ts';
import type { Outboxes } from './checkWork.ts';
import type { HubRecord } from './hubRecord.ts';

interface Field {
  readonly entity: EntityName;
  readonly id: string;
  readonly name: string;
  readonly edits: ChainEdit[];
}

/** What a creating mutation leaves in fields that its arguments do not name. */
const atCreation: Readonly<Record<string, unknown>> = {
  'account.buyerStage': 'awareness',
  'account.status': 'active',
  'contact.status': 'active',
  'call.status': 'planned',
  'nextStep.status': 'open',
  'savedView.status': 'active',
  'deck.status': 'active',
};

/** Moved by what is said about the row as well as by edits: no chain of edits explains them. */
const marked = ['call.status', 'heard.outcome'];

/** Promise 2 for edits: the hub's values follow from the edits that took effect, each of them once. */
export function checkFields(world: World, hubRows: RowSets, record: HubRecord, outboxes: Outboxes): string[] {
  const fields = collect(world, hubRows, record, outboxes);
  return [...fields.values()].flatMap((field) => {
    const { entity, id, name, edits } = field;
    const row = hubRows[entity].get(id);
    const start = startOf(world, hubRows, record, field);
    const unjudged =
      row === undefined ||
      start === undefined ||
      marked.includes(`${entity}.${name}`) ||
      (name === 'status' && row.status === 'merged') ||
      world.administered.has(`${entity}:${id}:${name}`) ||
      edits.length > longestChain;
    if (unjudged) return [];
    world.checks += 1;
    const end = row[name] ?? null;
    if (chainExists(start.value, end, edits)) return [];
    const said = edits.map(
      ({ from, to, certain }) => `${stableJson(from)}→${stableJson(to)}${certain ? '' : '?'}`,
    );
    return [
      `promise 2: ${entity} ${id} ${name}: from ${stableJson(start.value)} no order of ${said.join(', ')} gives ${stableJson(end)}`,
    ];
  });
}

function collect(
  world: World,
  hubRows: RowSets,
  record: HubRecord,
  outboxes: Outboxes,
): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const fieldOf = (entity: EntityName, id: string, name: string): Field => {
    const key = `${entity}:${id}:${name}`;
    const field = fields.get(key) ?? { entity, id, name, edits: [] };
    fields.set(key, field);
    return field;
  };
  const add = (
    kind: Parameters<typeof effectOf>[0],
    args: Readonly<Record<string, unknown>>,
    mutationId: string | null,
  ): void => {
    const { entity } = effectOf(kind);
    const id = args.id as string;
    const known = mutationId === null ? undefined : record.mutations.get(mutationId);
    // Of a row that was merged, an edit is in effect on it or on one that stands for it, as they came.
    const rows = chainOf(hubRows, entity, id);
    const conflicts = (key: string): boolean => known?.conflicting.has(key) === true;
    if (conflicts(`${entity}:${args.loserId as string}:mergedIntoId`)) return;
    for (const { field, from, to } of editsOf(args)) {
      const isApplied =
        known?.outcome === 'applied' ||
        (known?.outcome === 'conflict' && !rows.some((row) => conflicts(`${entity}:${row}:${field}`)));
      if (mutationId !== null && !isApplied) continue;
      const certain = mutationId !== null && rows.length === 1;
      for (const row of rows) fieldOf(entity, row, field).edits.push({ from, to, certain });
    }
  };
  for (const entry of world.ledger.entries) {
    add(entry.kind, entry.args, entry.mutationId);
    const replaced = outboxes.replacements.get(entry.mutationId);
    if (replaced !== undefined && world.ledger.find(replaced) === undefined)
      add(entry.kind, entry.args, replaced);
  }
  for (const { kind, args } of world.ledger.doubts) add(kind, args, null);
  // Fields that nobody edited must not have moved either.
  for (const entry of world.ledger.entries) {
    if (createdRow(entry.kind, entry.args) === null || effectOf(entry.kind).entity === 'heardOutcome')
      continue;
    for (const name of Object.keys(entry.args))
      if (name !== 'id') fieldOf(effectOf(entry.kind).entity, entry.args.id as string, name);
  }
  return fields;
}

function startOf(
  world: World,
  hubRows: RowSets,
  record: HubRecord,
  { entity, id, name }: Field,
): { readonly value: unknown } | undefined {
  const first = world.firstRows[entity].get(id);
  if (first !== undefined) return { value: followed(hubRows, name, first[name] ?? null) };
  const key = `${entity}:${id}`;
  // One that was refused may have been sent again with other words: those that took effect are the beginning.
  const inEffect = world.ledger.entries.filter(
    ({ mutationId }) => record.mutations.get(mutationId)?.outcome === 'applied',
  );
  const made = [...inEffect, ...world.ledger.entries, ...world.ledger.doubts].find(
    ({ kind, args }) => createdRow(kind, args) === key,
  );
  if (made === undefined) return undefined;
  const given = made.args[name];
  const value = given === undefined ? (atCreation[`${entity}.${name}`] ?? null) : given;
  return { value: followed(hubRows, name, Array.isArray(value) ? [...value].sort() : value) };
}
