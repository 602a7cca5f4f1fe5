import { type Language, languages } from '../../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../../shared/domain/entities/kit.ts';
import type { ItemContent } from '../../../../shared/domain/kits/itemContent.ts';

/**
 * Items as another kit begins with them: each under a name of its own, so that uses and opinions of the two are never
 * counted together, what proves them among the copies, and none of the customers' words that the first one answered.
 */
export function copiesForAnotherKit(items: readonly KitItem[], nextId: () => string): readonly KitItem[] {
  const renamed = new Map(items.map(({ itemId }) => [itemId, nextId()]));
  const proofs = (ids: readonly string[]): string[] => ids.flatMap((id) => renamed.get(id) ?? []);
  const said = (content: ItemContent | null): ItemContent | null =>
    content === null || !('ourStrengths' in content)
      ? content
      : {
          ...content,
          ourStrengths: content.ourStrengths.map((claim) => ({
            ...claim,
            proofItemIds: proofs(claim.proofItemIds),
          })),
        };
  return items.map((item) => ({
    ...item,
    itemId: renamed.get(item.itemId) ?? item.itemId,
    ...(Object.fromEntries(languages.map((language) => [language, said(item[language])])) as Record<
      Language,
      ItemContent | null
    >),
    facts:
      item.facts === null
        ? null
        : { ...item.facts, proofItemIds: proofs(item.facts.proofItemIds), heardIds: [] },
  }));
}
