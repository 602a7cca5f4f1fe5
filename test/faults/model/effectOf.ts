import type { MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';

type Effects =
  | {
      readonly type: 'creates';
      readonly entity: EntityName;
      readonly marks?: readonly [EntityName, string, string];
    }
  | { readonly type: 'edits'; readonly entity: EntityName }
  | { readonly type: 'decides'; readonly entity: EntityName }
  | { readonly type: 'merges'; readonly entity: 'account' | 'contact' };

/**
 * What each kind does to rows, as the oracle understands it: written here a second time on purpose, so that
 * a slip in the definitions both sides share does not hide itself. `marks` names the row (its entity, the
 * argument that points to it) and the field that moves with it.
 */
const effects: Readonly<Record<MutationKind, Effects>> = {
  'account.create': { type: 'creates', entity: 'account' },
  'account.update': { type: 'edits', entity: 'account' },
  'contact.create': { type: 'creates', entity: 'contact' },
  'contact.update': { type: 'edits', entity: 'contact' },
  'deal.update': { type: 'edits', entity: 'deal' },
  'call.plan': { type: 'creates', entity: 'call' },
  'call.update': { type: 'edits', entity: 'call' },
  'call.log': { type: 'creates', entity: 'callLog', marks: ['call', 'callId', 'status'] },
  'nextStep.create': { type: 'creates', entity: 'nextStep' },
  'nextStep.update': { type: 'edits', entity: 'nextStep' },
  'heard.add': { type: 'creates', entity: 'heard' },
  'lead.step': { type: 'decides', entity: 'lead' },
  'lead.answer': { type: 'decides', entity: 'lead' },
  'agreement.draft': { type: 'creates', entity: 'agreement' },
  'agreement.change': { type: 'edits', entity: 'agreement' },
  'agreement.sign': { type: 'decides', entity: 'agreement' },
  'agreement.drop': { type: 'decides', entity: 'agreement' },
  'account.merge': { type: 'merges', entity: 'account' },
  'contact.merge': { type: 'merges', entity: 'contact' },
  'savedView.create': { type: 'creates', entity: 'savedView' },
  'savedView.update': { type: 'edits', entity: 'savedView' },
  'kit.create': { type: 'creates', entity: 'kit' },
  'kit.update': { type: 'edits', entity: 'kit' },
  'kitVersion.create': { type: 'creates', entity: 'kitVersion' },
  'kitVersion.update': { type: 'edits', entity: 'kitVersion' },
  'kitVersion.move': { type: 'decides', entity: 'kitVersion' },
  'kitItem.create': { type: 'creates', entity: 'kitItem' },
  'kitItem.update': { type: 'edits', entity: 'kitItem' },
  'kitItem.review': { type: 'decides', entity: 'kitItem' },
  'kitEvent.comment': { type: 'creates', entity: 'kitEvent' },
  'use.add': { type: 'creates', entity: 'use' },
  'feedback.give': { type: 'creates', entity: 'feedback' },
  'acknowledgement.give': { type: 'creates', entity: 'acknowledgement' },
  'favourite.set': { type: 'creates', entity: 'favourite' },
  'alignmentDecision.create': { type: 'creates', entity: 'alignmentDecision' },
  'alignmentDecision.update': { type: 'edits', entity: 'alignmentDecision' },
  'alignmentNote.add': { type: 'creates', entity: 'alignmentNote' },
  'alignmentNote.update': { type: 'edits', entity: 'alignmentNote' },
  'draftingTask.open': { type: 'creates', entity: 'draftingTask' },
  'draftingTask.move': { type: 'decides', entity: 'draftingTask' },
  'deck.create': { type: 'creates', entity: 'deck' },
  'deck.update': { type: 'edits', entity: 'deck' },
  'heard.outcome': { type: 'creates', entity: 'heardOutcome', marks: ['heard', 'heardId', 'outcome'] },
};

export const effectOf = (kind: MutationKind): Effects => effects[kind];

export const createdRow = (kind: MutationKind, args: Readonly<Record<string, unknown>>): string | null =>
  effects[kind].type === 'creates' ? `${effects[kind].entity}:${args.id as string}` : null;

export interface Edit {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export const editsOf = (args: Readonly<Record<string, unknown>>): readonly Edit[] =>
  Object.entries((args.fields ?? {}) as Record<string, { from: unknown; to: unknown }>).map(
    ([field, edit]) => ({
      field,
      from: edit.from,
      to: edit.to,
    }),
  );
