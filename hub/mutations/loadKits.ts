import { sql } from 'kysely';
import type { Effect, Insert } from '../../shared/contracts/sync/mutations/definition.ts';
import { reviewedColumns } from '../../shared/domain/kits/kitRules.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { WorkingRows } from './workingRows.ts';

/** What the judging of work on kits needs to know beside the rows that are written. */
export interface KitBench {
  /** The rows of a version's items, as they stand after what was judged so far. */
  itemsOf(versionId: string): readonly Readonly<Record<string, unknown>>[];
  /** Who wrote in a version, or in what is reviewed of an item. */
  writersOf(entity: 'kitVersion' | 'kitItem', id: string): ReadonlySet<string>;
  /** The effect as it is carried out: a version whose number is taken gets the next one. */
  settled(effect: Effect): Effect;
}

const none: KitBench = { itemsOf: () => [], writersOf: () => new Set(), settled: (effect) => effect };

/**
 * Reads and locks the kits and versions that a run works on: a kit while a version of it is begun, a version against
 * moving while its items change, and all of its items when it is approved. Locks are taken in the order kit, version,
 * item, as the rows themselves are afterwards.
 */
export async function loadKits(
  trx: HubTransaction,
  rows: WorkingRows,
  effects: readonly Effect[],
  userId: string,
): Promise<KitBench> {
  const about = effects.filter(
    ({ entity }) => entity === 'kitVersion' || entity === 'kitItem' || entity === 'kitEvent',
  );
  if (about.length === 0) return none;
  const inserts = about.filter((effect): effect is Insert => effect.type === 'insert');
  const begun = inserts
    .filter(({ entity }) => entity === 'kitVersion')
    .map(({ values }) => values.kitId as string);
  const numbers = await lockKits(trx, rows, begun);
  const items = await versionsOfItems(trx, idsOf(about, 'kitItem'));
  const moved = idsOf(about, 'kitVersion');
  const versionIds = [
    ...moved,
    ...items.values(),
    ...inserts.flatMap(({ values }) => (typeof values.versionId === 'string' ? [values.versionId] : [])),
  ];
  await lockVersions(trx, rows, versionIds, moved.length > 0 ? 'update' : 'share');
  const ofVersion = await loadItems(trx, rows, moved);
  for (const { entity, id, values } of inserts)
    if (entity === 'kitItem') ofVersion.set(id, values.versionId as string);
  const writers = await loadWriters(trx, [...versionIds, ...items.keys(), ...ofVersion.keys()]);
  return {
    itemsOf: (versionId) =>
      [...ofVersion].flatMap(([id, of]) => {
        const row = of === versionId ? rows.row('kitItem', id) : undefined;
        return row === undefined ? [] : [row];
      }),
    writersOf: (entity, id) => {
      const row = rows.row(entity, id);
      const written = rows.history.some(
        (step) =>
          step.entity === entity &&
          step.id === id &&
          step.status === 'applied' &&
          (entity === 'kitVersion' ? isSetting(step.field) : isReviewed(step.field)),
      );
      const makers = [row?.createdBy, row?.authorId, ...(written ? [userId] : [])];
      return new Set([...(writers.get(id) ?? []), ...makers.filter((maker) => typeof maker === 'string')]);
    },
    settled: (effect) =>
      effect.type === 'insert' && effect.entity === 'kitVersion' ? numbered(effect, numbers) : effect,
  };
}

const idsOf = (effects: readonly Effect[], name: 'kitVersion' | 'kitItem'): readonly string[] =>
  effects.filter(({ entity, type }) => entity === name && type !== 'insert').map(({ id }) => id);

const isReviewed = (field: string): boolean => (reviewedColumns as readonly string[]).includes(field);
/** Of a version everything is, but for what moves by decisions. */
const isSetting = (field: string): boolean => !['status', 'approvedBy', 'releaseId'].includes(field);

/** The numbers of a kit's versions, the kit held so that nobody else numbers one meanwhile. */
async function lockKits(
  trx: HubTransaction,
  rows: WorkingRows,
  ids: readonly string[],
): Promise<Map<string, Set<number>>> {
  const numbers = new Map<string, Set<number>>();
  if (ids.length === 0) return numbers;
  const { rows: found } = await sql<{ id: string; status: string }>`
    select id, status from kit where id = any(${[...new Set(ids)]}::uuid[]) order by id for update`.execute(
    trx,
  );
  for (const kit of found) {
    rows.load('kit', kit.id, kit);
    numbers.set(kit.id, new Set());
  }
  const { rows: taken } = await sql<{ kit_id: string; number: number }>`
    select kit_id, number from kit_version where kit_id = any(${[...numbers.keys()]}::uuid[])`.execute(trx);
  for (const { kit_id, number } of taken) numbers.get(kit_id)?.add(number);
  return numbers;
}

function numbered(effect: Insert, numbers: Map<string, Set<number>>): Insert {
  const kitId = effect.values.kitId as string;
  const taken = numbers.get(kitId) ?? new Set();
  const wanted = effect.values.number as number;
  const number = taken.has(wanted) ? Math.max(...taken) + 1 : wanted;
  numbers.set(kitId, taken.add(number));
  return { ...effect, values: { ...effect.values, number } };
}

async function versionsOfItems(
  trx: HubTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; version_id: string }>`
    select id, version_id from kit_item where id = any(${[...ids]}::uuid[])`.execute(trx);
  return new Map(rows.map(({ id, version_id }) => [id, version_id]));
}

async function lockVersions(
  trx: HubTransaction,
  rows: WorkingRows,
  ids: readonly string[],
  lock: 'share' | 'update',
): Promise<void> {
  const { rows: found } = await sql<{ id: string } & Record<string, unknown>>`
    select id, kit_id as "kitId", status, author_id as "authorId", created_by as "createdBy" from kit_version
    where id = any(${[...new Set(ids)]}::uuid[]) order by id for ${sql.raw(lock)}`.execute(trx);
  for (const row of found) rows.load('kitVersion', row.id, row);
}

/** What is asked of the items of versions that move; a row that is written itself is read whole after this. */
async function loadItems(
  trx: HubTransaction,
  rows: WorkingRows,
  versionIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows: found } = await sql<{ id: string; versionId: string } & Record<string, unknown>>`
    select id, version_id as "versionId", status, review_state as "reviewState", created_by as "createdBy"
    from kit_item where version_id = any(${[...versionIds]}::uuid[])`.execute(trx);
  for (const row of found) rows.load('kitItem', row.id, row);
  return new Map(found.map(({ id, versionId }) => [id, versionId]));
}

/** Who wrote in versions and in what is reviewed of items, beside those who made them. */
export async function loadWriters(
  trx: HubTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const writers = new Map<string, Set<string>>();
  const { rows } = await sql<{ entity: string; id: string; field: string; by: string }>`
    select distinct entity, row_id as id, field, user_id as by from field_history
    where entity in ('kitVersion', 'kitItem') and row_id = any(${[...new Set(ids)]}::uuid[])
      and status = 'applied' and user_id is not null`.execute(trx);
  for (const { entity, id, field, by } of rows) {
    if (entity === 'kitVersion' ? isSetting(field) : isReviewed(field))
      writers.set(id, (writers.get(id) ?? new Set()).add(by));
  }
  return writers;
}
