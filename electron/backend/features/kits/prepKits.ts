import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import { leavesAs } from '../../../../shared/domain/kits/leavesAs.ts';
import type { CompetitorHeard } from '../../../../shared/domain/prep/competitorsHeard.ts';
import { kitsForPrep, type PrepItem } from '../../../../shared/domain/prep/kitsForPrep.ts';
import type { LikelyObjection } from '../../../../shared/domain/prep/likelyObjections.ts';
import type { OfferOrder } from '../../../../shared/domain/prep/offerOrder.ts';
import type { QueryContext } from '../handler.ts';
import { figuresOfItems } from './figure.ts';
import { type ForWhom, type KitGround, kitGround, whyUnusable } from './ground.ts';
import { listed, type Sayable, sayableOf, spoken } from './listed.ts';
import { type HeldKitItem, itemsForPrep } from './repository/heldItems.ts';
import { answeringItems } from './repository/tallies.ts';

type PrepKits = Extract<Answer<'prep.get'>, { ok: true }>['value']['kits'];
type Candidate = PrepItem & { readonly held: HeldKitItem };

/** What may be offered there; a file that is still to come is said to be so, and its item stands all the same. */
function candidatesFor(ground: KitGround, likely: readonly LikelyObjection[]): readonly Candidate[] {
  const answering = answeringItems(ground.db);
  const meant = new Set(
    [...ground.kits.values()].filter((kit) => whyUnusable(ground, kit, null) === null).map(({ row }) => row),
  );
  const categories = likely.map(({ category }) => category);
  const offered = itemsForPrep(ground.db, categories).flatMap((held) => {
    const kit = ground.kits.get(held.heldRow);
    if (kit === undefined || !meant.has(held.heldRow)) return [];
    const why = whyUnusable(ground, kit, held);
    if (why !== null && why !== 'file_missing') return [];
    return [{ item: held, kitId: kit.payload.kitId, version: kit.payload.version }];
  });
  const figures = figuresOfItems(
    ground.db,
    offered.filter(({ item }) => answering.has(item.itemId)),
  );
  return offered.map(({ item: held, kitId }) => {
    const { itemId, kind, category, competitorId, facts } = held;
    const figure = figures.get(itemId) ?? null;
    return {
      held,
      itemId,
      kitId,
      languages: held.languages,
      kind,
      category,
      competitorId,
      proofItemIds: facts.proofItemIds,
      maySend: maySend(held),
      figure,
    };
  });
}

const maySend = ({ kind, visibility, facts }: HeldKitItem): boolean =>
  kind === 'email_template' ? visibility === 'customer' : leavesAs({ visibility, file: facts.file }) !== null;

/** The kits' part of a call's sheet. */
export function prepKits(
  context: QueryContext,
  whom: ForWhom,
  likely: readonly LikelyObjection[],
  competitors: readonly CompetitorHeard[],
  order: OfferOrder | null,
): PrepKits {
  const ground = kitGround(context, whom);
  const chosen = kitsForPrep(candidatesFor(ground, likely), likely, competitors, order, ground.wanted);
  const say = ({ held }: Candidate): Sayable[] => {
    const sayable = sayableOf(ground, held);
    return sayable === null ? [] : [sayable];
  };
  const list = (material: typeof chosen.collateral): PrepKits['collateral'] =>
    material.flatMap(({ item: { held }, why }) => {
      const kit = ground.kits.get(held.heldRow);
      return kit === undefined ? [] : [{ item: listed(ground, kit, held), why }];
    });
  return {
    questions: chosen.questions.flatMap(({ item: { held }, why }) => {
      const kit = ground.kits.get(held.heldRow);
      if (kit === undefined) return [];
      const { content, language } = spoken(ground.db, held, ground.wanted);
      const { kitId, version } = kit.payload;
      return [{ kitId, itemId: held.itemId, version, text: content.said.title, language, why }];
    }),
    answers: chosen.answers.flatMap(({ category, response, proofs }) => {
      const [said] = say(response.item);
      return said === undefined
        ? []
        : [{ category, response: said, why: response.why, proofs: proofs.flatMap(say) }];
    }),
    battlecards: chosen.battlecards.flatMap(({ item, why }) =>
      say(item).map((sayable) => ({ ...sayable, why })),
    ),
    send: list(chosen.send),
    collateral: list(chosen.collateral),
  };
}
