import { expect, test } from 'vitest';
import {
  type HeldItem,
  type HeldRelease,
  leaseEndsAt,
  type TrustedNow,
  type UnusableReason,
  type UseContext,
  unusableReasons,
  usable,
} from './usable.ts';

const territory = '01900000-0000-7000-8000-000000000001';
const release: HeldRelease = {
  trust: 'verified',
  recalled: false,
  highestVersion: 3,
  payload: {
    version: 3,
    startsOn: '2026-11-01',
    expiresOn: '2026-11-30',
    leaseDays: 30,
    audience: { territoryIds: [territory], segments: [], buyerStages: [], personas: ['user'] },
  },
};
const item: HeldItem = { visibility: 'customer', facts: { validUntil: null, file: null } };
const at = Date.UTC(2026, 10, 20, 12);
const now: TrustedNow = { at, today: '2026-11-20', lastContactAt: at - 86_400_000 };
const context: UseContext = { account: null, personas: [], customerSees: false, fileIsHere: true };
const file = {
  sha256: 'a'.repeat(64),
  name: 'fleet.pdf',
  mediaType: 'application/pdf',
  bytes: 1,
  pages: 1,
  mayLeave: false,
} as const;

test('published, in its dates, inside its lease and verified: usable', () => {
  expect(usable(release, item, now, context)).toEqual({ ok: true });
  expect(usable(release, null, now, context)).toEqual({ ok: true });
});

const account = { territoryIds: [territory], segment: null, buyerStage: 'interest' as const };
const cases: readonly [UnusableReason, HeldRelease, HeldItem, TrustedNow, UseContext][] = [
  ['unverified', { ...release, trust: 'unverified', recalled: true }, item, now, context],
  ['rolled_back', { ...release, trust: 'rolled_back', highestVersion: 4 }, item, now, context],
  ['recalled', { ...release, recalled: true }, item, now, context],
  ['superseded', { ...release, highestVersion: 4 }, item, now, context],
  ['not_started', release, item, { ...now, today: '2026-10-31' }, context],
  ['expired', release, item, { ...now, today: '2026-12-01' }, context],
  ['lease', release, item, { ...now, lastContactAt: at - 31 * 86_400_000 }, context],
  ['proof_expired', release, { ...item, facts: { file: null, validUntil: '2026-11-19' } }, now, context],
  ['not_meant', release, item, now, { ...context, account, personas: ['blocker'] }],
  ['not_meant', release, item, now, { ...context, account: { ...account, territoryIds: [] } }],
  ['internal', release, { ...item, visibility: 'internal' }, now, { ...context, customerSees: true }],
  [
    'file_missing',
    release,
    { ...item, facts: { validUntil: null, file } },
    now,
    { ...context, fileIsHere: false },
  ],
];
test.each(cases)('%s is said', (why, held, one, when, where) => {
  expect(unusableReasons).toContain(why);
  expect(usable(held, one, when, where)).toEqual({ ok: false, why });
});

test('the last day is whole, and so is the lease', () => {
  expect(usable(release, item, { ...now, today: '2026-11-30' }, context)).toEqual({ ok: true });
  const lastContactAt = at - 30 * 86_400_000;
  expect(leaseEndsAt(30, lastContactAt)).toBe(at);
  expect(usable(release, item, { ...now, lastContactAt }, context)).toEqual({ ok: true });
});

test('no reason stands in the list that is never given', () => {
  const given = new Set(cases.map(([why]) => why));
  expect(unusableReasons.filter((why) => !given.has(why))).toEqual([]);
});
