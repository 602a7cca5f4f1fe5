import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contracts/ipc/index.ts';
import { accountSorts } from '../../../../shared/domain/accounts/accountList.ts';
import { type Account, buyerStages } from '../../../../shared/domain/entities/account.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { generateAccounts } from '../../../../test/fixtures/generateAccounts.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { createRandom } from '../../../../test/harness/random.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
});
afterEach(() => laptop.close());

/** Those without a value stand last. */
const placeIn = (order: readonly string[], value: string | null | undefined): number =>
  typeof value === 'string' ? order.indexOf(value) : order.length;

type Query = Input<'accounts.list'>;
const dayMs = 86_400_000;
const [north, south] = [idOf(50), idOf(51)];

/** A world of accounts with something about each, and what a list of them has to be by going through all. */
function fill(seed: string) {
  const random = createRandom(seed);
  const generated = [...generateAccounts({ accounts: 160, contactsPerAccount: 0, seed: 4 })];
  const owners = [laptop.me.id, idOf(8)];
  const accounts = generated.map(({ account }, at): Account => {
    const isMerged = at > 0 && random.chance(0.08);
    return {
      ...account,
      ownerId: random.pick(owners),
      segment: random.pick(['Fishing', 'Énergie', 'Zoos', null]),
      buyerStage: random.pick(buyerStages),
      country: random.pick(['SE', 'FR', null]),
      city: random.pick(['Umeå', 'boden', 'Évry', 'ÅLAND', 'Zwolle', 'Åland', null]),
      territoryIds: random.pick([[north], [south], [north, south]]),
      status: isMerged ? 'merged' : 'active',
      mergedIntoId: isMerged ? (generated[0]?.account.id ?? null) : null,
    };
  });
  laptop.put('account', ...accounts);
  const lastCall = new Map<string, number>();
  const deals = new Set<string>();
  const complaints = new Set<string>();
  const lastHeard = new Map<string, number>();
  const nextCall = new Map<string, number>();
  let made = 5000;
  for (const { id } of accounts) {
    made += 10;
    if (random.chance(0.5)) {
      const startsAt = testNow - random.between(1, 90) * dayMs;
      lastCall.set(id, startsAt);
      const whose = { accountId: id, ownerId: laptop.me.id };
      laptop.put('call', rowOf('call', { id: idOf(made), ...whose, status: 'held', startsAt }));
    }
    if (random.chance(0.3)) {
      const stage = random.pick(['proposal', 'won'] as const);
      if (stage === 'proposal') deals.add(id);
      laptop.put('deal', rowOf('deal', { id: idOf(made + 1), accountId: id, stage }));
    }
    if (random.chance(0.2)) {
      const outcome = random.pick(['open', 'resolved'] as const);
      if (outcome === 'open') complaints.add(id);
      const what = { accountId: id, authorId: laptop.me.id, kind: 'complaint', outcome } as const;
      const heardAt = testNow - random.between(1, 90) * dayMs;
      lastHeard.set(id, heardAt);
      laptop.put('heard', rowOf('heard', { id: idOf(made + 2), ...what, heardAt }));
    }
    if (random.chance(0.3)) {
      const startsAt = testNow + random.between(-20, 20) * dayMs + 1;
      if (startsAt >= testNow) nextCall.set(id, startsAt);
      const whose = { accountId: id, ownerId: laptop.me.id };
      laptop.put('call', rowOf('call', { id: idOf(made + 3), ...whose, status: 'planned', startsAt }));
    }
  }
  const passes = (account: Account, query: Query): boolean =>
    account.mergedIntoId === null &&
    (query.territoryId === null || account.territoryIds.includes(query.territoryId)) &&
    (query.ownerId === undefined || account.ownerId === query.ownerId) &&
    (query.segment === undefined || account.segment === query.segment) &&
    (query.buyerStage === undefined || account.buyerStage === query.buyerStage) &&
    (query.country === undefined || account.country === query.country) &&
    (query.city === undefined || account.city?.toLowerCase() === query.city.toLowerCase()) &&
    (query.quietDays === undefined || (lastCall.get(account.id) ?? 0) < testNow - query.quietDays * dayMs) &&
    (query.heardDays === undefined ||
      (lastHeard.get(account.id) ?? 0) >= testNow - query.heardDays * dayMs) &&
    (query.nothingHeard === undefined || !lastHeard.has(account.id)) &&
    (query.openDeals === undefined || deals.has(account.id)) &&
    (query.openComplaints === undefined || complaints.has(account.id));
  const keyOf = (account: Account, sort: Query['sort']): readonly (string | number)[] => {
    switch (sort) {
      case 'stage':
        return [buyerStages.indexOf(account.buyerStage)];
      case 'segment':
        return [placeIn(['Énergie', 'Fishing', 'Zoos'], account.segment)];
      case 'city':
        return [placeIn(['åland', 'boden', 'évry', 'umeå', 'zwolle'], account.city?.toLowerCase())];
      case 'lastCall':
        return [-(lastCall.get(account.id) ?? 0)];
      case 'lastHeard':
        return [-(lastHeard.get(account.id) ?? 0)];
      case 'nextCall':
        return [nextCall.get(account.id) ?? Number.POSITIVE_INFINITY];
      case 'deals':
        return [deals.has(account.id) ? -1 : 0];
      case 'name':
        return [];
    }
  };
  return { random, owners, accounts: accounts.filter(({ name }) => name !== ''), passes, keyOf };
}

test('whatever it is narrowed to and in whatever order, a list holds what it should, window by window', async () => {
  const seed = `${Date.now()}`;
  const { random, owners, accounts, passes, keyOf } = fill(seed);
  const names = (await laptop.value('accounts.list', { ...plain, limit: 500 })).rows.map(({ id }) => id);
  const byName = new Map(names.map((id, at) => [id, at]));
  for (let round = 0; round < 120; round += 1) {
    const query: Query = {
      ...plain,
      territoryId: random.pick([null, null, north]),
      sort: random.pick(accountSorts),
      descending: random.chance(0.4),
      ...(random.chance(0.3) ? { ownerId: random.pick(owners) } : {}),
      ...(random.chance(0.3) ? { segment: 'Fishing' } : {}),
      ...(random.chance(0.2) ? { buyerStage: random.pick(buyerStages) } : {}),
      ...(random.chance(0.2) ? { country: 'SE' } : {}),
      ...(random.chance(0.2) ? { city: random.pick(['BODEN', 'åland']) } : {}),
      ...(random.chance(0.3) ? { quietDays: random.between(1, 60) } : {}),
      ...(random.chance(0.2) ? { heardDays: random.between(1, 60) } : {}),
      ...(random.chance(0.1) ? { nothingHeard: true as const } : {}),
      ...(random.chance(0.2) ? { openDeals: true as const } : {}),
      ...(random.chance(0.2) ? { openComplaints: true as const } : {}),
    };
    const wanted = accounts
      .filter((account) => passes(account, query))
      .map((account) => ({
        id: account.id,
        key: [...keyOf(account, query.sort), byName.get(account.id) ?? -1],
      }))
      .sort((a, b) => compare(a.key, b.key))
      .map(({ id }) => id);
    if (query.descending === true) wanted.reverse();
    const said = `seed ${seed}: ${JSON.stringify(query)}`;
    const offset = random.between(0, Math.max(0, wanted.length - 1));
    const page = await laptop.value('accounts.list', { ...query, offset, limit: 20 });
    expect([page.total, page.rows.map(({ id }) => id)], said).toEqual([
      wanted.length,
      wanted.slice(offset, offset + 20),
    ]);
  }
});

const plain: Query = { offset: 0, limit: 500, find: null, territoryId: null, sort: 'name' };

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? 0;
    if (one < other) return -1;
    if (one > other) return 1;
  }
  return 0;
}

test('what a list can be narrowed to stands in the rows, each once', async () => {
  fill('values');
  expect(await laptop.value('accounts.filters', {})).toEqual({
    segments: ['Énergie', 'Fishing', 'Zoos'],
    countries: ['FR', 'SE'],
  });
});

test('no page of a list reads or sorts all accounts', async () => {
  fill('plans');
  const plans = (text: string): string =>
    laptop.db
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .map(({ detail }) => detail)
      .join('; ');
  for (const [fact, index] of [
    ["a.segment_key = 'fishing'", 'account_by_segment'],
    ["a.city_key = 'boden'", 'account_by_city'],
    ["a.country = 'SE'", 'account_by_country'],
    ["a.buyer_stage = 'interest'", 'account_by_stage'],
  ]) {
    const plan = plans(
      `SELECT a.row FROM account a INDEXED BY ${index} WHERE ${fact}
         AND a.row NOT IN (SELECT row FROM account WHERE merged_into_id IS NOT NULL) ORDER BY a.sort_key, a.row LIMIT 20`,
    );
    expect(plan).toContain(`USING COVERING INDEX ${index}`);
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER');
  }
  for (const [key, index] of [
    ['city_key', 'account_by_city'],
    ['segment_key', 'account_by_segment'],
  ]) {
    const plan = plans(
      `SELECT a.row FROM account a INDEXED BY ${index} WHERE a.${key} > '' ORDER BY a.${key}, a.sort_key, a.row LIMIT 20`,
    );
    expect(plan).toContain(`USING COVERING INDEX ${index}`);
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER');
  }
});
