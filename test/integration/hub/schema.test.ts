import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../hub/db/open.ts';
import type { ColumnType } from '../../../shared/domain/entities/column.ts';
import { sqlName, wireColumns } from '../../../shared/domain/entities/entity.ts';
import { entities } from '../../../shared/domain/entities/index.ts';
import { onBothDatabases } from '../../harness/hubDatabases.ts';

const types: Readonly<Record<ColumnType, string>> = {
  uuid: 'uuid',
  uuids: 'uuid[]',
  text: 'text',
  integer: 'bigint',
  boolean: 'boolean',
  date: 'date',
  instant: 'bigint',
  json: 'jsonb',
};

onBothDatabases('the schema', (newLocation) => {
  test('has each entity column by column, as it is described', { timeout: 30_000 }, async () => {
    const opened = await openDatabase(await newLocation());
    try {
      for (const entity of Object.values(entities)) {
        const { rows } = await sql<{ name: string; type: string; required: boolean }>`
          select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required
          from pg_attribute
          where attrelid = ${`"${sqlName(entity.name)}"`}::regclass and attnum > 0 and not attisdropped
            and attname not in ('created_at', 'created_by')`.execute(opened.db);
        const described = wireColumns(entity).map(([name, column]) => ({
          name: sqlName(name),
          type: types[column.type],
          required: !column.nullable,
        }));
        const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
        expect(rows.sort(byName), entity.name).toEqual(described.sort(byName));
      }
    } finally {
      await opened.close();
    }
  });
});
