import type { EntityName } from '../../shared/domain/entities/index.ts';
import { kindRules } from '../../shared/domain/import/kinds.ts';
import { likenessKey } from '../../shared/domain/import/lookalikes.ts';
import type { ImportKind, Mapping } from '../../shared/domain/import/mapping.ts';
import { territoryRules } from '../../shared/domain/import/parseMapping.ts';
import type { ExistingRow, Plan } from '../../shared/domain/import/plan.ts';
import type { DraftRow } from '../../shared/domain/import/readRows.ts';
import type { Known } from '../../shared/domain/import/resolveRows.ts';
import type { HubDatabase } from '../db/open.ts';
import { workedByInHub } from './accountTerritories.ts';
import {
  allAccounts,
  allContacts,
  allTerritories,
  allUsers,
  existingByExternalId,
  existingById,
  mergedRows,
  withEmail,
} from './hubRows.ts';

/** The kinds are the entities in the plural. */
export const entityOf = (kind: ImportKind): EntityName => kindRules[kind].entity.name as EntityName;

export interface KnownRows {
  readonly known: Known;
  /** The rows of this kind that the files speak of, by id. */
  readonly existing: ReadonlyMap<string, ExistingRow>;
  /** Looks further rows up by their external ids. */
  add(drafts: readonly DraftRow[]): Promise<void>;
}

/** What the hub holds of what the rows are about and refer to. */
export async function knownRows(
  db: HubDatabase,
  mapping: Mapping,
  drafts: readonly DraftRow[],
): Promise<KnownRows> {
  const entity = entityOf(mapping.kind);
  const merged = entity === 'account' || entity === 'contact' ? await mergedRows(db, entity) : [];
  const existing = new Map<string, ExistingRow>();
  const idOf = new Map<string, string>();
  const add = async (more: readonly DraftRow[]): Promise<void> => {
    const externalIds = more.map(({ externalId }) => externalId);
    for (const row of await existingByExternalId(db, entity, externalIds)) {
      idOf.set(String(row['externalId']), row.id);
      if (typeof row['mergedIntoId'] !== 'string') existing.set(row.id, row);
    }
    // A merged row is spoken of still by its own number: what is said then goes to the one it became.
    for (const { id, externalId } of merged) {
      if (externalId !== null && idOf.has(externalId)) idOf.set(externalId, id);
    }
    const survivors = [...new Set(idOf.values())].filter((id) => !existing.has(id));
    for (const row of await existingById(db, entity, survivors)) existing.set(row.id, row);
  };
  await add(drafts);
  const territories = await allTerritories(db);
  const asksWhoWorks = territoryRules(mapping).some(({ rule }) => rule === 'workedBy');
  const known: Known = {
    territories,
    users: await allUsers(db),
    accounts: mapping.account === undefined ? [] : await allAccounts(db),
    contacts: mapping.contact === undefined ? [] : await allContacts(db),
    mergedAccounts: mapping.account === undefined ? [] : await mergedRows(db, 'account'),
    workedBy: asksWhoWorks ? await workedByInHub(db, [...existing.values()], territories) : () => undefined,
    idOf: (externalId) => idOf.get(externalId),
  };
  return { known, existing, add };
}

/** Rows of the hub that new ones may be the same as, by what they are compared by. */
export async function likeRows(
  db: HubDatabase,
  kind: ImportKind,
  plan: Plan,
): Promise<ReadonlyMap<string, string>> {
  const like = new Map<string, string>();
  const put = (row: { readonly id: string }): void => {
    const key = likenessKey(kind, { ...row });
    if (key !== undefined) like.set(key, row.id);
  };
  if (plan.create.length === 0) return like;
  if (kind === 'accounts') for (const row of await allAccounts(db)) put(row);
  if (kind === 'contacts' || kind === 'leads') {
    const emails = plan.create.flatMap(({ values: { email } }) =>
      typeof email === 'string' ? [email.toLowerCase()] : [],
    );
    for (const row of await withEmail(db, kind === 'contacts' ? 'contact' : 'lead', emails)) put(row);
  }
  return like;
}
