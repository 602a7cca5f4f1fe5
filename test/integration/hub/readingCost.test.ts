import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateRows } from '../../../hub/rows/updateRows.ts';
import { onPostgres } from '../../harness/hubDatabases.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

onPostgres('what is asked all the time', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    // One connection, so that what it did can be asked of it.
    workspace = await HubWorkspace.start({ database: { ...(await newLocation()), poolSize: 1 } });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  test('is kept parsed, and goes through no table from end to end', async () => {
    const { db } = workspace.hub.context;
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const ids = Array.from({ length: 2_000 }, () => workspace.newId());
    const account = { territoryIds: [workspace.north], homeTerritoryId: workspace.north };
    const fixed = { ...account, buyerStage: 'awareness', status: 'active' };
    await workspace.insert(
      'account',
      ids.map((id, at) => ({ id, name: `Account ${at}`, ...fixed })),
    );
    const changed = ids.slice(0, 200);
    const stamp = { now: 1, userId: null };
    const write = (phone: string): Promise<unknown> =>
      workspace.write((trx) =>
        updateRows(
          trx,
          'account',
          ['phone'],
          changed.map((id) => ({ id, phone })),
          stamp,
          'by caller',
        ),
      );
    const say = (about: readonly string[]): Promise<unknown> =>
      laptop.push(...about.map((id) => ({ kind: 'heard.add', args: heardArgs(workspace.newId(), id) })));
    for (let at = 0; at < ids.length; at += 500) await say(ids.slice(at, at + 500));
    await sql`analyze`.execute(db);
    await laptop.takeAllSnapshots();
    const wentThrough = async (): Promise<unknown> => {
      await sql`select pg_stat_force_next_flush()`.execute(db);
      const { rows } = await sql`
        select relname, seq_tup_read from pg_stat_user_tables
        where relname in ('account', 'heard', 'contact') order by 1`.execute(db);
      return rows;
    };
    for (const phone of ['1', '2']) {
      await write(phone);
      await say(changed);
      const before = await wentThrough();
      const { entities } = await laptop.pull();
      expect([entities.account?.rows.length, entities.heard?.rows.length]).toEqual([200, 200]);
      expect(await wentThrough()).toEqual(before);
    }

    const { rows: kept } = await sql<{ statement: string }>`
      select statement from pg_prepared_statements where custom_plans > 1`.execute(db);
    const statements = kept.map(({ statement }) => statement);
    for (const part of [
      'from change f',
      'from session s',
      'into mutation',
      'json_populate_recordset(null::"heard"',
    ])
      expect(statements.filter((statement) => statement.includes(part))).not.toEqual([]);
  }, 60_000);
});
