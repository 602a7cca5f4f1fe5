import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Column } from '../../../../shared/domain/entities/column.ts';
import {
  type EntityName,
  entities,
  entityNames,
  type Row,
} from '../../../../shared/domain/entities/index.ts';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
/** A row with every id that it needs, somebody's. */
function filled<Name extends EntityName>(
  name: Name,
  values: Partial<Row<Name>> & { readonly id: string },
): Row<Name> {
  const columns: Readonly<Record<string, Column>> = entities[name].columns;
  const needed = Object.entries(columns).filter(([, { type, nullable }]) => type === 'uuid' && !nullable);
  return rowOf(name, { ...Object.fromEntries(needed.map(([column]) => [column, idOf(5)])), ...values });
}
beforeEach(() => {
  laptop = openLaptop(handlers);
});
afterEach(() => laptop.close());

test('every kind of row that can be somebody’s is counted as mine, and nobody else’s is', async () => {
  const owned = entityNames.filter((name) => 'owner' in entities[name]);
  expect(owned.length).toBeGreaterThan(8);
  for (const [index, name] of owned.entries()) {
    const { owner } = entities[name] as { readonly owner: string };
    const row = (place: number, whose: string) =>
      filled(name, { id: idOf(1_000 + index * 10 + place), [owner]: whose } as never) as Row<EntityName>;
    laptop.put(name, row(1, laptop.me.id) as never, row(2, laptop.me.id) as never, row(3, idOf(77)) as never);
  }
  const { rows } = await laptop.value('recorded.aboutMe', {});
  const mine = new Map(rows.map((row) => [row.entity, row.mine]));
  expect(owned.filter((name) => mine.get(name) !== 2)).toEqual([]);
});

test('what I changed last is counted in whatever is not mine as well', async () => {
  laptop.put(
    'contact',
    filled('contact', { id: idOf(20), updatedBy: laptop.me.id }),
    filled('contact', { id: idOf(21), updatedBy: idOf(77) }),
  );
  const { rows } = await laptop.value('recorded.aboutMe', {});
  expect(rows.find(({ entity }) => entity === 'contact')).toEqual({ entity: 'contact', mine: 0, changed: 1 });
});

test('a corrected log counts once, by its correction, and leads by what was done with them', async () => {
  const log = filled('callLog', {
    id: idOf(30),
    authorId: laptop.me.id,
    result: 'not_met',
    authoredAt: 1_000,
  });
  laptop.put(
    'callLog',
    log,
    { ...log, id: idOf(31), correctsId: log.id, result: 'met', authoredAt: 2_000 },
    { ...log, id: idOf(32), authorId: idOf(77), result: 'no_show' },
  );
  laptop.put(
    'leadStep',
    filled('leadStep', { id: idOf(40), authorId: laptop.me.id, kind: 'accept', authoredAt: 500 }),
  );
  const about = await laptop.value('recorded.aboutMe', {});
  expect(about.results).toEqual([{ result: 'met', count: 1 }]);
  expect(about.steps).toEqual([{ kind: 'accept', count: 1 }]);
  expect([about.firstAt, about.lastAt]).toEqual([500, 2_000]);
});

test('it says who one is to the workspace: name, address, role, territories, manager', async () => {
  laptop.put('user', filled('user', { id: idOf(60), name: 'Vera Boss' }));
  laptop.put('territory', filled('territory', { id: idOf(61), name: 'North' }));
  laptop.put('user', { ...laptop.me, managerId: idOf(60), territoryIds: [idOf(61)] });
  laptop.put('user', filled('user', { id: idOf(62), managerId: laptop.me.id }));
  Object.assign(laptop.me, { managerId: idOf(60), territoryIds: [idOf(61)] });
  const about = await laptop.value('recorded.aboutMe', {});
  expect(about).toMatchObject({ managerName: 'Vera Boss', territoryNames: ['North'], reports: 1 });
});
