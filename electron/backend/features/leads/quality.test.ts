import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Lead } from '../../../../shared/domain/entities/lead.ts';
import type { LeadStep } from '../../../../shared/domain/entities/leadStep.ts';
import type { Role, User } from '../../../../shared/domain/entities/workspace.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { sampleTerms } from '../../../../test/fixtures/sampleTerms.ts';
import { handlers } from './handlers.ts';

const day = 86_400_000;
const [territoryId, account] = [idOf(5), idOf(50)];
/** Two reps of one manager, and one of another. */
const [one, two, alone, boss, otherBoss] = [idOf(1), idOf(11), idOf(12), idOf(13), idOf(14)];

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
  const people: readonly (readonly [string, Role, string | null])[] = [
    [two, 'rep', boss],
    [alone, 'rep', otherBoss],
    [boss, 'manager', null],
    [otherBoss, 'manager', null],
  ];
  for (const [id, role, managerId] of people)
    laptop.put('user', rowOf('user', { id, role, managerId, name: `User ${id.slice(-2)}` }));
  laptop.connection
    .prepare(
      'UPDATE user SET manager_id = (SELECT id FROM user WHERE role = ? ORDER BY row LIMIT 1) WHERE name = ?',
    )
    .run('manager', 'Rut Ek');
  laptop.put(
    'agreement',
    rowOf('agreement', {
      id: idOf(30),
      revisionId: idOf(30),
      draftedById: boss,
      status: 'signed',
      terms: sampleTerms,
    }),
  );
  const at = testNow - 5 * day;
  put(
    20,
    {
      ownerId: one,
      source: 'trade fair',
      status: 'converted',
      accountId: account,
      acceptedAt: at,
      name: 'Ada',
      email: 'ada@example.com',
    },
    ['accept', 'conversation', 'convert'],
    at,
  );
  put(
    21,
    { ownerId: two, source: 'Trade fair', status: 'rejected', reason: 'no_fit', name: null },
    ['reject'],
    at,
  );
  put(22, { ownerId: alone, source: 'Web', status: 'new' }, [], at);
  put(23, { ownerId: one, source: 'Web', status: 'new', receivedAt: testNow - 400 * day }, [], at);
  laptop.put(
    'deal',
    rowOf('deal', {
      id: idOf(60),
      accountId: account,
      stage: 'won',
      amountMinor: 900,
      currency: 'SEK',
      closedOn: '2026-03-10',
    }),
  );
  laptop.put(
    'deal',
    rowOf('deal', {
      id: idOf(61),
      accountId: account,
      stage: 'won',
      amountMinor: 5,
      currency: 'SEK',
      closedOn: '2025-03-10',
    }),
  );
});
afterEach(() => laptop.close());

function put(number: number, lead: Partial<Lead>, kinds: readonly LeadStep['kind'][], at: number): void {
  laptop.put(
    'lead',
    rowOf('lead', {
      id: idOf(number),
      territoryId,
      receivedAt: at - 3_600_000,
      agreementVersion: 1,
      ...lead,
    }),
  );
  kinds.forEach((kind, index) => {
    const step = {
      id: idOf(100 * number + index),
      leadId: idOf(number),
      territoryId,
      authorId: lead.ownerId ?? one,
    };
    laptop.put(
      'leadStep',
      rowOf('leadStep', {
        ...step,
        kind,
        authoredAt: at + index,
        updatedAt: at + index,
        knewUs: kind === 'conversation' ? 'yes' : null,
      }),
    );
  });
}
const as = (change: Partial<User>): void => void Object.assign(laptop.me, change);
const quality = (by: 'source' | 'campaign' | 'territory' = 'source') =>
  laptop.value('leads.quality', { from: testNow - 90 * day, to: testNow, by });

test('leads of the period are counted by source, with revenue of deals won since', async () => {
  const { total, rows } = await quality('territory');
  expect(rows.map(({ key }) => key)).toEqual([territoryId]);
  expect(total).toMatchObject({
    leads: 3,
    accepted: { k: 1, n: 2 },
    converted: { k: 1, n: 3 },
    reasons: { no_fit: 1 },
    knewUs: { k: 1, n: 1 },
    revenue: [{ currency: 'SEK', minor: 900 }],
  });
});

test('what marketing sent is held against what it promised of the source', async () => {
  const [fair] = (await quality()).promises;
  expect(fair).toMatchObject({ source: 'Trade fair', promised: 20, complete: { k: 1, n: 2 } });
  expect(fair?.aMonth).toBeCloseTo(2 / (90 / (365.25 / 12)), 6);
});

test('a rep reads their own figures and nobody else’s', async () => {
  const { followUp } = await quality();
  expect(followUp.people.map(({ id }) => id)).toEqual([one]);
  expect(followUp.teams).toEqual([]);
});

test('a manager reads each of their own reps, and of other teams no person', async () => {
  as({ id: boss, role: 'manager' });
  const { followUp } = await quality();
  expect(followUp.people.map(({ id }) => id).sort()).toEqual([one, two].sort());
  expect(followUp.teams).toMatchObject([
    { id: boss, reps: 2, figure: { leads: 2, decision: { met: 2, breached: 0 } } },
  ]);
});

test('marketing reads teams, and never one that is a single person', async () => {
  as({ id: idOf(77), role: 'author' });
  const { followUp } = await quality();
  expect(followUp.people).toEqual([]);
  expect(followUp.teams.map(({ id }) => id)).toEqual([boss]);
});

test('marketing’s own answers stand on the same scorecard', async () => {
  expect((await quality()).answers).toEqual({ returned: 1, inTime: 0, late: 0, waiting: 1, overdue: 0 });
  laptop.at = testNow + 20 * day;
  expect((await quality()).answers).toMatchObject({ returned: 1, overdue: 1 });
});
