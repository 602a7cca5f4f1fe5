import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put(
    'territory',
    rowOf('territory', { id: idOf(50), name: 'South' }),
    rowOf('territory', { id: idOf(51), name: 'north' }),
  );
  laptop.put('competitor', rowOf('competitor', { id: idOf(60), name: 'Rivalis' }));
});
afterEach(() => laptop.close());

test('the workspace tells its name, territories by name, people and competitors', async () => {
  laptop.connection.exec("INSERT INTO meta (key, value) VALUES ('hub_name', 'Nord')");
  const workspace = await laptop.value('workspace.get', {});
  expect(workspace.hubName).toBe('Nord');
  expect(workspace.territories.map(({ name }) => name)).toEqual(['north', 'South']);
  expect(workspace.users.map(({ name }) => name)).toEqual(['Rut Ek']);
  expect(workspace.competitors.map(({ name }) => name)).toEqual(['Rivalis']);
});

test('my territories are those whose data this laptop is given, without those that are leaving', async () => {
  laptop.connection.exec(
    `INSERT INTO scope_state (key, leaving) VALUES ('everyone', 0), ('territory:${idOf(50)}', 0), ('territory:${idOf(51)}', 1)`,
  );
  expect((await laptop.value('workspace.get', {})).myTerritoryIds).toEqual([idOf(50)]);
});

test('before the first pull my territories are those granted', async () => {
  expect((await laptop.value('workspace.get', {})).myTerritoryIds).toEqual(laptop.me.territoryIds);
});
