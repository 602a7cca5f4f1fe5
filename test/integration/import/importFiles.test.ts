import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HubDatabase, type OpenDatabase, openDatabase } from '../../../hub/db/open.ts';
import { describeReport } from '../../../hub/import/describe.ts';
import { importFiles } from '../../../hub/import/importFiles.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { bytesOf, doImport, ids, mappings, tryImport } from './importing.ts';

const team = 'id,name,email,office\nu1,Ann,ann@x.example,East\nu2,Bob,bob@x.example,West\n';

const counts = async (db: HubDatabase): Promise<unknown> => {
  const { rows } = await sql`select
    (select count(*)::int from account) as accounts, (select count(*)::int from deal) as deals,
    (select count(*)::int from lead) as leads, (select count(*)::int from change) as changes,
    (select max(row_version)::int from account) as version, (select count(*)::int from audit) as audits`.execute(
    db,
  );
  return rows[0];
};
const account = (db: HubDatabase, externalId: string) =>
  db.selectFrom('account').selectAll().where('external_id', '=', externalId).executeTakeFirstOrThrow();
const deal = (db: HubDatabase, externalId: string) =>
  db.selectFrom('deal').selectAll().where('external_id', '=', externalId).executeTakeFirstOrThrow();
const territoryId = async (db: HubDatabase, name: string): Promise<string> =>
  (await db.selectFrom('territory').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;

onEitherDatabase('importing', (newLocation) => {
  let hub: OpenDatabase;
  let db: HubDatabase;
  beforeAll(async () => {
    hub = await openDatabase(await newLocation());
    db = hub.db;
    await doImport({ db, kind: 'users', text: team });
  });
  afterAll(() => hub.close());

  test('users come with their territories and without any password', async () => {
    const users = await db
      .selectFrom('user')
      .select(['name', 'territory_ids', 'role', 'active'])
      .orderBy('name')
      .execute();
    expect(users).toEqual([
      { name: 'Ann', territory_ids: [await territoryId(db, 'East')], role: 'rep', active: true },
      { name: 'Bob', territory_ids: [await territoryId(db, 'West')], role: 'rep', active: true },
    ]);
    expect(await db.selectFrom('credential').selectAll().execute()).toEqual([]);
  });

  test('a second person with an address that signs someone in is refused', async () => {
    const text =
      'id,name,email,office\nu3,Cy,ANN@x.example,East\nu4,Dee,dee@x.example,East\nu5,Eve,dee@X.example,East\n';
    const report = await doImport({ db, kind: 'users', text, apply: false });
    expect(report.bad.map(({ line, reason }) => [line, reason.code])).toEqual([
      [2, 'email_taken'],
      [4, 'email_taken'],
    ]);
    expect(report).toMatchObject({ read: 3, valid: 1, created: 1 });
  });

  test('a dry run counts everything and changes nothing', async () => {
    const before = await counts(db);
    const text = 'id,name,city,phone\ndry1,Acme,Lund,\ndry2,,Malmö,\ndry1,Acme,Lund,\n';
    const report = await doImport({ db, kind: 'accounts', text, apply: false });
    expect(report).toMatchObject({ applied: false, read: 3, valid: 1, created: 1, updated: 0, unchanged: 0 });
    expect(report.repeated).toHaveLength(1);
    expect(report.bad).toMatchObject([{ line: 3, reason: { code: 'required_empty' } }]);
    expect(await counts(db)).toEqual(before);
  });

  test('what is said of a merged account goes to the one it became, and the dry run tells', async () => {
    const first =
      'id,name,city,phone\nlost1,Berg Marine,Lund,\nkept1,Berg Marin AB,Lund,\nlost0,Berg,Lund,\n';
    await doImport({ db, kind: 'accounts', text: first });
    const merge = async (loser: string, survivor: string) =>
      db
        .updateTable('account')
        .set({ status: 'merged', merged_into_id: (await account(db, survivor)).id })
        .where('external_id', '=', loser)
        .execute();
    // A chain: the first was given up for one that was given up later.
    await merge('lost0', 'lost1');
    await merge('lost1', 'kept1');
    const before = await counts(db);
    const again = 'id,name,city,phone\nlost0,Berg Marin AB,Lund,+46 70 1\n';
    const dry = await doImport({ db, kind: 'accounts', text: again, apply: false });
    expect(dry).toMatchObject({ created: 0, updated: 1, valid: 1 });
    expect(dry.followed).toEqual([
      {
        file: 0,
        line: 2,
        externalId: 'lost0',
        into: { name: 'Berg Marin AB', externalId: 'kept1' },
        taken: true,
      },
    ]);
    expect(describeReport(dry, 'en').join('\n')).toContain('lost0 (2) → Berg Marin AB');
    expect(await counts(db)).toEqual(before);

    await doImport({ db, kind: 'accounts', text: again });
    expect(await account(db, 'kept1')).toMatchObject({ phone: '+46 70 1', status: 'active' });
    expect(await account(db, 'lost0')).toMatchObject({ name: 'Berg', phone: null, status: 'merged' });

    // Its own line has the word, wherever it stands.
    const both = 'id,name,city,phone\nlost1,Berg Marine,Ystad,\nkept1,Berg Marin AB,Malmö,\n';
    const told = await doImport({ db, kind: 'accounts', text: both });
    expect(told).toMatchObject({ read: 2, valid: 2, created: 0, updated: 1, unchanged: 1 });
    expect(told.followed).toMatchObject([{ externalId: 'lost1', taken: false }]);
    expect(await account(db, 'kept1')).toMatchObject({ city: 'Malmö', name: 'Berg Marin AB' });
  });

  test('people of a merged account come to the one it became, whichever number names it', async () => {
    const text = 'id,name,email,account\nperson1,Eva,eva@berg.example,lost1\n';
    expect(await doImport({ db, kind: 'contacts', text })).toMatchObject({ created: 1, bad: [] });
    const person = await db
      .selectFrom('contact')
      .select('account_id')
      .where('external_id', '=', 'person1')
      .executeTakeFirstOrThrow();
    expect(person.account_id).toBe((await account(db, 'kept1')).id);
  });

  test('the same file twice changes nothing the second time', async () => {
    const text = 'id,name,city,phone\nsame1,Acme,Lund,\nsame2,Beta,Umeå,+46 1\n';
    expect(await doImport({ db, kind: 'accounts', text })).toMatchObject({ created: 2 });
    const before = (await counts(db)) as { audits: number };
    expect(await doImport({ db, kind: 'accounts', text })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    expect(await counts(db)).toEqual({ ...before, audits: before.audits + 1 });
  });

  test('a changed cell changes its column only, is kept in the history, and an empty cell erases nothing', async () => {
    await doImport({ db, kind: 'accounts', text: 'id,name,city,phone\nupd,Acme,Lund,111\n' });
    await sql`update account set street = 'Storgatan 1' where external_id = 'upd'`.execute(db);
    const before = await account(db, 'upd');
    const report = await doImport({
      db,
      kind: 'accounts',
      text: 'id,name,city,phone\nupd,Acme,,222\n',
      now: 5_000,
    });
    expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    const after = await account(db, 'upd');
    expect(after).toMatchObject({
      city: 'Lund',
      phone: '222',
      street: 'Storgatan 1',
      updated_at: 5_000,
      updated_by: null,
    });
    expect(after.row_version).toBeGreaterThan(before.row_version);
    const history = await db
      .selectFrom('field_history')
      .select(['field', 'from', 'to'])
      .where('row_id', '=', after.id)
      .execute();
    expect(history).toEqual([{ field: 'phone', from: '111', to: '222' }]);
  });

  test('bad rows do not keep the good ones out', async () => {
    const text = 'id,name,city,phone\ngood1,Acme,Lund,\nragged\ngood2,Beta,"open\n';
    const report = await doImport({ db, kind: 'accounts', text });
    expect(report).toMatchObject({ read: 3, created: 1 });
    expect(report.bad.map(({ reason }) => reason.code)).toEqual(['too_few_cells', 'malformed_quotes']);
    expect(await account(db, 'good1')).toMatchObject({ name: 'Acme' });
  });

  test('when one row cannot be written none is', async () => {
    const before = await counts(db);
    const taken = (await account(db, 'same1')).id;
    const made = [ids.next(), taken];
    const importing = tryImport({
      db,
      kind: 'accounts',
      text: 'id,name,city,phone\nall1,Acme,,\nall2,Beta,,\n',
      ids: { next: () => made.shift() ?? ids.next() },
    });
    expect(await importing).toEqual({ ok: false, error: { code: 'changed_meanwhile' } });
    expect(await counts(db)).toEqual(before);
  });

  test('accounts stand where the people with most deals are, move with them, and their laptops hear of it', async () => {
    await doImport({ db, kind: 'accounts', text: 'id,name,city,phone\nw1,Worked AB,,\n' });
    expect((await account(db, 'w1')).territory_ids).toEqual([]);
    const deals = (bobs: number) =>
      `id,name,stage,closed,rep,account\nd1,One,won,01-02-17,Ann,Worked AB\n${Array.from({ length: bobs }, (_, at) => `b${at},Two,lost,,Bob,worked ab\n`).join('')}`;
    const first = await doImport({ db, kind: 'deals', text: deals(0) });
    expect(first.accountTerritories).toEqual({ moved: 1, byNumber: { 1: 1 } });
    const east = await territoryId(db, 'East');
    const west = await territoryId(db, 'West');
    const { id } = await account(db, 'w1');
    expect(await account(db, 'w1')).toMatchObject({ territory_ids: [east], home_territory_id: east });

    const second = await doImport({ db, kind: 'deals', text: deals(2) });
    expect(second).toMatchObject({
      created: 2,
      unchanged: 1,
      accountTerritories: { moved: 1, byNumber: { 2: 1 } },
    });
    const moved = await account(db, 'w1');
    expect([...moved.territory_ids].sort()).toEqual([east, west].sort());
    expect(moved.home_territory_id).toBe(west);
    const standing = await sql<{ territory_id: string }>`
      select territory_id from account_territory where account_id = ${id} and until_xid is null`.execute(db);
    expect(standing.rows.map(({ territory_id }) => territory_id).sort()).toEqual([east, west].sort());
    const heard = await sql<{ key: string }>`
      select distinct s.key from change c join scope s on s.id = c.scope where c.id = ${id}`.execute(db);
    expect(heard.rows.map(({ key }) => key).sort()).toEqual(
      [`territory:${east}`, `territory:${west}`].sort(),
    );
    expect(await deal(db, 'd1')).toMatchObject({
      account_id: id,
      account_name: null,
      closed_on: '2017-02-01',
      territory_id: east,
    });
  });

  test('deals without a customer are kept, and those that wait for one are linked when it comes', async () => {
    const text = 'id,name,stage,closed,rep,account\nk1,None,won,,Ann,\nk2,Waits,won,,Ann,Late  Comer\n';
    expect(await doImport({ db, kind: 'deals', text })).toMatchObject({
      created: 2,
      withoutAccount: [{ line: 2, externalId: 'k1' }],
      unmatchedAccounts: [{ name: 'Late Comer', count: 1 }],
    });
    const report = await doImport({ db, kind: 'accounts', text: 'id,name,city,phone\nlate,LATE COMER,,\n' });
    expect(report).toMatchObject({ created: 1, linkedDeals: 1, withoutTerritory: 0 });
    const came = await account(db, 'late');
    expect(came.territory_ids).toEqual([await territoryId(db, 'East')]);
    expect(await deal(db, 'k2')).toMatchObject({ account_id: came.id, account_name: null });
    expect(await doImport({ db, kind: 'deals', text })).toMatchObject({ updated: 0, unchanged: 2 });
  });

  test('a lead that was dealt out stays where somebody moved it', async () => {
    const text = 'id,city,source\nl1,Lund,web\n';
    await doImport({ db, kind: 'leads', text, now: 7_000 });
    const west = await territoryId(db, 'West');
    const east = await territoryId(db, 'East');
    const { territory_id: dealt } = await db
      .selectFrom('lead')
      .select('territory_id')
      .executeTakeFirstOrThrow();
    const elsewhere = dealt === west ? east : west;
    await db.updateTable('lead').set({ territory_id: elsewhere, status: 'accepted' }).execute();
    await doImport({ db, kind: 'leads', text: 'id,city,source\nl1,Malmö,web\n', now: 9_000 });
    expect(await db.selectFrom('lead').selectAll().executeTakeFirstOrThrow()).toMatchObject({
      territory_id: elsewhere,
      city: 'Malmö',
      status: 'accepted',
      received_at: 7_000,
    });
  });

  test('contacts hang on the account they name and follow it', async () => {
    const text = 'id,name,email,account\nc1,Zoë,zoe@x.example,w1\nc2,Nobody,,missing\n';
    const report = await doImport({ db, kind: 'contacts', text });
    expect(report.bad.map(({ reason }) => reason.code)).toEqual(['account_unknown']);
    const { id } = await account(db, 'w1');
    const contact = await db
      .selectFrom('contact')
      .selectAll()
      .where('external_id', '=', 'c1')
      .executeTakeFirstOrThrow();
    expect(contact).toMatchObject({ account_id: id, name: 'Zoë', persona: 'unknown' });
    const heard = await sql`select distinct scope from change where id = ${contact.id}`.execute(db);
    expect(heard.rows).toHaveLength(2);
  });

  test('new rows that look like others are shown with the row they look like', async () => {
    await doImport({ db, kind: 'accounts', text: 'id,name,city,phone\nlike1,"Örsted, Inc.",Århus,\n' });
    const report = await doImport({
      db,
      kind: 'accounts',
      text: 'id,name,city,phone\nlike2,ORSTED,Arhus,\nlike3,Orsted,Esbjerg,\n',
      apply: false,
    });
    expect(report.lookalikes).toEqual([
      { file: 0, line: 2, like: { id: (await account(db, 'like1')).id }, by: 'name_and_city' },
    ]);
  });

  test('several files are one import, and a row said in both is taken once', async () => {
    const mapping = { format: 1, name: 'test', externalId: { columns: ['id'] }, ...mappings.accounts };
    const files = [
      { name: 'one.csv', bytes: bytesOf('id,name,city,phone\ntwo1,Acme,,\ntwo2,Beta,,\n') },
      { name: 'two.csv', bytes: bytesOf('id;phone;city;name\ntwo2;;;Beta\ntwo3;;;Gamma\ntwo1;;;Other\n') },
    ];
    const result = await importFiles(db, { kind: 'accounts', mapping, files, apply: true, now: 1, ids });
    expect(result).toMatchObject({
      ok: true,
      value: {
        read: 5,
        created: 3,
        repeated: [{ file: 1, line: 2, ofLine: 3 }],
        bad: [
          {
            file: 1,
            line: 4,
            reason: { code: 'duplicate_external_id', detail: { firstLine: 2, firstFile: 0 } },
          },
        ],
      },
    });
  });

  test('a UTF-16 file with semicolons keeps every letter', async () => {
    const text = 'id;name;city;phone\nutf16;Łódź & Söner;Åre;+46\n';
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...text].map((letter) => letter.charCodeAt(0))).buffer),
    ]);
    const mapping = { format: 1, name: 'test', externalId: { columns: ['id'] }, ...mappings.accounts };
    const result = await importFiles(db, {
      kind: 'accounts',
      mapping,
      files: [{ name: 'a.csv', bytes }],
      apply: true,
      now: 1,
      ids,
    });
    expect(result).toMatchObject({
      ok: true,
      value: { files: [{ encoding: 'utf-16le', byteOrderMark: true, delimiter: ';' }] },
    });
    expect(await account(db, 'utf16')).toMatchObject({ name: 'Łódź & Söner', city: 'Åre' });
  });

  test('a cell of one megabyte is refused by its line, and the rest goes in', async () => {
    const text = `id,name,city,phone\nhuge,"${'x'.repeat(1_000_000)}",,\nsmall,Acme,,\n`;
    const report = await doImport({ db, kind: 'accounts', text });
    expect(report.bad).toMatchObject([{ line: 2, reason: { code: 'cell_too_long', column: 'name' } }]);
    expect(report.created).toBe(1);
  });

  test('what an import did stands in the audit, without a customer’s word', async () => {
    await doImport({
      db,
      kind: 'accounts',
      text: 'id,name,city,phone\naud,Secret Customer,,\n',
      now: 42_000,
    });
    const audit = await db.selectFrom('audit').selectAll().where('at', '=', 42_000).executeTakeFirstOrThrow();
    expect(audit).toMatchObject({
      action: 'import',
      subject: 'account',
      detail: { created: 1, records: 1, bad: 0 },
    });
    expect(JSON.stringify(audit)).not.toContain('Secret');
  });

  test.each([
    ['another kind than asked', { kind: 'accounts', change: { ...mappings.leads } }, 'kind_mismatch'],
    ['a mapping with a slip', { kind: 'accounts', change: { fields: {} } }, 'mapping_invalid'],
    ['a missing column', { kind: 'accounts', text: 'id,name\n1,A\n' }, 'columns_missing'],
    ['an empty file', { kind: 'accounts', text: '' }, 'file_empty'],
    ['a spreadsheet', { kind: 'accounts', text: 'PK\u0003\u0004…' }, 'not_a_text_file'],
    [
      'a territory that is not there',
      {
        kind: 'leads',
        text: 'id,city,source\n',
        change: { territory: { rule: 'dealOut', among: ['Nowhere'] } },
      },
      'territories_missing',
    ],
  ] as const)('%s is an error of the whole import', async (_, importing, code) => {
    const result = await tryImport({ db, text: 'id,name,city,phone\n', ...importing });
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  test('lone bytes that no text can hold are refused and not stored', async () => {
    const bytes = Uint8Array.from([...bytesOf('id,name,city,phone\nnul,A'), 0, ...bytesOf('B,,\n')]);
    const mapping = { format: 1, name: 'test', externalId: { columns: ['id'] }, ...mappings.accounts };
    const result = await importFiles(db, {
      kind: 'accounts',
      mapping,
      files: [{ name: 'a.csv', bytes }],
      apply: true,
      now: 1,
      ids,
    });
    expect(result).toMatchObject({
      ok: true,
      value: { bad: [{ reason: { code: 'unusable_characters' } }], created: 0 },
    });
  });
});
