import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { Answer, channels } from '../../../../shared/contracts/ipc/index.ts';
import type { UnusableReason } from '../../../../shared/domain/kits/usable.ts';
import { unusableReasons } from '../../../../shared/domain/kits/usable.ts';
import type { Reading } from '../../../../shared/domain/search/queryTerm.ts';
import type { ReadableDb } from '../../db/database.ts';
import { readMetaNumber } from '../../db/meta.ts';
import type { QueryContext } from '../handler.ts';
import { type FoundKitItem, findKitItems } from '../search/findKitItems.ts';
import { kitGround } from './ground.ts';
import { type ListedItem, linesFor, listed } from './listed.ts';
import { currentItems, type HeldKitItem, itemsByRow } from './repository/heldItems.ts';

type Input = ParsedInputOf<(typeof channels)['kits.library']>;
type Library = Extract<Answer<'kits.library'>, { ok: true }>['value'];
type Situation = Library['situations'][number]['situation'];

/** Items found by their words; the best of them. */
const mostFound = 60;

/** What this laptop holds, by situation. Found by words, situations stand in the order of their best item. */
export function libraryOf(context: QueryContext, input: Input): Library {
  const { db, clock, me } = context;
  const ground = kitGround(context, input);
  const finding = input.find !== null && input.find.trim() !== '';
  const asked = {
    text: input.find ?? '',
    limit: mostFound,
    userId: me.id,
    now: clock.now(),
    monotonicNow: clock.monotonic(),
  };
  const candidates: readonly { readonly item: HeldKitItem; readonly readings: readonly Reading[] }[] = finding
    ? foundItems(db, findKitItems(db, asked))
    : currentItems(db).map((item) => ({ item, readings: [] }));
  const counts = new Map<UnusableReason, number>();
  const shown: ListedItem[] = [];
  const fitting = candidates.filter(
    ({ item }) =>
      (input.category === null || item.category === input.category) &&
      (input.kinds.length === 0 || input.kinds.includes(item.kind)) &&
      (!input.favourites || ground.favourites.has(item.itemId)),
  );
  const lines = linesFor(
    ground,
    fitting.map(({ item }) => item),
  );
  for (const { item, readings } of fitting) {
    const kit = ground.kits.get(item.heldRow);
    if (kit === undefined) continue;
    const line = listed(ground, kit, item, readings, lines.get(item.row));
    if (line.unusable !== null) counts.set(line.unusable, (counts.get(line.unusable) ?? 0) + 1);
    if (line.unusable === null || input.unusable) shown.push(line);
  }
  return {
    situations: bySituation(shown, finding),
    total: shown.length,
    unusable: unusableReasons.flatMap((why) => {
      const count = counts.get(why);
      return count === undefined ? [] : [{ why, count }];
    }),
    dataAsOf: readMetaNumber(db, 'data_as_of'),
  };
}

function foundItems(db: ReadableDb, found: readonly FoundKitItem[]) {
  const items = itemsByRow(
    db,
    found.map(({ itemRow }) => itemRow),
  );
  return found.flatMap(({ itemRow, readings }) => {
    const item = items.get(itemRow);
    return item === undefined ? [] : [{ item, readings }];
  });
}

/** "They say it costs too much", else the competitor it is about, else what kind of thing it is. */
function situationOf({ category, competitorId, competitorName, kind }: ListedItem): Situation {
  if (category !== null) return { by: 'category', category };
  if (competitorId !== null && competitorName !== null)
    return { by: 'competitor', competitorId, name: competitorName };
  return { by: 'kind', kind };
}

const rank = { category: 0, competitor: 1, kind: 2 } as const;

function bySituation(items: readonly ListedItem[], asFound: boolean): Library['situations'] {
  const groups = new Map<string, { situation: Situation; items: ListedItem[] }>();
  for (const item of items) {
    const situation = situationOf(item);
    const key = JSON.stringify(situation);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { situation, items: [item] });
    else group.items.push(item);
  }
  const all = [...groups.values()];
  if (asFound) return all;
  return all.sort(
    (one, other) =>
      rank[one.situation.by] - rank[other.situation.by] ||
      other.items.length - one.items.length ||
      (JSON.stringify(one.situation) < JSON.stringify(other.situation) ? -1 : 1),
  );
}
