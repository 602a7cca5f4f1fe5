import type { BuyerStage } from '../../../shared/domain/entities/account.ts';
import type { Persona } from '../../../shared/domain/entities/contact.ts';
import type {
  HeardKind,
  HeardOutcome,
  HeardResponse,
  ObjectionCategory,
} from '../../../shared/domain/entities/heard.ts';

/** What is being written down of something heard. Nothing is presumed about how it was answered. */
export interface HeardDraft {
  /** Given at the first attempt to save, so that one asked twice is still saved once. */
  readonly id: string;
  readonly kind: HeardKind;
  readonly verbatim: string;
  /** Chosen by the user; while it is null the words' first suggestion stands. */
  readonly category: ObjectionCategory | null;
  readonly outcome: HeardOutcome;
  /** Null: not said, so that the one person in the room is meant; '' where the user said it was nobody known. */
  readonly contactId: string | null;
  readonly persona: Persona | null;
  readonly buyerStage: BuyerStage | null;
  readonly competitorId: string | null;
  readonly response: HeardResponse | null;
  /** The approved line that it was answered with, at its version. */
  readonly responseItemId: string | null;
  readonly responseVersion: number | null;
  readonly responseWords: string;
  readonly account: { readonly id: string; readonly name: string } | null;
}

export const emptyHeard: HeardDraft = {
  id: '',
  kind: 'objection',
  verbatim: '',
  category: null,
  outcome: 'open',
  contactId: null,
  persona: null,
  buyerStage: null,
  competitorId: null,
  response: null,
  responseItemId: null,
  responseVersion: null,
  responseWords: '',
  account: null,
};

/** Chosen, else what the words sound like. Complaints and praise carry a category only when one is chosen. */
export function categoryOf(
  draft: HeardDraft,
  suggested: readonly ObjectionCategory[],
): ObjectionCategory | null {
  if (draft.category !== null) return draft.category;
  return draft.kind === 'objection' ? (suggested[0] ?? null) : null;
}

export type HeardLack = 'account' | 'verbatim' | 'category';

/** The first thing still missing, in the order of the form. */
export function lacksOf(
  draft: HeardDraft,
  accountId: string | null,
  category: ObjectionCategory | null,
): HeardLack | null {
  if (accountId === null) return 'account';
  if (draft.verbatim.trim() === '') return 'verbatim';
  return draft.kind === 'objection' && category === null ? 'category' : null;
}
