import type { Language } from '../entities/account.ts';
import type { Audience } from './audience.ts';
import type { ItemContent, ItemFacts, KitItemKind } from './itemContent.ts';
import type { Tridom } from './tridom.ts';

/** TRIDOM's six questions, as PRODUCT.md words them. */
export const tridomQuestions = [
  'targeted',
  'relevant',
  'innovative',
  'differentiating',
  'orchestrated',
  'measured',
] as const;
export type TridomQuestion = (typeof tridomQuestions)[number];

export const tridomAdviceCodes = [
  'audience_open', // nobody is left out: segments, stages and personas are all open
  'no_call_to_action',
  'no_need',
  'no_medium',
  'no_question', // nothing to ask: the need cannot be found
  'no_novelty',
  'nothing_changed', // a new version that does not say what is new in it
  'no_difference',
  'no_battlecard',
  'no_alignment',
  'no_mail', // nothing that marketing or delivery could send in the same words
  'no_measure',
  'no_target',
  'no_explore', // a response without a question to explore first
  'no_permission', // a story whose permission is not on file
  'no_source', // a proof that does not say where it comes from
] as const;
export type TridomAdviceCode = (typeof tridomAdviceCodes)[number];

/** Advice never blocks. `itemId` null: about the version. */
export interface TridomAdvice {
  readonly question: TridomQuestion;
  readonly code: TridomAdviceCode;
  readonly itemId: string | null;
}

export interface KitToAdvise {
  readonly tridom: Tridom | null;
  readonly audience: Audience | null;
  /** Whether an earlier version was published. */
  readonly isSuccessor: boolean;
  readonly whatChanged: Readonly<Partial<Record<Language, string>>> | null;
  readonly items: readonly {
    readonly itemId: string;
    readonly kind: KitItemKind;
    readonly facts: ItemFacts | null;
    readonly content: Readonly<Partial<Record<Language, ItemContent>>>;
  }[];
}

/** What an experienced colleague would still ask, question by question. Empty: nothing comes to mind. */
export function tridomAdvice(kit: KitToAdvise): readonly TridomAdvice[] {
  const { tridom, audience, items } = kit;
  const has = (kind: KitItemKind): boolean => items.some((item) => item.kind === kind);
  const unanswered = (answer: string | undefined): boolean => (answer ?? '').trim() === '';
  const open =
    audience !== null &&
    audience.segments.length + audience.buyerStages.length + audience.personas.length === 0;
  const says = Object.values(kit.whatChanged ?? {}).some((text) => !unanswered(text));
  const asked: readonly (readonly [boolean, TridomQuestion, TridomAdviceCode])[] = [
    [open, 'targeted', 'audience_open'],
    [unanswered(tridom?.callToAction), 'targeted', 'no_call_to_action'],
    [(tridom?.needs ?? []).length === 0, 'relevant', 'no_need'],
    [unanswered(tridom?.medium), 'relevant', 'no_medium'],
    [!has('discovery_question'), 'relevant', 'no_question'],
    [unanswered(tridom?.novelty), 'innovative', 'no_novelty'],
    [kit.isSuccessor && !says, 'innovative', 'nothing_changed'],
    [unanswered(tridom?.difference), 'differentiating', 'no_difference'],
    [!has('battlecard'), 'differentiating', 'no_battlecard'],
    [unanswered(tridom?.alignment), 'orchestrated', 'no_alignment'],
    [!has('email_template'), 'orchestrated', 'no_mail'],
    [unanswered(tridom?.measure), 'measured', 'no_measure'],
    [unanswered(tridom?.target), 'measured', 'no_target'],
  ];
  return [
    ...asked.flatMap(([missing, question, code]) => (missing ? [{ question, code, itemId: null }] : [])),
    ...items.flatMap(aboutItem),
  ];
}

function aboutItem({ itemId, kind, facts, content }: KitToAdvise['items'][number]): readonly TridomAdvice[] {
  switch (kind) {
    case 'objection_response': {
      const explores = Object.values(content).some((said) => 'explore' in said && said.explore.length > 0);
      return explores ? [] : [{ question: 'relevant', code: 'no_explore', itemId }];
    }
    case 'story':
      return facts?.permission ? [] : [{ question: 'orchestrated', code: 'no_permission', itemId }];
    case 'proof_point':
      return facts?.source ? [] : [{ question: 'differentiating', code: 'no_source', itemId }];
    default:
      return [];
  }
}
