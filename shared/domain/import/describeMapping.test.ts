import { expect, test } from 'vitest';
import { describeMapping } from './describeMapping.ts';
import { parseMapping } from './parseMapping.ts';

test('each part of a row is told with where it comes from', () => {
  const parsed = parseMapping({
    format: 1,
    name: 'test',
    kind: 'leads',
    externalId: { columns: ['id', 'date'] },
    fields: {
      city: { firstOf: [{ column: 'town' }, { constant: 'none' }] },
      note: { join: [{ field: 'city' }, { column: 'remark' }], with: ' ' },
      activity: { object: { visits: { column: 'v', as: 'integer' } } },
    },
    owner: { from: { column: 'rep' }, by: 'name' },
    territory: { rule: 'named', from: { column: 'region' }, otherwise: { rule: 'dealOut' } },
  });
  expect(parsed.ok && describeMapping(parsed.value)).toEqual([
    'externalId ← id + date',
    'city ← town | "none"',
    'note ← city + remark',
    'activity ← { visits: v }',
    'owner ← rep',
    'territory ← region | (dealOut)',
  ]);
});
