import { describe, expect, test } from 'vitest';
import { columnsOf, parseMapping } from './parseMapping.ts';

const accounts = {
  format: 1,
  name: 'Accounts',
  kind: 'accounts',
  externalId: { columns: ['id'] },
  fields: { name: { column: 'company' } },
  territory: { rule: 'named', from: { column: 'region' }, otherwise: { rule: 'dealOut', among: ['North'] } },
};

const problemsOf = (json: unknown): unknown => {
  const result = parseMapping(json);
  return result.ok ? [] : result.error.detail?.['problems'];
};

describe('parseMapping', () => {
  test('takes a small mapping', () => {
    expect(parseMapping(accounts)).toMatchObject({ ok: true, value: { empty: [], onlyNew: [], csv: {} } });
  });

  test('names every column that is read, those of territory rules included', () => {
    const mapping = parseMapping(accounts);
    expect(mapping.ok && [...columnsOf(mapping.value)]).toEqual(['id', 'company', 'region']);
  });

  test.each([
    [
      'a field that the kind does not have',
      { fields: { name: { column: 'a' }, stage: { column: 'b' } } },
      'fields.stage',
    ],
    [
      'a reference written as a field',
      { fields: { name: { column: 'a' }, ownerId: { column: 'b' } } },
      'fields.ownerId',
    ],
    ['a missing required field', { fields: { city: { column: 'b' } } }, 'fields.name: is required'],
    [
      'a field that uses one below it',
      { fields: { city: { field: 'name' }, name: { column: 'a' } } },
      'fields.city',
    ],
    ['an object where text belongs', { fields: { name: { object: { a: { column: 'a' } } } } }, 'fields.name'],
    [
      'a rule that does not suit the kind',
      { kind: 'users', territory: { rule: 'workedBy' } },
      'territory: workedBy',
    ],
    ['the owner rule without an owner', { territory: { rule: 'owner' } }, 'territory: owner needs'],
    ['no territory rule', { territory: undefined }, 'territory: say which'],
    ['onlyNew of something unmapped', { onlyNew: ['city'] }, 'onlyNew: city'],
    ['a key that is not known', { feilds: {} }, 'feilds'],
    [
      'an account for accounts',
      { account: { from: { column: 'a' }, by: 'name' } },
      'account: accounts have none',
    ],
    ['another format', { format: 2 }, 'format'],
  ])('refuses %s and says where', (_, change, problem) => {
    expect(JSON.stringify(problemsOf({ ...accounts, ...change }))).toContain(problem);
  });
});
