import type { KitEventKind } from '../entities/kit.ts';
import type { Role } from '../entities/workspace.ts';
import { type KitStatus, statusAfterMove } from './kitStatus.ts';

/** The moves that people make; the others are the hub's, when it publishes, recalls, or a day has come. */
export const personMoves = ['submit', 'withdraw', 'send_back', 'approve', 'reopen'] as const;
export type PersonMove = (typeof personMoves)[number];

/** Whose move it is. Beside that, nobody approves a version in which they wrote. */
export const moverRoles: Readonly<Record<PersonMove, Role>> = {
  submit: 'author',
  withdraw: 'author',
  send_back: 'approver',
  approve: 'approver',
  reopen: 'author',
};

/** Who may have done what is written down: `hub` what it does itself, when it publishes or recalls. */
export const eventRoles: Readonly<Record<KitEventKind, Role | 'anyone' | 'hub'>> = {
  comment: 'anyone',
  submitted: 'author',
  withdrawn: 'author',
  item_approved: 'approver',
  item_sent_back: 'approver',
  sent_back: 'approver',
  approved: 'approver',
  reopened: 'author',
  published: 'hub',
  superseded: 'hub',
  expired: 'hub',
  recalled: 'hub',
};

/** Words and settings may still change: an item's approval ends with the change, so a review may go on meanwhile. */
export const mayBeEdited = (status: KitStatus): boolean => status === 'draft' || status === 'in_review';

/** Whether it has yet to go out, so that what has to hold before it does is worth a look. */
export const mayStillGoOut = (status: KitStatus): boolean => mayBeEdited(status) || status === 'approved';

/** Items are judged while the version is with the approvers. */
export const mayBeReviewed = (status: KitStatus): boolean => status === 'in_review';

/** The person's move that brings a version from one status to the other, or null. */
export const moveBetween = (from: KitStatus, to: KitStatus, role: Role): PersonMove | null =>
  personMoves.find((move) => statusAfterMove(from, move) === to && moverRoles[move] === role) ?? null;

/** The columns of an item that are reviewed: a change of one of them ends an approval. */
export const reviewedColumns = ['en', 'fr', 'sv', 'it', 'facts', 'visibility', 'status'] as const;

/** Who may have the hub sign: publish what is approved, take back what is published. */
export const publishers: readonly Role[] = ['author', 'approver'];
export const recallers: readonly Role[] = ['author', 'approver', 'admin'];
/** The roles in whose scope the making of kits stands. */
export const marketingRoles: readonly Role[] = ['author', 'approver', 'admin'];
