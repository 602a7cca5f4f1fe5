import type { z } from 'zod';
import {
  accountCreate,
  accountMerge,
  accountUpdate,
  contactCreate,
  contactMerge,
  contactUpdate,
  dealUpdate,
} from './accounts.ts';
import { agreementChange, agreementDraft, agreementDrop, agreementSign } from './agreements.ts';
import {
  alignmentDecisionCreate,
  alignmentDecisionUpdate,
  alignmentNoteAdd,
  alignmentNoteUpdate,
} from './alignment.ts';
import { callLogCreate, callPlan, callUpdate, nextStepCreate, nextStepUpdate } from './calls.ts';
import { deckCreate, deckUpdate } from './decks.ts';
import type { MutationDefinition } from './definition.ts';
import { draftingTaskMove, draftingTaskOpen } from './draftingTasks.ts';
import { heardAdd, heardOutcomeAdd } from './heard.ts';
import {
  kitCreate,
  kitEventComment,
  kitItemCreate,
  kitItemReview,
  kitItemUpdate,
  kitUpdate,
  kitVersionCreate,
  kitVersionMove,
  kitVersionUpdate,
} from './kits.ts';
import { acknowledgementGive, favouriteSet, feedbackGive, useAdd } from './kitUse.ts';
import { leadAnswerGive, leadStepTake } from './leads.ts';
import { savedViewCreate, savedViewUpdate } from './savedViews.ts';

/** Every mutation kind still in the field, at its newest version. */
export const mutations = {
  'account.create': accountCreate,
  'account.update': accountUpdate,
  'account.merge': accountMerge,
  'contact.create': contactCreate,
  'contact.update': contactUpdate,
  'contact.merge': contactMerge,
  'deal.update': dealUpdate,
  'call.plan': callPlan,
  'call.update': callUpdate,
  'call.log': callLogCreate,
  'nextStep.create': nextStepCreate,
  'nextStep.update': nextStepUpdate,
  'heard.add': heardAdd,
  'heard.outcome': heardOutcomeAdd,
  'lead.step': leadStepTake,
  'lead.answer': leadAnswerGive,
  'agreement.draft': agreementDraft,
  'agreement.change': agreementChange,
  'agreement.sign': agreementSign,
  'agreement.drop': agreementDrop,
  'savedView.create': savedViewCreate,
  'savedView.update': savedViewUpdate,
  'kit.create': kitCreate,
  'kit.update': kitUpdate,
  'kitVersion.create': kitVersionCreate,
  'kitVersion.update': kitVersionUpdate,
  'kitVersion.move': kitVersionMove,
  'kitItem.create': kitItemCreate,
  'kitItem.update': kitItemUpdate,
  'kitItem.review': kitItemReview,
  'kitEvent.comment': kitEventComment,
  'use.add': useAdd,
  'feedback.give': feedbackGive,
  'acknowledgement.give': acknowledgementGive,
  'favourite.set': favouriteSet,
  'draftingTask.open': draftingTaskOpen,
  'draftingTask.move': draftingTaskMove,
  'alignmentDecision.create': alignmentDecisionCreate,
  'alignmentDecision.update': alignmentDecisionUpdate,
  'alignmentNote.add': alignmentNoteAdd,
  'alignmentNote.update': alignmentNoteUpdate,
  'deck.create': deckCreate,
  'deck.update': deckUpdate,
} as const;

export type MutationKind = keyof typeof mutations;
export type ArgsOf<Kind extends MutationKind> =
  (typeof mutations)[Kind] extends MutationDefinition<infer Args> ? z.output<Args> : never;

/** The definition that understands this kind at this version, or null where the program is too old for it. */
export function mutationDefinition(kind: string, version: number): MutationDefinition | null {
  const found = Object.hasOwn(mutations, kind) ? mutations[kind as MutationKind] : undefined;
  return found !== undefined && found.version === version ? (found as unknown as MutationDefinition) : null;
}
