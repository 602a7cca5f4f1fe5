import { sql } from 'kysely';
import { type Language, languages } from '../../shared/domain/entities/account.ts';
import type { InLanguages, ReviewState } from '../../shared/domain/entities/kit.ts';
import type { Audience } from '../../shared/domain/kits/audience.ts';
import type {
  ItemContent,
  ItemFacts,
  KitItemKind,
  Visibility,
} from '../../shared/domain/kits/itemContent.ts';
import type { KitStatus } from '../../shared/domain/kits/kitStatus.ts';
import type { ItemToPublish, VersionToPublish } from '../../shared/domain/kits/publishConditions.ts';
import { loadWriters } from '../mutations/loadKits.ts';
import type { HubTransaction } from '../rows/writing.ts';

export interface ItemRead extends ItemToPublish {
  readonly rowId: string;
  readonly visibility: Visibility;
}

/** A version as it stands at the hub, held against moving until the transaction ends. */
export interface VersionRead extends VersionToPublish {
  readonly id: string;
  readonly kitId: string;
  readonly number: number;
  readonly status: KitStatus;
  readonly authorId: string;
  readonly acknowledge: boolean;
  readonly whatChanged: InLanguages | null;
  readonly items: readonly ItemRead[];
}

interface VersionRow {
  readonly kitId: string;
  readonly number: number;
  readonly status: KitStatus;
  readonly authorId: string;
  readonly title: InLanguages | null;
  readonly audience: Audience | null;
  readonly languages: { readonly languages: readonly Language[] } | null;
  readonly startsOn: string | null;
  readonly expiresOn: string | null;
  readonly leaseDays: number;
  readonly acknowledge: boolean;
  readonly whatChanged: InLanguages | null;
  readonly approvedBy: string | null;
}

/** The kit first, then the version: whoever works on a kit takes them in this order. */
export async function readVersion(trx: HubTransaction, id: string): Promise<VersionRead | undefined> {
  await sql`select from kit where id = (select kit_id from kit_version where id = ${id}) for update`.execute(
    trx,
  );
  const { rows } = await sql<VersionRow>`
    select kit_id as "kitId", number, status, author_id as "authorId", title, audience, languages,
      starts_on as "startsOn", expires_on as "expiresOn", lease_days as "leaseDays", acknowledge,
      what_changed as "whatChanged", approved_by as "approvedBy"
    from kit_version where id = ${id} for update`.execute(trx);
  const [version] = rows;
  if (version === undefined) return undefined;
  const items = await readItems(trx, id);
  const written = await loadWriters(trx, [id, ...items.map(({ rowId }) => rowId)]);
  const makers = await sql<{ by: string }>`
    select created_by as by from kit_version where id = ${id} and created_by is not null
    union select created_by from kit_item where version_id = ${id} and status = 'active' and created_by is not null`.execute(
    trx,
  );
  return {
    ...version,
    id,
    languages: version.languages?.languages ?? [],
    writers: new Set([
      version.authorId,
      ...makers.rows.map(({ by }) => by),
      ...[...written.values()].flatMap((who) => [...who]),
    ]),
    items,
  };
}

interface ItemRow extends Readonly<Record<Language, ItemContent | null>> {
  readonly rowId: string;
  readonly itemId: string;
  readonly kind: KitItemKind;
  readonly visibility: Visibility;
  readonly facts: ItemFacts | null;
  readonly reviewState: ReviewState;
}

async function readItems(trx: HubTransaction, versionId: string): Promise<readonly ItemRead[]> {
  const { rows } = await sql<ItemRow>`
    select id as "rowId", item_id as "itemId", kind, visibility, facts, review_state as "reviewState", en, fr, sv, it
    from kit_item where version_id = ${versionId} and status = 'active' order by position, id`.execute(trx);
  return rows.map(({ rowId, itemId, kind, visibility, facts, reviewState, ...said }) => ({
    rowId,
    itemId,
    kind,
    visibility,
    facts,
    reviewState,
    content: Object.fromEntries(
      languages.flatMap((language) => (said[language] === null ? [] : [[language, said[language]]])),
    ),
  }));
}
