import { expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import type { KitStatus } from '../../../shared/domain/kits/kitStatus.ts';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import { versionsWaiting } from './versionsWaiting.ts';

const author = idOf(1);
const kit = rowOf('kit', { id: idOf(10), name: 'Pilot offer' });
const version = (number: number, status: KitStatus, values: object = {}) => ({
  version: rowOf('kitVersion', {
    id: idOf(20 + number),
    kitId: kit.id,
    number,
    status,
    authorId: author,
    ...values,
  }),
  authorName: 'Tom Ashworth',
  items: 4,
  approved: 2,
  sync: 'synced' as const,
});
const waiting = (role: Role, id: string, ...versions: readonly ReturnType<typeof version>[]) => {
  const found = versionsWaiting([{ kit, versions: [...versions] }], { id, role }, '2026-11-26');
  return Object.fromEntries(
    Object.entries(found).map(([name, rows]) => [name, rows.map((row) => row.version.number)]),
  );
};
const none = { review: [], publish: [], drafts: [], ending: [] };

test('a review waits for an approver who did not write it', () => {
  const written = version(2, 'in_review');
  expect(waiting('approver', idOf(2), written)).toEqual({ ...none, review: [2] });
  expect(waiting('approver', author, written)).toEqual(none);
  expect(waiting('author', idOf(2), written)).toEqual(none);
});

test('a draft waits for whoever began it, what is approved for whoever may publish', () => {
  expect(waiting('author', author, version(2, 'draft'))).toEqual({ ...none, drafts: [2] });
  expect(waiting('author', idOf(2), version(2, 'draft'))).toEqual(none);
  expect(waiting('approver', idOf(2), version(2, 'approved'))).toEqual({ ...none, publish: [2] });
  expect(waiting('admin', idOf(2), version(2, 'approved'))).toEqual(none);
});

test('what ends within two weeks is named until a successor is begun', () => {
  const ending = version(1, 'published', { expiresOn: '2026-12-10' });
  expect(waiting('author', idOf(2), ending)).toEqual({ ...none, ending: [1] });
  expect(waiting('author', idOf(2), version(1, 'published', { expiresOn: '2026-12-11' }))).toEqual(none);
  expect(waiting('author', idOf(2), version(2, 'draft'), ending)).toEqual(none);
});
