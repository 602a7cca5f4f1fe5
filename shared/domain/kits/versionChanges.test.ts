import { expect, test } from 'vitest';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import type { KitVersion } from '../entities/kit.ts';
import { noAudience } from './audience.ts';
import { versionChanges, versionFactNames } from './versionChanges.ts';

const version = (own: Partial<KitVersion>): KitVersion =>
  rowOf('kitVersion', {
    id: idOf(1),
    startsOn: '2026-12-01',
    expiresOn: '2027-03-31',
    leaseDays: 30,
    acknowledge: false,
    languages: { languages: ['en', 'sv'] },
    audience: { ...noAudience, territoryIds: [idOf(2), idOf(3)] },
    ...own,
  });
const changedIn = (own: Partial<KitVersion>): readonly string[] =>
  versionChanges(version({}), version(own))
    .filter(({ changed }) => changed)
    .map(({ name }) => name);

test.each<[string, Partial<KitVersion>]>([
  ['startsOn', { startsOn: null }],
  ['expiresOn', { expiresOn: '2028-03-31' }],
  ['leaseDays', { leaseDays: 365 }],
  ['acknowledge', { acknowledge: true }],
  ['languages', { languages: { languages: ['en'] } }],
  ['territories', { audience: { ...noAudience, territoryIds: [idOf(2)] } }],
  ['segments', { audience: { ...noAudience, territoryIds: [idOf(2), idOf(3)], segments: ['Fishing'] } }],
  [
    'buyerStages',
    { audience: { ...noAudience, territoryIds: [idOf(2), idOf(3)], buyerStages: ['loyalty'] } },
  ],
  ['personas', { audience: { ...noAudience, territoryIds: [idOf(2), idOf(3)], personas: ['champion'] } }],
])('a change of %s alone is a change of that alone', (name, own) => {
  expect(changedIn(own)).toEqual([name]);
});

test('what was only chosen in another order has not changed', () => {
  expect(changedIn({ audience: { ...noAudience, territoryIds: [idOf(3), idOf(2)] } })).toEqual([]);
});

test('all that a version settles is listed, also where nothing is settled', () => {
  const names = versionChanges(null, version({ startsOn: null })).map(({ name }) => name);
  expect(names).toEqual([...versionFactNames]);
});
