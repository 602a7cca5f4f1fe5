import { afterEach, beforeEach, expect, test } from 'vitest';
import { leadStatuses } from '../../../../shared/domain/entities/lead.ts';
import { closedLeadStatuses, openLeadStatuses } from '../../../../shared/domain/leads/openLeadStatuses.ts';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put(
    'lead',
    rowOf('lead', { id: idOf(20), name: 'Ada Lund', company: 'Zinkgruvan', receivedAt: 1 }),
    rowOf('lead', { id: idOf(21), name: null, email: 'nils@example.com', status: 'rejected', receivedAt: 2 }),
    rowOf('lead', { id: idOf(22), name: 'Zoë Åberg', city: 'Göteborg', status: 'attempted', receivedAt: 3 }),
  );
});
afterEach(() => laptop.close());

const ids = async (status: 'all' | 'open' | 'closed', find: string | null = null) =>
  (await laptop.value('leads.list', { offset: 0, limit: 10, status, find })).rows.map(({ id }) => id);

test('every status is either open or closed', () => {
  expect([...openLeadStatuses, ...closedLeadStatuses].sort()).toEqual([...leadStatuses].sort());
});

test('the newest comes first, open and closed apart', async () => {
  expect(await ids('all')).toEqual([idOf(22), idOf(21), idOf(20)]);
  expect(await ids('open')).toEqual([idOf(22), idOf(20)]);
  expect(await ids('closed')).toEqual([idOf(21)]);
});

test('words are found in name, company, city and address', async () => {
  expect(await ids('all', 'zinkgr')).toEqual([idOf(20)]);
  expect(await ids('all', 'aberg goteborg')).toEqual([idOf(22)]);
  expect(await ids('all', 'nils')).toEqual([idOf(21)]);
});

test('a lead is read whole, or not found', async () => {
  expect((await laptop.value('leads.get', { id: idOf(21) })).lead.email).toBe('nils@example.com');
  expect(await laptop.ask('leads.get', { id: idOf(99) })).toMatchObject({ error: { code: 'not_found' } });
});
