import { describe, expect, test } from 'vitest';
import { strayStatements } from './sqlText.mjs';

describe('SQL', () => {
  test.each([
    'db.prepare("select id from account")',
    'sql`\n  INSERT OR IGNORE INTO account(id) values (1)`',
    "db.exec('delete from account')",
    'const q = `with recent as (select 1) select * from recent`',
    "db.exec('update account set name = 1')",
    "db.exec('create table t (a)')",
  ])('is found outside its places: %s', (source) => {
    expect(strayStatements('hub/features/accounts/service.ts', source)).toEqual([1]);
  });

  test('is at home in repositories, migrations, db and the engines of sync', () => {
    const source = "db.prepare('select id from account')";
    expect(strayStatements('electron/backend/features/accounts/repository.ts', source)).toEqual([]);
    expect(strayStatements('electron/backend/features/calls/callRepository.ts', source)).toEqual([]);
    expect(strayStatements('hub/db/migrations/0010-tables.ts', source)).toEqual([]);
    expect(strayStatements('electron/backend/sync/outbox/enqueue.ts', source)).toEqual([]);
  });

  test('is told from prose and from other words', () => {
    expect(strayStatements('renderer/a.ts', "'select one of these'.length; // update the row")).toEqual([1]);
    expect(
      strayStatements(
        'renderer/a.ts',
        "label('Select'); say('update.available'); kysely.selectFrom('account')",
      ),
    ).toEqual([]);
  });

  test('is named by its line', () => {
    expect(strayStatements('renderer/a.ts', "one;\ntwo('delete from account')")).toEqual([2]);
  });
});
