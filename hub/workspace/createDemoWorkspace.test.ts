import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../db/open.ts';
import { verifyPassword } from '../sessions/passwords.ts';
import { createDemoWorkspace } from './createDemoWorkspace.ts';
import { demoPassword, demoPeople } from './demoPeople.ts';
import { makeCollateral } from './kits/collateral/collateral.ts';
import { workspaceMark } from './workspaceMark.ts';

const folder = mkdtempSync(join(tmpdir(), 'callboard-workspace-'));
const clock = { now: () => Date.UTC(2025, 10, 25, 9, 20) };
let demo: OpenDatabase;

beforeAll(async () => {
  demo = await openDatabase({ folder: join(folder, 'demo') });
}, 60_000);
afterAll(async () => {
  await demo.close();
  rmSync(folder, { recursive: true });
});

async function passwordOpens(opened: OpenDatabase, email: string, password: string): Promise<boolean> {
  const { argon2id } = await opened.db
    .selectFrom('credential')
    .innerJoin('user', 'user.id', 'credential.user_id')
    .select('argon2id')
    .where(sql<string>`lower("user".email)`, '=', email)
    .executeTakeFirstOrThrow();
  return verifyPassword(argon2id, password);
}

test('an empty hub becomes the demo workspace, each territory with its accounts in its feed', async () => {
  expect(await workspaceMark(demo.db)).toBeNull();
  expect(await createDemoWorkspace({ db: demo.db, clock }, await makeCollateral())).toEqual({
    ok: true,
    value: null,
  });
  const { rows } = await sql<{ accounts: number; shared: number; announced: number }>`
    select (select count(*) from account) as accounts,
      (select count(*) from account where cardinality(territory_ids) > 1) as shared,
      (select count(*) from change where entity = 'account') as announced`.execute(demo.db);
  const [counted] = rows;
  expect(counted?.accounts).toBe(400);
  expect(counted?.announced).toBe(400 + (counted?.shared ?? Number.NaN));
}, 60_000);

test('every one of its people signs in with the password of the demo', async () => {
  for (const { email } of [...demoPeople].slice(0, 3)) {
    expect(await passwordOpens(demo, email, demoPassword)).toBe(true);
    expect(await passwordOpens(demo, email, `${demoPassword}!`)).toBe(false);
  }
  const { without } = await demo.db
    .selectFrom('user')
    .leftJoin('credential', 'credential.user_id', 'user.id')
    .select(({ fn }) => fn.countAll<number>().as('without'))
    .where('credential.user_id', 'is', null)
    .executeTakeFirstOrThrow();
  expect(without).toBe(0);
});

test('screens are told that it is a demo, and whom they can offer', async () => {
  expect(await workspaceMark(demo.db)).toEqual({ password: demoPassword, people: demoPeople });
});

test('a hub with users in it is left as it is', async () => {
  expect(await createDemoWorkspace({ db: demo.db, clock }, await makeCollateral())).toMatchObject({
    ok: false,
    error: { code: 'not_empty' },
  });
});
