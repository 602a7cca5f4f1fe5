import { sql } from 'kysely';
import type { ResponsesFigures } from '../../shared/contracts/sync/insightShapes.ts';
import type { Language } from '../../shared/domain/entities/account.ts';
import { type VersionTally, versionFigure } from '../../shared/domain/insight/responseFigures.ts';
import { type ItemContent, languageToShow } from '../../shared/domain/kits/itemContent.ts';
import { plainText } from '../../shared/domain/kits/richText.ts';
import type { KitPayload } from '../../shared/domain/kits/signedKit.ts';
import type { HubDatabase } from '../db/open.ts';
import { holdsResolved } from './holdsResolved.ts';
import { type Reach, withinReach } from './reach.ts';
import { releasesByKit } from './releases.ts';

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly language: Language;
}
type Response = ResponsesFigures['responses'][number];

/** Those of the newest version of every kit, the most used first; what reps said instead stays with them. */
export async function responsesFigures(
  db: HubDatabase,
  asked: Asked,
  reach: Reach,
): Promise<ResponsesFigures> {
  const kits = (await releasesByKit(db)).map(([{ payload }]) => payload);
  const items = kits.flatMap((kit) => responsesIn(kit, asked.language));
  const tallies = await versionTallies(db, asked, items, reach);
  const { compare } = new Intl.Collator(asked.language);
  const used = ({ versions }: Response): number => versions.reduce((sum, one) => sum + one.used, 0);
  return {
    responses: items
      .map((item) => ({ ...item, versions: (tallies.get(item.itemId) ?? []).map(versionFigure) }))
      .sort((one, other) => used(other) - used(one) || compare(one.title, other.title)),
  };
}

function responsesIn({ kitId, title, items }: KitPayload, wanted: Language): Response[] {
  const kitTitle = title[languageToShow(title, wanted)] ?? '';
  return items.flatMap((item) => {
    if (item.kind !== 'objection_response') return [];
    const language = languageToShow(item.content, wanted);
    const said = item.content[language] as ItemContent<'objection_response'> | undefined;
    return [
      {
        kitId,
        kitTitle,
        itemId: item.id,
        title: said?.title ?? '',
        language,
        approved: said === undefined ? '' : plainText(said.response),
        category: item.facts.category,
        versions: [],
        ownWords: [],
      },
    ];
  });
}

/** By response, the newest version first. */
async function versionTallies(
  db: HubDatabase,
  { from, to }: Asked,
  items: readonly { readonly itemId: string }[],
  reach: Reach,
): Promise<ReadonlyMap<string, readonly VersionTally[]>> {
  const ids = items.map(({ itemId }) => itemId);
  const { rows } = await sql<VersionTally & { readonly itemId: string }>`
    select h.response_item_id as "itemId", coalesce(h.response_version, 0)::integer as version,
      count(*)::integer as used,
      count(*) filter (where h.outcome = 'resolved' and ${holdsResolved})::integer as resolved,
      count(*) filter (where h.outcome in ('resolved', 'lost'))::integer as final,
      count(*) filter (where h.outcome = 'parked')::integer as parked,
      count(*) filter (where h.outcome = 'open')::integer as open,
      count(*) filter (where h.response = 'own_words')::integer as "ownWords"
    from heard h join account a on a.id = h.account_id
    where h.kind = 'objection' and h.response in ('said_it', 'own_words') and h.response_item_id = any(${ids}::uuid[])
      and h.heard_at >= ${from} and h.heard_at < ${to}${withinReach(reach)}
    group by 1, 2 order by 1, 2 desc`.execute(db);
  const byItem = new Map<string, VersionTally[]>(ids.map((id) => [id, []]));
  for (const { itemId, ...tally } of rows) byItem.get(itemId)?.push(tally);
  return byItem;
}
