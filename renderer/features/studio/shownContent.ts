import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { contentSchemas, type ItemContent } from '../../../shared/domain/kits/itemContent.ts';
import type { ShownContent } from '../../../shared/domain/kits/itemCopy.ts';

/** As the rep will see it; null while something that its kind has to say is missing. */
export function shownContent(item: KitItem, content: ItemContent | null): ShownContent | null {
  const parsed = contentSchemas[item.kind].safeParse(content);
  return parsed.success ? ({ kind: item.kind, said: parsed.data } as ShownContent) : null;
}
