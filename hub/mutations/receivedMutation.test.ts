import { expect, test } from 'vitest';
import { limits } from '../../shared/contracts/sync/limits.ts';
import { mutationDefinition } from '../../shared/contracts/sync/mutations/index.ts';
import { receiveMutation } from './receivedMutation.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const envelope = {
  seq: 1,
  id,
  kind: 'account.update',
  version: 1,
  authoredAt: 1,
  boot: id,
  monotonic: 0,
  cursor: null,
  dependsOn: [],
  args: { id, fields: { name: { from: 'A', to: 'B' } } },
};
const receive = (item: unknown) => receiveMutation(item, mutationDefinition);

test('one in contract has a meaning', () => {
  expect(receive(envelope)?.meaning.ok).toBe(true);
});

test('one with a place and an id but out of contract is its own refusal', () => {
  expect(receive({ ...envelope, boot: 'x' })?.meaning).toMatchObject({
    ok: false,
    code: 'invalid',
    detail: { issues: ['boot: custom'] },
  });
});

test.each([null, 'text', { id }, { seq: 0, id }, { seq: 1, id: 'x' }])(
  'one without a place or an id is none: %j',
  (item) => {
    expect(receive(item)).toBeNull();
  },
);

test('one beyond the largest size is refused though it is in contract', () => {
  const fields = {
    name: { from: 'x'.repeat(90_000), to: 'y'.repeat(90_000) },
    city: { from: null, to: 'z'.repeat(90_000) },
  };
  expect(JSON.stringify(fields).length).toBeGreaterThan(limits.mutationBytes);
  expect(receive({ ...envelope, args: { id, fields } })?.meaning).toMatchObject({
    ok: false,
    code: 'invalid',
  });
});

test('an unknown cursor is none: access is then judged as it is now', () => {
  expect(receive({ ...envelope, cursor: 'rubbish' })?.cursor).toBeNull();
});
