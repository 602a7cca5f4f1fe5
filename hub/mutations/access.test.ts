import { expect, test } from 'vitest';
import type { Cursor } from '../pull/cursor.ts';
import { type Access, type Membership, mayBeginIn, mayReach, rolesAt, type Standing } from './access.ts';

const epoch = 'now';
const stood = (territoryId: string, since: number, until: number | null = null): Membership => ({
  territoryId,
  since: BigInt(since),
  until: until === null ? null : BigInt(until),
});
const user = (territoryIds: readonly string[], ...memberships: readonly Membership[]): Access => ({
  userId: 'me',
  role: 'rep',
  epoch,
  territoryIds: new Set(territoryIds),
  memberships,
  formerRoles: [],
});
const row = (territoryIds: readonly string[], ...memberships: readonly Membership[]): Standing => ({
  territoryIds,
  memberships,
  createdBy: null,
});
const at = (xid: number, over: Partial<Cursor> = {}): Cursor => ({
  epoch,
  role: 'rep',
  scopes: { 'territory:T': [String(xid), 0] },
  ...over,
});

test('a row in one of the user’s territories is in reach, whatever the cursor', () => {
  expect(mayReach(user(['T'], stood('T', 1)), row(['T', 'U']), null)).toBe(true);
});

test('a row that left after the cursor is in reach, one that left before it is not', () => {
  const access = user(['T'], stood('T', 1));
  const left = row(['U'], stood('T', 1, 10), stood('U', 10));
  expect(mayReach(access, left, at(9))).toBe(true);
  expect(mayReach(access, left, at(11))).toBe(false);
  expect(mayReach(access, left, null)).toBe(false);
});

test('a territory taken from the user after the cursor still counts', () => {
  const access = user([], stood('T', 1, 10));
  expect(mayReach(access, row(['T'], stood('T', 1)), at(9))).toBe(true);
  expect(mayReach(access, row(['T'], stood('T', 1)), at(11))).toBe(false);
  expect([mayBeginIn(access, 'T', at(9)), mayBeginIn(access, 'T', at(11))]).toEqual([true, false]);
});

test('what came to a territory after the user had left it is beyond reach, but for their own making', () => {
  const access = user([], stood('T', 1, 10));
  const later = row(['T'], stood('T', 20));
  expect(mayReach(access, later, at(9))).toBe(false);
  expect(mayReach(access, { ...later, createdBy: 'me' }, at(9))).toBe(true);
});

test('a cursor that never read the territory gives no claim to what was there', () => {
  const elsewhere = at(9, { scopes: { everyone: ['9', 0] } });
  expect(mayReach(user(['T'], stood('T', 1)), row(['U'], stood('T', 1, 10)), elsewhere)).toBe(false);
});

test('a territory that is told of and not yet read may be begun in, and what was begun there gone on with', () => {
  const told = (xid: number): Cursor => at(xid, { scopes: { everyone: [String(xid), 0] } });
  const access = user([], stood('T', 1, 10));
  expect([mayBeginIn(access, 'T', told(9)), mayBeginIn(access, 'T', told(11))]).toEqual([true, false]);
  const begun = row(['T'], stood('T', 20));
  expect(mayReach(access, { ...begun, createdBy: 'me' }, told(9))).toBe(true);
  expect(mayReach(access, { ...begun, createdBy: 'me' }, told(11))).toBe(false);
  expect(mayReach(access, begun, told(9))).toBe(false);
});

test('one who had read nothing may begin in a territory that was theirs, and in no other', () => {
  const access = user([], stood('T', 1, 10));
  const nothingRead = at(0, { scopes: {} });
  expect([mayBeginIn(access, 'T', nothingRead), mayBeginIn(access, 'U', nothingRead)]).toEqual([true, false]);
  expect(mayBeginIn(access, 'T', null)).toBe(false);
  expect(mayReach(access, row(['T'], stood('T', 1)), nothingRead)).toBe(false);
});

test('of a cursor of another epoch any membership that ever was counts', () => {
  const before = at(999, { epoch: 'before' });
  const access = user(['T'], stood('T', 0));
  expect(mayReach(access, row(['U'], stood('T', 0, 0)), before)).toBe(true);
  expect(mayReach(access, row(['U'], stood('U', 0)), before)).toBe(false);
});

test('a role that was over after the cursor still counts for what was written then', () => {
  const access = { ...user(['T']), role: 'author', formerRoles: [{ role: 'rep', until: 10n }] } as const;
  expect(rolesAt(access, at(9))).toEqual(['author', 'rep']);
  expect(rolesAt(access, at(11))).toEqual(['author']);
  expect(rolesAt(access, null)).toEqual(['author']);
});
