import { sqlName, wireColumns } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../../shared/domain/entities/index.ts';
import { type PlainRow, type RowSets, rowSets } from './rowSets.ts';

/** Runs SQL at the hub's database and answers rows as the driver gives them. */
export type Ask = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** PostgreSQL itself turns rows into JSON here, so that no driver's parsing stands between. */
export async function readHubRows(ask: Ask): Promise<RowSets> {
  const read = new Map<EntityName, ReadonlyMap<string, PlainRow>>();
  for (const name of entityNames) {
    const rows = await ask(`select to_jsonb(t)::text as body from "${sqlName(name)}" t`);
    read.set(
      name,
      new Map(
        rows.map(({ body }) => {
          const row = plainRow(name, JSON.parse(body as string) as Record<string, unknown>);
          return [row.id, row];
        }),
      ),
    );
  }
  return rowSets((name) => read.get(name) ?? new Map());
}

function plainRow(name: EntityName, body: Readonly<Record<string, unknown>>): PlainRow {
  return Object.fromEntries(
    wireColumns(entities[name]).map(([column, { type }]) => {
      const value = body[sqlName(column)] ?? null;
      return [column, type === 'uuids' ? [...((value as string[] | null) ?? [])].sort() : value];
    }),
  ) as unknown as PlainRow;
}

/** Only ids and versions of all rows, by entity: one cheap question, asked often. */
export async function readHubVersions(ask: Ask): Promise<ReadonlyMap<string, number>> {
  const parts = entityNames.map(
    (name) => `select '${name}:' || id as key, row_version::text as version from "${sqlName(name)}"`,
  );
  const rows = await ask(parts.join(' union all '));
  return new Map(rows.map(({ key, version }) => [key as string, Number(version)]));
}
