import type { Role } from '../../shared/domain/entities/workspace.ts';
import type { Cursor, Position } from '../pull/cursor.ts';
import { everyone, territoryScope } from '../pull/scopes.ts';

/** A stretch of transactions in which somebody or something belonged to a territory; `until` null: still. */
export interface Membership {
  readonly territoryId: string;
  readonly since: bigint;
  readonly until: bigint | null;
}

/** What the one who wrote a mutation may reach: now, and as it stood at the cursor it was written on. */
export interface Access {
  readonly userId: string;
  readonly role: Role;
  readonly epoch: string;
  readonly territoryIds: ReadonlySet<string>;
  /** The user's memberships, past ones included. */
  readonly memberships: readonly Membership[];
  readonly formerRoles: readonly FormerRole[];
}

/** A role the user had until a transaction. */
export interface FormerRole {
  readonly role: Role;
  readonly until: bigint;
}

/** The roles a mutation is judged by: that of today, and any that the laptop could not know was over. */
export const rolesAt = (access: Access, cursor: Cursor | null): readonly Role[] => [
  access.role,
  ...access.formerRoles.filter(({ until }) => isBeyond(access, until, cursor)).map(({ role }) => role),
];

/** Whether a transaction lies beyond all that the laptop had read, so that it cannot have known of it. */
export function isBeyond(access: Access, xid: bigint, cursor: Cursor | null): boolean {
  if (cursor === null) return false;
  if (cursor.epoch !== access.epoch) return true;
  return Object.values(cursor.scopes).every(([read]) => xid >= BigInt(read));
}

/** Where a row stands now, where it stood, and whose making it is. */
export interface Standing {
  readonly territoryIds: readonly string[];
  readonly memberships: readonly Membership[];
  readonly createdBy: string | null;
}

/**
 * Whether a mutation written at `cursor` may reach a row: both stand in one territory now, or stood in one at the
 * same time and neither had left it at the cursor. So work done offline on an account that was handed over in the
 * meantime is accepted, and work on one that came to the territory after the user had left it is not; except on
 * the user's own making, which comes to its territory only as their work arrives, and may be begun in a territory
 * of which nothing has been read yet.
 */
export function mayReach(access: Access, row: Standing, cursor: Cursor | null): boolean {
  if (row.territoryIds.some((id) => access.territoryIds.has(id))) return true;
  const isOwn = row.createdBy === access.userId;
  const stood = isOwn ? workedAt : stoodAt;
  return row.memberships.some(
    (of) =>
      stood(access, of, cursor) &&
      access.memberships.some(
        (mine) =>
          mine.territoryId === of.territoryId && stood(access, mine, cursor) && (isOwn || overlap(mine, of)),
      ),
  );
}

/** Whether the user may begin something in a territory: they work it now, or had not left it at the cursor. */
export const mayBeginIn = (access: Access, territoryId: string, cursor: Cursor | null): boolean =>
  access.territoryIds.has(territoryId) ||
  access.memberships.some((mine) => mine.territoryId === territoryId && workedAt(access, mine, cursor));

/**
 * Not ended before the cursor. One that began after it counts too: a snapshot brings rows that are newer than the
 * cursor it begins with. Of another epoch nothing is known but that the membership once was.
 */
function stoodAt(access: Access, membership: Membership, cursor: Cursor | null): boolean {
  return endsBeyond(access, membership, cursor, cursor?.scopes[territoryScope(membership.territoryId)]);
}

/**
 * The same of a territory that the user could know of without having read anything in it: which ones are theirs
 * stands in their own row, and that goes to everyone. Its first snapshot may come long after. Who had not read even
 * that was told of them by the answer that gave them the cursor, and nothing says when.
 */
function workedAt(access: Access, membership: Membership, cursor: Cursor | null): boolean {
  if (cursor !== null && Object.keys(cursor.scopes).length === 0) return true;
  const read = cursor?.scopes[territoryScope(membership.territoryId)] ?? cursor?.scopes[everyone];
  return endsBeyond(access, membership, cursor, read);
}

function endsBeyond(
  access: Access,
  { until }: Membership,
  cursor: Cursor | null,
  read: Position | undefined,
): boolean {
  if (cursor === null) return false;
  if (cursor.epoch !== access.epoch) return true;
  return read !== undefined && (until === null || until >= BigInt(read[0]));
}

const overlap = (a: Membership, b: Membership): boolean =>
  (b.until === null || a.since <= b.until) && (a.until === null || b.since <= a.until);
