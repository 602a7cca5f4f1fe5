import { describe, expect, test } from 'vitest';
import type { DraftRow } from './readRows.ts';
import { withoutRepeats } from './repeats.ts';

const draft = (
  externalId: string,
  line: number,
  values: Readonly<Record<string, unknown>> = {},
): DraftRow => ({
  file: 0,
  line,
  cells: [externalId],
  externalId,
  values,
  owner: null,
  account: null,
  contact: null,
  manager: null,
  managerEmail: null,
  territoryNames: [],
});
describe('withoutRepeats', () => {
  test('a row that says the same again is left out and told', () => {
    const result = withoutRepeats([draft('a', 2, { n: 1 }), draft('a', 5, { n: 1 })]);
    expect(result).toMatchObject({ repeated: [{ line: 5, ofLine: 2 }], bad: [] });
    expect(result.rows).toHaveLength(1);
  });

  test('a row that says something else under the same external id is refused and names the first', () => {
    expect(withoutRepeats([draft('a', 2, { n: 1 }), draft('a', 5, { n: 2 })]).bad).toMatchObject([
      { line: 5, reason: { code: 'duplicate_external_id', detail: { firstLine: 2 } } },
    ]);
  });
});
