import type { ItemFacts } from './itemContent.ts';
import type { ShownContent } from './itemCopy.ts';

/** Every proof point that stands behind an item: behind its claim, and on a battlecard behind each of our strengths. */
export function proofIdsOf(facts: Pick<ItemFacts, 'proofItemIds'>, content: ShownContent): readonly string[] {
  const strengths = content.kind === 'battlecard' ? content.said.ourStrengths : [];
  return [...new Set([...facts.proofItemIds, ...strengths.flatMap(({ proofItemIds }) => proofItemIds)])];
}
