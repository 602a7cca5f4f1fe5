import { expect, test } from 'vitest';
import { mutationDefinition, mutations } from './index.ts';

const id = '019a0000-0000-7000-8000-000000000001';
const other = '019a0000-0000-7000-8000-000000000002';

test('each mutation is filed under its own kind', () => {
  for (const [kind, definition] of Object.entries(mutations)) expect(definition.kind).toBe(kind);
});

test('a kind of a version not known here has no definition', () => {
  expect(mutationDefinition('call.log', 2)).toBeNull();
  expect(mutationDefinition('toString', 1)).toBeNull();
});

test('an update names only fields that people edit, and at least one', () => {
  const { args } = mutations['account.update'];
  expect(args.safeParse({ id, fields: { phone: { from: null, to: '0980-123 44' } } }).success).toBe(true);
  expect(args.safeParse({ id, fields: {} }).success).toBe(false);
  expect(args.safeParse({ id, fields: { territoryIds: { from: [], to: [other] } } }).success).toBe(false);
  expect(args.safeParse({ id, fields: { buyerStage: { from: 'interest', to: 'delight' } } }).success).toBe(
    false,
  );
});

test('a text that PostgreSQL could not store is refused before it is queued', () => {
  const { args } = mutations['account.update'];
  for (const to of ['a\u0000b', 'a\ud800b', 'x'.repeat(100_001)]) {
    expect(args.safeParse({ id, fields: { name: { from: 'a', to } } }).success).toBe(false);
  }
});

test('logging a call writes the log under its author and marks the call held', () => {
  const effects = mutations['call.log'].effects(
    { id, accountId: other, callId: other, result: 'met', summary: 'Went well', heldAt: 1, correctsId: null },
    { userId: other, authoredAt: 2 },
  );
  expect(effects).toEqual([
    expect.objectContaining({ type: 'insert', entity: 'callLog', id }),
    { type: 'mark', entity: 'call', id: other, values: { status: 'held' } },
  ]);
  expect(effects[0]).toMatchObject({ values: { authorId: other, authoredAt: 2 } });
});

test('a no-show marks the call so', () => {
  const effects = mutations['call.log'].effects(
    { id, accountId: other, callId: other, result: 'no_show', summary: '', heldAt: 1, correctsId: null },
    { userId: other, authoredAt: 2 },
  );
  expect(effects[1]).toMatchObject({ values: { status: 'no_show' } });
});
