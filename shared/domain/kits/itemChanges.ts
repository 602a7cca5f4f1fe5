import { type Language, languages } from '../entities/account.ts';
import type { ObjectionCategory } from '../entities/heard.ts';
import type { KitItem } from '../entities/kit.ts';
import { type PartChange, partChanges } from './contentParts.ts';
import { type FactChange, factChanges, same } from './factChanges.ts';
import {
  type ItemContent,
  type ItemFacts,
  type KitItemKind,
  noFacts,
  type Visibility,
} from './itemContent.ts';

/** What holds of an item beside its words, in the order in which an approver reads it. */
export const itemFactNames = [
  'visibility',
  'category',
  'competitor',
  'claims',
  'provedBy',
  'strengthsProvedBy',
  'source',
  'validUntil',
  'permission',
  'file',
  'mayLeave',
  'answers',
] as const;
export type ItemFactName = (typeof itemFactNames)[number];

export type ItemFact =
  | { readonly name: 'visibility'; readonly value: Visibility }
  | { readonly name: 'category'; readonly value: ObjectionCategory | null }
  | { readonly name: 'competitor'; readonly value: string | null }
  | { readonly name: 'claims' | 'mayLeave'; readonly value: boolean }
  /** Items of the same kit. */
  | { readonly name: 'provedBy'; readonly value: readonly string[] }
  | {
      readonly name: 'strengthsProvedBy';
      readonly value: readonly { readonly text: string; readonly proofItemIds: readonly string[] }[];
    }
  | { readonly name: 'source' | 'permission'; readonly value: string | null }
  /** A day. */
  | { readonly name: 'validUntil'; readonly value: string | null }
  | { readonly name: 'file'; readonly value: ItemFacts['file'] }
  /** What was heard. */
  | { readonly name: 'answers'; readonly value: readonly string[] };

/** What is reviewed of an item. */
export type ReviewedItem = Pick<KitItem, 'kind' | 'visibility' | 'facts' | Language>;
export type ItemStanding = 'added' | 'removed' | 'changed' | 'same';

export interface ItemChanges {
  readonly standing: ItemStanding;
  /** Of one language. */
  readonly words: readonly PartChange[];
  readonly facts: readonly FactChange<ItemFact>[];
}

/** An item against itself in the version before: null where it was not there, or is not there any more. */
export function itemChanges(
  before: ReviewedItem | null,
  after: ReviewedItem | null,
  language: Language,
): ItemChanges {
  const kind = (after ?? before)?.kind;
  if (kind === undefined) return { standing: 'same', words: [], facts: [] };
  return {
    standing: itemStanding(before, after),
    words: partChanges(kind, before?.[language] ?? null, after?.[language] ?? null),
    facts: factChanges<ItemFact>(
      itemFactNames,
      before === null ? [] : factsOf(before, language),
      after === null ? [] : factsOf(after, language),
      expectedOf[kind],
    ),
  };
}

/** Over all languages. */
export function itemStanding(before: ReviewedItem | null, after: ReviewedItem | null): ItemStanding {
  if (before === null) return after === null ? 'same' : 'added';
  if (after === null) return 'removed';
  const saidSame = languages.every((language) => same(before[language], after[language]));
  const sameFacts =
    before.visibility === after.visibility && same(before.facts ?? noFacts, after.facts ?? noFacts);
  return saidSame && sameFacts ? 'same' : 'changed';
}

/** Items of the version before that this one no longer has, in the order in which they stood. */
export const takenOut = <Item extends Pick<KitItem, 'itemId' | 'status'>>(
  before: readonly Item[],
  now: readonly Pick<KitItem, 'itemId' | 'status'>[],
): readonly Item[] => {
  const standing = new Set(now.filter(({ status }) => status === 'active').map(({ itemId }) => itemId));
  return before.filter(({ itemId, status }) => status === 'active' && !standing.has(itemId));
};

/** What an item of its kind has to answer for, shown also where nothing is said. */
const everywhere = ['visibility'] as const;
const expectedOf: Readonly<Record<KitItemKind, ReadonlySet<ItemFactName>>> = {
  key_message: new Set([...everywhere, 'claims']),
  discovery_question: new Set(everywhere),
  objection_response: new Set([...everywhere, 'category', 'claims']),
  proof_point: new Set([...everywhere, 'source', 'validUntil']),
  story: new Set([...everywhere, 'permission']),
  battlecard: new Set([...everywhere, 'competitor']),
  email_template: new Set(everywhere),
  collateral: new Set([...everywhere, 'file', 'mayLeave']),
};

function factsOf(item: ReviewedItem, language: Language): readonly ItemFact[] {
  const facts = item.facts ?? noFacts;
  return [
    { name: 'visibility', value: item.visibility },
    { name: 'category', value: facts.category },
    { name: 'competitor', value: facts.competitorId },
    { name: 'claims', value: facts.claims },
    { name: 'provedBy', value: facts.proofItemIds },
    { name: 'strengthsProvedBy', value: strengthsOf(item[language]) },
    { name: 'source', value: facts.source },
    { name: 'validUntil', value: facts.validUntil },
    { name: 'permission', value: facts.permission },
    // Whether it may leave is said by itself.
    { name: 'file', value: facts.file === null ? null : { ...facts.file, mayLeave: false } },
    { name: 'mayLeave', value: facts.file?.mayLeave ?? false },
    { name: 'answers', value: facts.heardIds },
  ];
}

const strengthsOf = (content: ItemContent | null) =>
  content !== null && 'ourStrengths' in content ? content.ourStrengths : [];
