import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
const accountId = idOf(10);

beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put('account', rowOf('account', { id: accountId, name: 'Nordvik' }));
  laptop.put(
    'contact',
    rowOf('contact', { id: idOf(20), accountId, name: 'Åsa Berg', status: 'left' }),
    rowOf('contact', { id: idOf(21), accountId, name: 'Örjan Ek' }),
    rowOf('contact', { id: idOf(22), accountId, name: 'Anna Lind' }),
  );
});
afterEach(() => laptop.close());

test('those who are there come first, by name, then those who left', async () => {
  const { rows } = await laptop.value('contacts.list', { accountId });
  expect(rows.map(({ contact }) => contact.name)).toEqual(['Anna Lind', 'Örjan Ek', 'Åsa Berg']);
});

test('a new person shows at once and waits for the hub under their own name', async () => {
  await laptop.value('contacts.create', {
    id: idOf(30),
    accountId,
    name: 'Bo Alm',
    title: null,
    email: null,
    phone: null,
    persona: 'champion',
    need: 'unknown',
    orientation: 'unknown',
    language: 'sv',
  });
  const { rows } = await laptop.value('contacts.list', { accountId });
  expect(rows.find(({ contact }) => contact.name === 'Bo Alm')?.sync).toBe('waiting');
  expect(laptop.connection.prepare('SELECT subject_label FROM outbox').pluck().get()).toBe('Bo Alm');
});

test('a person at an account that is not here is refused', async () => {
  const answer = await laptop.ask('contacts.update', {
    id: idOf(99),
    fields: { title: { from: null, to: 'Buyer' } },
  });
  expect(answer).toMatchObject({ error: { code: 'not_found' } });
});
