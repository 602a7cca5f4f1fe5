import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonicalJson.ts';
import { payloadHash } from './payloadHash.ts';

const mutation = {
  id: 'a',
  kind: 'heard.add',
  version: 1,
  authoredAt: 5,
  args: { b: 1, a: [{ d: 2, c: 3 }] },
};

test('the order of keys makes no difference, anything said does', () => {
  const hash = payloadHash(mutation);
  expect(payloadHash({ ...mutation, args: { a: [{ c: 3, d: 2 }], b: 1 } })).toEqual(hash);
  expect(payloadHash({ ...mutation, args: { a: [{ c: 3, d: 4 }], b: 1 } })).not.toEqual(hash);
  expect(payloadHash({ ...mutation, authoredAt: 6 })).not.toEqual(hash);
});

test('canonical JSON means the same as what it was made of', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
