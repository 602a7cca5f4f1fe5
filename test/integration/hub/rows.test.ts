import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../hub/db/open.ts';
import { insertRows } from '../../../hub/rows/insertRows.ts';
import { updateRows } from '../../../hub/rows/updateRows.ts';
import type { HubTransaction, RowValues } from '../../../hub/rows/writing.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { onBothDatabases } from '../../harness/hubDatabases.ts';

const id = (n: number): string => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [north, south, east] = [id(1), id(2), id(3)];
const account = (n: number, territoryIds: readonly string[]): RowValues => ({
  id: id(n),
  name: `Account ${n}`,
  territoryIds,
  homeTerritoryId: territoryIds[0] ?? null,
  buyerStage: 'awareness',
  status: 'active',
});
const contact = (n: number, accountId: string): RowValues => ({
  id: id(n),
  accountId,
  name: `Contact ${n}`,
  persona: 'unknown',
  need: 'unknown',
  orientation: 'unknown',
  status: 'active',
});
const stamp = { now: 1_000, userId: null };

onBothDatabases('writing rows', (newLocation) => {
  let hub: OpenDatabase;
  beforeAll(async () => {
    hub = await openDatabase(await newLocation());
  }, 30_000);
  afterAll(() => hub.close());

  beforeEach(async () => {
    await sql`truncate account, contact, territory, deal, "user", change, scope, account_territory, deal_territory,
      user_territory, field_history, stage_move`.execute(hub.db);
    await sql`insert into scope (key) values ('everyone')`.execute(hub.db);
    await insert(
      'territory',
      [north, south, east].map((each) => ({ id: each, name: each, active: true })),
    );
    await sql`truncate change`.execute(hub.db);
  });

  const inTransaction = <Value>(work: (trx: HubTransaction) => Promise<Value>): Promise<Value> =>
    hub.db.transaction().execute(work);
  const insert = (name: EntityName, rows: readonly RowValues[]) =>
    inTransaction((trx) => insertRows(trx, name, rows, stamp));
  const update = (name: EntityName, columns: readonly string[], rows: readonly RowValues[]) =>
    inTransaction((trx) => updateRows(trx, name, columns, rows, { ...stamp, now: 2_000 }, 'recorded'));
  /** What was announced since the last look, as `scope entity id`. */
  const announced = async (): Promise<readonly string[]> => {
    const { rows } = await sql<{ line: string }>`
      select distinct coalesce(t.name, s.key) || ' ' || c.entity || ' ' || right(c.id::text, 2) as line
      from change c join scope s on s.id = c.scope left join territory t on t.id = s.territory_id order by 1`.execute(
      hub.db,
    );
    await sql`truncate change`.execute(hub.db);
    return rows
      .map(({ line }) => line.replace(north, 'north').replace(south, 'south').replace(east, 'east'))
      .sort();
  };

  test('a new account is announced in each of its territories, what hangs on it likewise', async () => {
    await insert('account', [account(10, [north, south])]);
    expect(await announced()).toEqual(['north account 10', 'south account 10']);
    await insert('contact', [contact(20, id(10))]);
    expect(await announced()).toEqual(['north contact 20', 'south contact 20']);
  });

  test('an account that enters and leaves territories is announced with all that hangs on it, there only', async () => {
    await insert('account', [account(10, [north, south])]);
    await insert('contact', [contact(20, id(10)), contact(21, id(10))]);
    await announced();
    expect(await update('account', ['territoryIds'], [{ id: id(10), territoryIds: [south, east] }])).toBe(1);
    expect(await announced()).toEqual([
      'east account 10',
      'east contact 20',
      'east contact 21',
      'north account 10',
      'north contact 20',
      'north contact 21',
      'south account 10',
    ]);
    const { rows } = await sql`
      select territory_id, until_xid is null as stands from account_territory order by territory_id`.execute(
      hub.db,
    );
    expect(rows).toEqual([
      { territory_id: north, stands: false },
      { territory_id: south, stands: true },
      { territory_id: east, stands: true },
    ]);
  });

  test('a contact that changes its account is announced where it was and where it is', async () => {
    await insert('account', [account(10, [north]), account(11, [south])]);
    await insert('contact', [contact(20, id(10))]);
    await announced();
    await update('contact', ['accountId'], [{ id: id(20), accountId: id(11) }]);
    expect(await announced()).toEqual(['north contact 20', 'south contact 20']);
  });

  test('a row that holds the same values already is neither written nor announced', async () => {
    await insert('account', [account(10, [north])]);
    await announced();
    expect(await update('account', ['name', 'city'], [{ id: id(10), name: 'Account 10', city: null }])).toBe(
      0,
    );
    expect(await announced()).toEqual([]);
  });

  test('each write gives the row a higher version and its fields a history', async () => {
    await insert('account', [account(10, [north])]);
    const before = await sql<{ v: number }>`select row_version as v from account`.execute(hub.db);
    await update('account', ['name', 'city'], [{ id: id(10), name: 'Account 10', city: 'Umeå' }]);
    const after = await sql<{ v: number }>`select row_version as v, updated_at from account`.execute(hub.db);
    expect(after.rows[0]?.v).toBeGreaterThan(before.rows[0]?.v ?? Infinity);
    const history = await sql`select field, "from", "to", received_at, status from field_history`.execute(
      hub.db,
    );
    expect(history.rows).toEqual([
      { field: 'city', from: null, to: 'Umeå', received_at: 2_000, status: 'applied' },
    ]);
  });

  test('a stage that changes is written down as a move, told wherever the account was and is', async () => {
    await insert('account', [account(10, [north]), account(11, [south])]);
    await announced();
    await update(
      'account',
      ['buyerStage', 'territoryIds'],
      [
        { id: id(10), buyerStage: 'interest', territoryIds: [east] },
        { id: id(11), buyerStage: 'awareness', territoryIds: [south, east] },
      ],
    );
    const { rows } = await sql<{ id: string }>`select account_id, from_stage, to_stage, moved_at, updated_by,
      right(id::text, 2) as id from stage_move`.execute(hub.db);
    expect(rows).toEqual([
      {
        account_id: id(10),
        from_stage: 'awareness',
        to_stage: 'interest',
        moved_at: 2_000,
        updated_by: null,
        id: expect.any(String),
      },
    ]);
    expect((await announced()).filter((line) => line.includes('stageMove'))).toEqual([
      `east stageMove ${rows[0]?.id}`,
      `north stageMove ${rows[0]?.id}`,
    ]);
  });

  test('a deal that changes hands is announced in both territories and keeps when it stood where', async () => {
    await insert('deal', [{ id: id(30), name: 'Deal', stage: 'won', territoryId: north }]);
    await update('deal', ['territoryId'], [{ id: id(30), territoryId: south }]);
    expect(await announced()).toEqual(['north deal 30', 'south deal 30']);
    const { rows } =
      await sql`select territory_id, until_xid is null as stands from deal_territory order by 1`.execute(
        hub.db,
      );
    expect(rows).toEqual([
      { territory_id: north, stands: false },
      { territory_id: south, stands: true },
    ]);
  });

  test('leaving and entering again in one transaction leaves the membership standing', async () => {
    await inTransaction(async (trx) => {
      await insertRows(trx, 'account', [account(10, [north])], stamp);
      for (const territoryIds of [[], [north]]) {
        await updateRows(trx, 'account', ['territoryIds'], [{ id: id(10), territoryIds }], stamp, 'recorded');
      }
    });
    const { rows } = await sql`select until_xid is null as stands from account_territory`.execute(hub.db);
    expect(rows).toEqual([{ stands: true }]);
  });
});
