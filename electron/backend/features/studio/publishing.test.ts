import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Audience } from '../../../../shared/domain/kits/audience.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import type { EngineCommandContext } from '../handler.ts';
import { handlers } from './publishing.ts';

const versionId = idOf(11);
const [mine, theirs] = [idOf(50), idOf(51)];
const page = { versionId, offset: 0, limit: 10 };
const atHub = { total: 9, rows: [] };
let laptop: Laptop;
let asked: readonly { readonly path: string; readonly body: unknown }[];

beforeEach(() => {
  asked = [];
  laptop = openLaptop({}, 'author');
  Object.assign(laptop.me, { territoryIds: [mine] });
  for (const [id, name] of [
    [mine, 'North'],
    [theirs, 'South'],
  ] as const)
    laptop.put('territory', rowOf('territory', { id, name, active: true }));
  laptop.put(
    'account',
    rowOf('account', { id: idOf(70), name: 'Kalmar Varv', segment: 'Fishing', territoryIds: [mine] }),
  );
});
afterEach(() => laptop.close());

const aimAt = (territoryIds: readonly string[]): Audience => {
  const audience = { territoryIds: [...territoryIds], segments: [], buyerStages: [], personas: [] };
  laptop.put(
    'kitVersion',
    rowOf('kitVersion', { id: versionId, kitId: idOf(10), authorId: laptop.me.id, audience }),
  );
  return audience;
};
const contextWith = (answer: Result<unknown, 'not_reached'>): EngineCommandContext =>
  ({
    db: laptop.db,
    me: laptop.me,
    askHub: ({ request }: { readonly request: { readonly path: string; readonly body?: string } }) => {
      asked = [...asked, { path: request.path, body: request.body && JSON.parse(request.body) }];
      return Promise.resolve(answer);
    },
  }) as unknown as EngineCommandContext;

test('whose laptop holds every account of the audience reads them there', async () => {
  aimAt([mine]);
  expect(await handlers['studio.accounts']?.(contextWith(ok(atHub)), page)).toMatchObject({
    value: { total: 1, rows: [{ name: 'Kalmar Varv' }] },
  });
  expect(asked).toEqual([]);
});

test('whose holds only some of them asks the hub, about the audience as it stands here', async () => {
  const audience = aimAt([mine, theirs]);
  const context = contextWith(ok(atHub));
  expect(await handlers['studio.accounts']?.(context, page)).toEqual(ok(atHub));
  await handlers['studio.reach']?.(context, { versionId });
  expect(asked).toEqual([
    { path: '/kits/accounts', body: { audience, offset: 0, limit: 10 } },
    { path: '/kits/reach', body: { audience } },
  ]);
  expect(await handlers['studio.reach']?.(context, { versionId: idOf(99) })).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('segments are everyone’s, and out of the hub’s reach those of the accounts here', async () => {
  const everyones = { segments: [{ segment: 'Hotels', accounts: 4 }] };
  expect(await handlers['studio.segments']?.(contextWith(ok(everyones)), {})).toEqual(ok(everyones));
  const unreached = contextWith(fail('not_reached'));
  expect(await handlers['studio.segments']?.(unreached, {})).toEqual(
    ok({ segments: [{ segment: 'Fishing', accounts: 1 }] }),
  );
  // An approver's laptop holds no account: none here is not none at all.
  Object.assign(laptop.me, { role: 'approver' });
  expect(await handlers['studio.segments']?.(unreached, {})).toMatchObject({
    error: { code: 'not_reached' },
  });
});
