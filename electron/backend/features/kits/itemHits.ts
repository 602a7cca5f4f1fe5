import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import type { Language } from '../../../../shared/domain/entities/account.ts';
import type { QueryContext } from '../handler.ts';
import type { FoundKitItem } from '../search/findKitItems.ts';
import { kitGround, whyUnusable } from './ground.ts';
import { listed } from './listed.ts';
import { itemByRow } from './repository/heldItems.ts';

type Hit = Extract<Answer<'search.find'>, { ok: true }>['value']['kitItems'][number];

/** Lines of a search: only what may be offered, in the language in which its words were found; null: in whichever it falls back to. */
export function itemHits(
  context: QueryContext,
  found: readonly (Omit<FoundKitItem, 'language'> & {
    readonly language: Language | null;
    readonly openedAt?: number;
  })[],
): Hit[] {
  if (found.length === 0) return [];
  const ground = kitGround(context, { accountId: null, contactIds: [], language: null });
  return found.flatMap(({ itemRow, language, readings, openedAt = null }) => {
    const item = itemByRow(context.db, itemRow);
    const kit = item === null ? undefined : ground.kits.get(item.heldRow);
    if (item === null || kit === undefined || whyUnusable(ground, kit, item) !== null) return [];
    const {
      itemId,
      kitId,
      title,
      kitTitle,
      kind,
      marks,
      language: shown,
    } = listed({ ...ground, wanted: language }, kit, item, readings);
    return [{ id: itemId, kitId, title, kitTitle, kind, language: shown, marks, openedAt }];
  });
}
