import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import type { Language } from '../../../shared/domain/entities/account.ts';
import { type Laptop, openLaptop, testNow } from '../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import { areKeysWaiting, makeSortKeys, sayLanguage } from '../db/nameOrder.ts';
import { writeTransaction } from '../db/transaction.ts';
import { handlers as accounts } from '../features/accounts/handlers.ts';
import { handlers as contacts } from '../features/contacts/handlers.ts';
import { handlers as workspace } from '../features/workspace/handlers.ts';
import { startNameOrder } from './startNameOrder.ts';

let laptop: Laptop;
let told: Topic[];
beforeEach(() => {
  laptop = openLaptop({ ...accounts, ...contacts, ...workspace });
  told = [];
});
afterEach(() => laptop.close());

const swedish = ['Oslo', 'Zink', 'Åre', 'Äng', 'Ö'];
const others = ['Åre', 'Äng', 'Ö', 'Oslo', 'Zink'].sort(new Intl.Collator('fr').compare);

const put = (...names: readonly string[]): void =>
  laptop.put('account', ...names.map((name, at) => rowOf('account', { id: idOf(100 + at), name })));
async function names(): Promise<readonly string[]> {
  const query = { offset: 0, limit: 500, find: null, territoryId: null, sort: 'name' } as const;
  return (await laptop.value('accounts.list', query)).rows.map(({ name }) => name);
}
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** `step`: how many milliseconds pass between two looks at the clock. */
function start(step = 0) {
  let at = 0;
  const monotonic = (): number => {
    at += step;
    return at;
  };
  const clock = { now: () => testNow, monotonic, bootId: 'b', timeZone: () => 'UTC' };
  return startNameOrder(laptop.connection, { clock, log }, (topic) => told.push(topic));
}
const settled = () => expect.poll(() => areKeysWaiting(laptop.db)).toBe(false);

test('accounts that stand come into the order of the language, and those written later stand in it', async () => {
  put(...others);
  expect(await names()).toEqual(others);
  const order = start();
  order.use('sv');
  await expect.poll(() => told).toContain('accounts');
  expect(await names()).toEqual(swedish);
  laptop.put('account', rowOf('account', { id: idOf(300), name: 'Ängby' }));
  expect(await names()).toEqual(['Oslo', 'Zink', 'Åre', 'Äng', 'Ängby', 'Ö']);
  order.use('it');
  await settled();
  expect(await names()).toEqual([...others, 'Ängby'].sort(new Intl.Collator('it').compare));
  await order.stop();
});

test('cities and segments follow the language as names do, and are found by in the midst of it', async () => {
  laptop.put(
    'account',
    ...others.map((place, at) =>
      rowOf('account', { id: idOf(100 + at), name: `Same ${at}`, city: place, segment: place }),
    ),
    rowOf('account', { id: idOf(200), name: 'Of none', city: null, segment: null }),
  );
  const listed = async (criteria: object) => {
    const query = {
      offset: 0,
      limit: 500,
      find: null,
      territoryId: null,
      sort: 'name',
      ...criteria,
    } as const;
    return (await laptop.value('accounts.list', query)).rows;
  };
  const cities = async () => (await listed({ sort: 'city' })).map(({ city }) => city);
  const segments = async () => (await listed({ sort: 'segment' })).map(({ segment }) => segment);
  expect(await cities()).toEqual([...others, null]);
  const order = start();
  order.use('sv');
  expect(areKeysWaiting(laptop.db)).toBe(true);
  expect(await listed({ city: 'åRE' })).toHaveLength(1);
  expect(await listed({ segment: 'Åre' })).toHaveLength(1);
  expect((await laptop.value('accounts.filters', {})).segments).toEqual(swedish);
  await settled();
  expect(await cities()).toEqual([...swedish, null]);
  expect(await segments()).toEqual([...swedish, null]);
  expect(await listed({ city: 'åRE' })).toHaveLength(1);
  expect(await listed({ segment: 'Åre' })).toHaveLength(1);
  await order.stop();
});

test('languages of one alphabet make no key anew', async () => {
  put(...others);
  const order = start();
  order.use('fr');
  expect(areKeysWaiting(laptop.db)).toBe(false);
  expect(told).not.toContain('accounts');
  await order.stop();
});

test('a start that was ended in the midst goes on at the next, from where it was', async () => {
  const many = Array.from({ length: 1200 }, (_, at) => `Ö ${String(at).padStart(4, '0')}`);
  put(...many, 'Zink');
  writeTransaction(laptop.connection, (tx) => {
    sayLanguage(tx, 'sv');
    makeSortKeys(tx, () => false);
  });
  expect(areKeysWaiting(laptop.db)).toBe(true);
  expect((await names())[0]).not.toBe('Zink');
  const order = start();
  await settled();
  expect((await names())[0]).toBe('Zink');
  await order.stop();
});

test('a slow laptop lets others write between two rows', async () => {
  put(...others);
  const order = start(11);
  order.use('sv');
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(areKeysWaiting(laptop.db)).toBe(true);
  laptop.put('account', rowOf('account', { id: idOf(300), name: 'Ängby' }));
  await settled();
  expect(await names()).toEqual(['Oslo', 'Zink', 'Åre', 'Äng', 'Ängby', 'Ö']);
  await order.stop();
});

test('one stopped in the midst leaves the rest for the next start', async () => {
  put(...Array.from({ length: 1200 }, (_, at) => `Ö ${at}`));
  const order = start();
  order.use('sv');
  await order.stop();
  expect(areKeysWaiting(laptop.db)).toBe(true);
});

test('lists ordered in memory follow the language at once', async () => {
  put('Åre');
  const people = others.map((name, at) =>
    rowOf('contact', { id: idOf(200 + at), accountId: idOf(100), name }),
  );
  laptop.put('contact', ...people);
  laptop.put('territory', ...others.map((name, at) => rowOf('territory', { id: idOf(400 + at), name })));
  const order = start();
  const found = async (language: Language) => {
    order.use(language);
    const { rows } = await laptop.value('contacts.list', { accountId: idOf(100) });
    const { territories } = await laptop.value('workspace.get', {});
    return [rows.map(({ contact }) => contact.name), territories.map(({ name }) => name)];
  };
  expect(await found('sv')).toEqual([swedish, swedish]);
  expect(await found('fr')).toEqual([others, others]);
  await order.stop();
});
