import type { EntityName } from '../entities/index.ts';
import type { Role } from '../entities/workspace.ts';

export const operations = ['read', 'create', 'update'] as const;
export type Operation = (typeof operations)[number];

/** `own`: only rows whose owner column names the user. Within any grant, scopes still bound what is reached. */
export type Grant = 'no' | 'own' | 'yes';

type Cell = readonly [read: Grant, create: Grant, update: Grant];

const none: Cell = ['no', 'no', 'no'];
const read: Cell = ['yes', 'no', 'no'];
const write: Cell = ['yes', 'yes', 'yes'];
/** Written once by its author; the hub refuses any update. */
const author: Cell = ['yes', 'own', 'no'];
/** Anyone may read and plan for a colleague; only the owner changes it. */
const owner: Cell = ['yes', 'yes', 'own'];
/** In the scope of a user's own: nobody else reads it either. */
const own: Cell = ['yes', 'own', 'own'];

/** Written in one's own name, and put right by whoever was there. */
const minutes: Cell = ['yes', 'own', 'yes'];

/** Decides about what others write, and writes none of it. */
const judge: Cell = ['yes', 'no', 'yes'];

/**
 * Role by entity by operation: the one table. The hub enforces it on every read and write, screens mirror it.
 * Nobody deletes: deletion is a state. Workspace data is written by the administration commands alone.
 */
export const permissions: Readonly<Record<Role, Readonly<Record<EntityName, Cell>>>> = {
  rep: {
    territory: read,
    user: read,
    competitor: read,
    agreement: read,
    account: write,
    stageMove: read,
    contact: write,
    deal: ['yes', 'no', 'own'],
    lead: ['yes', 'no', 'yes'],
    leadStep: author,
    leadAnswer: read,
    touch: read,
    call: owner,
    callLog: author,
    heard: author,
    heardOutcome: author,
    nextStep: owner,
    savedView: own,
    kitRelease: read,
    kit: none,
    kitVersion: none,
    kitItem: none,
    kitEvent: none,
    kitReceipt: none,
    use: author,
    feedback: author,
    acknowledgement: author,
    favourite: own,
    draftingTask: read,
    deck: own,
    alignmentDecision: write,
    alignmentNote: minutes,
  },
  manager: {
    territory: read,
    user: read,
    competitor: read,
    agreement: write,
    account: write,
    stageMove: read,
    contact: write,
    deal: ['yes', 'no', 'yes'],
    lead: ['yes', 'no', 'yes'],
    leadStep: author,
    leadAnswer: read,
    touch: read,
    call: write,
    callLog: author,
    heard: author,
    heardOutcome: author,
    nextStep: write,
    savedView: own,
    kitRelease: read,
    kit: none,
    kitVersion: none,
    kitItem: none,
    kitEvent: none,
    kitReceipt: none,
    use: author,
    feedback: author,
    acknowledgement: author,
    favourite: own,
    draftingTask: author,
    deck: own,
    alignmentDecision: write,
    alignmentNote: minutes,
  },
  author: {
    territory: read,
    user: read,
    competitor: read,
    agreement: read,
    account: read,
    stageMove: read,
    contact: read,
    deal: read,
    lead: judge,
    leadStep: read,
    leadAnswer: author,
    touch: read,
    call: read,
    callLog: read,
    heard: read,
    heardOutcome: author,
    nextStep: none,
    savedView: own,
    kitRelease: read,
    kit: write,
    kitVersion: write,
    kitItem: write,
    kitEvent: author,
    kitReceipt: read,
    use: read,
    feedback: read,
    acknowledgement: read,
    favourite: own,
    draftingTask: minutes,
    deck: own,
    alignmentDecision: write,
    alignmentNote: minutes,
  },
  approver: {
    territory: read,
    user: read,
    competitor: read,
    agreement: judge,
    account: none,
    stageMove: none,
    contact: none,
    deal: none,
    lead: judge,
    leadStep: read,
    leadAnswer: author,
    touch: none,
    call: none,
    callLog: none,
    heard: read,
    heardOutcome: read,
    nextStep: none,
    savedView: none,
    kitRelease: read,
    kit: read,
    kitVersion: judge,
    kitItem: judge,
    kitEvent: author,
    kitReceipt: read,
    use: none,
    feedback: read,
    acknowledgement: read,
    favourite: own,
    draftingTask: read,
    deck: own,
    alignmentDecision: none,
    alignmentNote: none,
  },
  admin: {
    territory: read,
    user: read,
    competitor: read,
    agreement: write,
    account: read,
    stageMove: read,
    contact: read,
    deal: read,
    lead: read,
    leadStep: read,
    leadAnswer: read,
    touch: read,
    call: none,
    callLog: none,
    heard: none,
    heardOutcome: none,
    nextStep: none,
    savedView: own,
    kitRelease: read,
    kit: read,
    kitVersion: read,
    kitItem: read,
    kitEvent: read,
    kitReceipt: read,
    use: none,
    feedback: none,
    acknowledgement: read,
    favourite: own,
    draftingTask: read,
    deck: own,
    alignmentDecision: read,
    alignmentNote: read,
  },
};

const place: Readonly<Record<Operation, 0 | 1 | 2>> = { read: 0, create: 1, update: 2 };

export const grantOf = (role: Role, entity: EntityName, operation: Operation): Grant =>
  permissions[role][entity][place[operation]];

/** Whether `role` may do it to a row owned by `ownerId` (null: nobody's, which only `yes` reaches). */
export function allows(
  role: Role,
  entity: EntityName,
  operation: Operation,
  userId: string,
  ownerId: string | null,
): boolean {
  const grant = grantOf(role, entity, operation);
  return grant === 'yes' || (grant === 'own' && ownerId === userId);
}
