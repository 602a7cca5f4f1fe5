import type { Language } from '../entities/account.ts';
import type { ObjectionCategory } from '../entities/heard.ts';
import { editionsFor } from '../kits/editions.ts';
import type { KitItemKind } from '../kits/itemContent.ts';
import type { CompetitorHeard } from './competitorsHeard.ts';
import type { LikelyObjection } from './likelyObjections.ts';
import type { OfferOrder } from './offerOrder.ts';
import { because, type Why } from './why.ts';

/** An item that may be offered for this call, with what speaks for it. */
export interface PrepItem {
  readonly itemId: string;
  readonly kitId: string;
  readonly languages: readonly Language[];
  readonly kind: KitItemKind;
  readonly category: ObjectionCategory | null;
  readonly competitorId: string | null;
  readonly proofItemIds: readonly string[];
  /** Whether it may go to the customer: an email template, or a file that may leave the program. */
  readonly maySend: boolean;
  /** "Reps say resolved"; null where nothing is known. */
  readonly figure: { readonly resolved: number; readonly final: number; readonly low: number | null } | null;
}

export interface Chosen<Item> {
  readonly item: Item;
  readonly why: Why;
}

/** How to meet one likely objection: explore and respond with the response, and prove it. */
export interface PreparedAnswer<Item> {
  readonly category: ObjectionCategory;
  readonly response: Chosen<Item>;
  readonly proofs: readonly Item[];
}

export interface KitsForPrep<Item> {
  readonly questions: readonly Chosen<Item>[];
  readonly answers: readonly PreparedAnswer<Item>[];
  readonly battlecards: readonly Chosen<Item>[];
  /** What to send to those who read on their own; empty where nobody expected does. */
  readonly send: readonly Chosen<Item>[];
  /** What to show: of what fits equally well, first what is not in `send`. Who was sent a sheet is shown it as well. */
  readonly collateral: readonly Chosen<Item>[];
}

/** A sheet is read standing up. */
const shown = { questions: 3, proofs: 2, battlecards: 2, send: 3, collateral: 4 } as const;

/**
 * What kits give for a call, of items that may be offered there: questions and collateral for what is likely to be
 * said first, then for anyone of the audience; for each likely objection the response that did best, with its own
 * proof before any other of the situation; battlecards of competitors in play alone; and what to send, where somebody
 * learns alone. Files are those for speakers of the language `wanted`.
 */
export function kitsForPrep<Item extends PrepItem>(
  items: readonly Item[],
  likely: readonly LikelyObjection[],
  competitors: readonly CompetitorHeard[],
  order: OfferOrder | null,
  wanted: Language | null,
): KitsForPrep<Item> {
  const files = new Set(
    editionsFor(
      items.filter(({ kind }) => kind === 'collateral'),
      wanted,
    ),
  );
  const ofKind = (...kinds: readonly KitItemKind[]): readonly Item[] =>
    items.filter((item) => kinds.includes(item.kind) && (item.kind !== 'collateral' || files.has(item)));
  const byLikelihood = (candidates: readonly Item[], most: number): readonly Chosen<Item>[] =>
    [
      ...likely.flatMap(({ category }) =>
        candidates
          .filter((item) => item.category === category)
          .map((item) => ({ item, why: because('forLikely', { category }) })),
      ),
      ...candidates
        .filter((item) => item.category === null)
        .map((item) => ({ item, why: because('forAudience') })),
    ].slice(0, most);
  const send =
    order?.offersToSend === true
      ? byLikelihood(
          ofKind('collateral', 'email_template').filter(({ maySend }) => maySend),
          shown.send,
        )
      : [];
  const sent = new Set(send.map(({ item }) => item));
  return {
    questions: byLikelihood(ofKind('discovery_question'), shown.questions),
    answers: likely.flatMap(({ category }) => {
      const response = bestResponse(ofKind('objection_response'), category);
      if (response === null) return [];
      const proofs = ofKind('proof_point', 'story').filter(
        (item) => response.item.proofItemIds.includes(item.itemId) || item.category === category,
      );
      const own = (item: Item): number => Number(response.item.proofItemIds.includes(item.itemId));
      return [
        {
          category,
          response,
          proofs: proofs.toSorted((one, other) => own(other) - own(one)).slice(0, shown.proofs),
        },
      ];
    }),
    battlecards: competitors
      .flatMap(({ id, why }) =>
        ofKind('battlecard')
          .filter(({ competitorId }) => competitorId === id)
          .map((item) => ({ item, why })),
      )
      .slice(0, shown.battlecards),
    send,
    collateral: byLikelihood(
      ofKind('collateral').toSorted((one, other) => Number(sent.has(one)) - Number(sent.has(other))),
      shown.collateral,
    ),
  };
}

/** By the lower end of the interval, so that one success of one does not beat forty of sixty. */
function bestResponse<Item extends PrepItem>(
  responses: readonly Item[],
  category: ObjectionCategory,
): Chosen<Item> | null {
  const fitting = responses.filter((item) => item.category === category);
  const [best] = fitting.toSorted((one, other) => (other.figure?.low ?? 0) - (one.figure?.low ?? 0));
  if (best === undefined) return null;
  const { figure } = best;
  if (fitting.length === 1) return { item: best, why: because('onlyAnswer', { category }) };
  if (figure === null || figure.final === 0) return { item: best, why: because('forLikely', { category }) };
  return { item: best, why: because('didBest', { count: figure.resolved, of: figure.final }) };
}
