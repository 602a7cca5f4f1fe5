import { randomUUID } from 'node:crypto';
import type { EntityName } from '../../../../shared/domain/entities/index.ts';
import type { Role } from '../../../../shared/domain/entities/workspace.ts';
import { type Ids, terms } from './creating.ts';
import { accepting, answering, type Sent } from './leadMoves.ts';

/** The revision that the rows of kit items are judged on. */
export const revision = randomUUID();

/** Of kits, authors change what approvers judge. */
export interface Judged extends Pick<Ids, 'kitId' | 'versionId'> {
  readonly role: Role;
}

const sendingBack = (about: object): object => ({
  ...about,
  eventId: randomUUID(),
  note: 'Not yet',
});

/** How a laptop changes a row as `rowOf` makes it. */
const editing =
  (kind: string, field: string, from: unknown) =>
  (id: string): Sent => ({ kind, args: { id, fields: { [field]: { from, to: 'Changed' } } } });
export const updating: Partial<Record<EntityName, (id: string, territoryId: string, about: Judged) => Sent>> =
  {
    account: editing('account.update', 'name', 'Text'),
    contact: editing('contact.update', 'name', 'Text'),
    deal: editing('deal.update', 'name', 'Text'),
    lead: (id, territoryId, { role }) =>
      role === 'author' || role === 'approver' ? answering(id, territoryId) : accepting(id, territoryId),
    agreement: (id, _territoryId, { role }) =>
      role === 'approver'
        ? { kind: 'agreement.sign', args: { id, side: 'marketing', revisionId: revision } }
        : {
            kind: 'agreement.change',
            args: { id, revisionId: randomUUID(), fields: { terms: { from: null, to: terms } } },
          },
    call: editing('call.update', 'objective', null),
    nextStep: editing('nextStep.update', 'text', 'Text'),
    savedView: editing('savedView.update', 'name', 'Text'),
    alignmentDecision: editing('alignmentDecision.update', 'words', 'Text'),
    alignmentNote: editing('alignmentNote.update', 'words', 'Text'),
    deck: editing('deck.update', 'name', 'Text'),
    kit: editing('kit.update', 'name', 'Text'),
    kitVersion: (id, _territoryId, { role, kitId }) =>
      role === 'approver'
        ? {
            kind: 'kitVersion.move',
            args: sendingBack({ id, kitId, move: 'send_back', seen: { status: 'in_review' } }),
          }
        : { kind: 'kitVersion.update', args: { id, fields: { leaseDays: { from: 1, to: 7 } } } },
    kitItem: (id, _territoryId, { role, kitId, versionId }) =>
      role === 'approver'
        ? {
            kind: 'kitItem.review',
            args: sendingBack({
              id,
              kitId,
              versionId,
              itemId: randomUUID(),
              to: 'sent_back',
              seen: { reviewState: 'draft', revisionId: revision },
            }),
          }
        : {
            kind: 'kitItem.update',
            args: { id, revisionId: randomUUID(), fields: { position: { from: 1, to: 2 } } },
          },
    favourite: (id) => ({
      kind: 'favourite.set',
      args: { id, kitId: randomUUID(), itemId: randomUUID(), status: 'removed', seen: 'kept' },
    }),
    draftingTask: (id) => ({
      kind: 'draftingTask.move',
      args: { id, move: 'close', kitItemId: null, seen: { status: 'open', ownerId: null, kitItemId: null } },
    }),
  };
