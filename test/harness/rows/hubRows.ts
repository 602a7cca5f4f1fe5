import { sqlName, wireColumns } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../../shared/domain/entities/index.ts';
import { type PlainRow, type RowSets, rowSets } from './rowSets.ts';

/** Runs SQL at the hub's database and answers rows as the driver gives them. */
export type Ask = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const allRows = entityNames
  .map((name) => `select '${name}' as entity, to_jsonb(t)::text as body from "${sqlName(name)}" t`)
  .join(' union all ');

/** PostgreSQL itself turns rows into JSON here, so that no driver's parsing stands between. One moment for all. */
export async function readHubRows(ask: Ask): Promise<RowSets> {
  const read = new Map(entityNames.map((name) => [name, new Map<string, PlainRow>()]));
  for (const { entity, body } of await askForAll(ask)) {
    const name = entity as EntityName;
    const row = plainRow(name, JSON.parse(body as string) as Record<string, unknown>);
    read.get(name)?.set(row.id, row);
  }
  return rowSets((name) => read.get(name) ?? new Map());
}

const [noneOfThatName, oneOfThatName] = ['26000', '42P05'];
const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;

/** Planning a statement over every table takes longer than reading small ones, so each connection plans it once. */
async function askForAll(ask: Ask): ReturnType<Ask> {
  try {
    return await ask('execute every_row');
  } catch (error) {
    if (codeOf(error) !== noneOfThatName) throw error;
  }
  // Of several connections this may be another than the one before, and the next as well.
  await ask(`prepare every_row as ${allRows}`).catch((error: unknown) => {
    if (codeOf(error) !== oneOfThatName) throw error;
  });
  return ask(allRows);
}

function plainRow(name: EntityName, body: Readonly<Record<string, unknown>>): PlainRow {
  return Object.fromEntries(
    wireColumns(entities[name]).map(([column, { type }]) => {
      const value = body[sqlName(column)] ?? null;
      return [column, type === 'uuids' ? [...((value as string[] | null) ?? [])].sort() : value];
    }),
  ) as unknown as PlainRow;
}
