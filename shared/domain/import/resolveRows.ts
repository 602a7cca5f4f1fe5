import type { BadRow, BadRowCode } from './badRow.ts';
import { type Findable, type Found, lookup } from './lookup.ts';
import type { Mapping } from './mapping.ts';
import { foldedName } from './names.ts';
import { territoryRules } from './parseMapping.ts';
import type { DraftRow, Hash } from './readRows.ts';
import { RefusedCell } from './sourceReader.ts';
import { byName, dealtTo, type KnownTerritory, type WorkedBy } from './territories.ts';

export interface KnownUser extends Findable {
  readonly email: string;
  readonly territoryIds: readonly string[];
}

export interface KnownContact extends Findable {
  readonly accountId: string;
}

/** What the hub holds already, as far as the rows refer to it. */
export interface Known {
  readonly territories: readonly KnownTerritory[];
  readonly users: readonly KnownUser[];
  readonly accounts: readonly Findable[];
  readonly contacts: readonly KnownContact[];
  /** Accounts that were given up for another, each with the id that it lives on under. */
  readonly mergedAccounts: readonly Findable[];
  /** For accounts: who works the one with this external id and name, by the deals that the hub holds. */
  readonly workedBy: (externalId: string, name: string) => WorkedBy | undefined;
  /** The id of the row of this kind with that external id, if it is there. */
  readonly idOf: (externalId: string) => string | undefined;
}

/** A row with everything it refers to found: the columns to write, and those that only a new row takes. */
export interface ResolvedRow {
  readonly draft: DraftRow;
  readonly id: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly onlyNew: Readonly<Record<string, unknown>>;
}

/** A row that was taken and that somebody should know of. */
export interface ListedRow {
  readonly file: number;
  readonly line: number;
  readonly externalId: string;
}

export interface NewTerritory {
  readonly id: string;
  readonly name: string;
}

export interface ResolvedRows {
  readonly rows: readonly ResolvedRow[];
  readonly bad: readonly BadRow[];
  readonly newTerritories: readonly NewTerritory[];
  /** Deals that name no customer at all, kept without an account. */
  readonly withoutAccount: readonly ListedRow[];
  /** Names of customers that no account matched, kept as the file has them, with the number of their deals. */
  readonly unmatchedAccounts: readonly { readonly name: string; readonly count: number }[];
}

export interface ResolvePorts {
  readonly newId: () => string;
  readonly hash: Hash;
}

export function resolveRows(
  drafts: readonly DraftRow[],
  mapping: Mapping,
  known: Known,
  ports: ResolvePorts,
): ResolvedRows {
  const territories = new Territories(known.territories, ports.newId);
  const findOwner = lookup(known.users, mapping.owner?.by ?? 'name');
  const findContact = lookup(known.contacts, mapping.contact?.by ?? 'email');
  const accountsBy = mapping.account?.by ?? 'name';
  const findLiving = lookup(known.accounts, accountsBy);
  const findMerged = lookup(known.mergedAccounts, accountsBy);
  const findAccount = (text: string): Found<Findable> => {
    const found = findLiving(text);
    return found === 'none' ? findMerged(text) : found;
  };
  const onlyNewFields = new Set(mapping.onlyNew);
  const unmatched = new Map<string, { name: string; count: number }>();
  const bad: BadRow[] = [];
  const rows: ResolvedRow[] = [];
  const withoutAccount: ListedRow[] = [];

  const resolveOne = (draft: DraftRow): ResolvedRow | RefusedCell => {
    const columns: Record<string, unknown> = {};
    const onlyNew: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(draft.values)) {
      // An empty cell never erases what the hub holds, so it is not among the columns to write.
      if (value !== null) (onlyNewFields.has(field) ? onlyNew : columns)[field] = value;
    }
    let owner: KnownUser | undefined;
    if (draft.owner !== null) {
      const found = findOwner(draft.owner);
      if (typeof found === 'string' && mapping.owner?.unmatched !== 'keep') return missing(found, 'owner');
      if (typeof found !== 'string') {
        owner = found;
        columns['ownerId'] = owner.id;
      }
    }
    const contact = contactOf(draft, mapping, findContact);
    if (contact instanceof RefusedCell) return contact;
    Object.assign(columns, contact);
    if (mapping.account !== undefined && columns['accountId'] === undefined) {
      const account = accountOf(draft, mapping, findAccount);
      if (account instanceof RefusedCell) return account;
      Object.assign(columns, account);
    }
    const territory = territoryOf(draft, owner);
    if (territory instanceof RefusedCell) return territory;
    Object.assign(columns, territory.columns);
    Object.assign(onlyNew, territory.onlyNew);
    return { draft, id: known.idOf(draft.externalId) ?? ports.newId(), columns, onlyNew };
  };

  const territoryOf = (draft: DraftRow, owner: KnownUser | undefined) => {
    let named = 0;
    for (const rule of territoryRules(mapping)) {
      switch (rule.rule) {
        case 'named': {
          const text = draft.territoryNames[named] ?? null;
          named += 1;
          if (text === null) break;
          const id = territories.named(text, rule.create === true);
          if (id === undefined) return refused('territory_unknown');
          return { columns: inTerritory(mapping, [id]), onlyNew: {} };
        }
        case 'owner': {
          if (owner === undefined) break;
          const [only, another] = owner.territoryIds;
          if (only === undefined || another !== undefined) return refused('owner_without_territory');
          return { columns: inTerritory(mapping, [only]), onlyNew: {} };
        }
        case 'workedBy': {
          const worked = known.workedBy(draft.externalId, String(draft.values['name'] ?? ''));
          if (worked !== undefined) return { columns: { ...worked }, onlyNew: {} };
          break;
        }
        case 'dealOut': {
          const among =
            rule.among?.flatMap((name) => territories.named(name, false) ?? []) ?? territories.active();
          const id = dealtTo(draft.externalId, among, ports.hash);
          if (id === undefined) return refused('territory_unknown');
          // Dealt once: whoever has it by then keeps it when the list is imported again.
          return { columns: {}, onlyNew: inTerritory(mapping, [id]) };
        }
      }
    }
    const needed = mapping.kind === 'accounts' || mapping.kind === 'users';
    return { columns: {}, onlyNew: needed ? inTerritory(mapping, []) : {} };
  };

  for (const draft of drafts) {
    const row = resolveOne(draft);
    if (row instanceof RefusedCell) {
      bad.push({ file: draft.file, line: draft.line, reason: row.reason, cells: draft.cells });
      continue;
    }
    rows.push(row);
    if (mapping.kind !== 'deals' || row.columns['accountId'] !== undefined) continue;
    if (draft.account === null)
      withoutAccount.push({ file: draft.file, line: draft.line, externalId: draft.externalId });
    else {
      const key = foldedName(draft.account);
      const seen = unmatched.get(key) ?? { name: draft.account, count: 0 };
      seen.count += 1;
      unmatched.set(key, seen);
    }
  }
  const unmatchedAccounts = [...unmatched.values()].sort((one, other) => other.count - one.count);
  return {
    rows,
    bad,
    newTerritories: territories.created,
    withoutAccount,
    unmatchedAccounts,
  };
}

const refused = (code: BadRowCode): RefusedCell => new RefusedCell(code);
const missing = (found: 'none' | 'several', what: 'owner' | 'account' | 'contact'): RefusedCell =>
  refused(found === 'none' ? `${what}_unknown` : `${what}_ambiguous`);

function accountOf(
  draft: DraftRow,
  mapping: Mapping,
  find: (text: string) => Found<Findable>,
): Readonly<Record<string, unknown>> | RefusedCell {
  const keeps = mapping.account?.unmatched === 'keep';
  if (draft.account === null) return keeps ? {} : refused('account_unknown');
  const found = find(draft.account);
  if (typeof found !== 'string') return { accountId: found.id, ...(keeps ? { accountName: null } : {}) };
  return keeps ? { accountName: draft.account } : missing(found, 'account');
}

/** A contact tells the account as well. One whom nobody knows is left out where the row says its account itself. */
function contactOf(
  draft: DraftRow,
  mapping: Mapping,
  find: (text: string) => Found<KnownContact>,
): Readonly<Record<string, unknown>> | RefusedCell {
  if (mapping.contact === undefined) return {};
  if (draft.contact === null) return mapping.account === undefined ? refused('contact_unknown') : {};
  const found = find(draft.contact);
  if (typeof found !== 'string') return { contactId: found.id, accountId: found.accountId };
  const left = mapping.contact.unmatched === 'keep' && mapping.account !== undefined;
  return left ? {} : missing(found, 'contact');
}

/** The columns that say where a row of this kind goes. */
function inTerritory(mapping: Mapping, ids: readonly string[]): Readonly<Record<string, unknown>> {
  switch (mapping.kind) {
    case 'users':
      return { territoryIds: ids };
    case 'accounts':
      return { territoryIds: ids, homeTerritoryId: ids[0] ?? null };
    case 'contacts':
    case 'touches':
      return {};
    default:
      return { territoryId: ids[0] ?? null };
  }
}

/** Whether a row, as it will stand, goes to anybody's laptop. */
export function standsSomewhere(values: Readonly<Record<string, unknown>>): boolean {
  const { territoryIds, territoryId } = values;
  return Array.isArray(territoryIds) ? territoryIds.length > 0 : typeof territoryId === 'string';
}

class Territories {
  readonly created: NewTerritory[] = [];
  readonly #known: readonly KnownTerritory[];
  readonly #newId: () => string;
  readonly #byName: (text: string) => Found<KnownTerritory>;
  readonly #byExternalId: (text: string) => Found<KnownTerritory>;
  readonly #made = new Map<string, string>();

  constructor(known: readonly KnownTerritory[], newId: () => string) {
    this.#known = known;
    this.#newId = newId;
    this.#byName = lookup(known, 'name');
    this.#byExternalId = lookup(known, 'externalId');
  }

  active(): readonly string[] {
    return [...this.#known]
      .filter(({ active }) => active)
      .sort(byName)
      .map(({ id }) => id);
  }

  named(text: string, create: boolean): string | undefined {
    const byName = this.#byName(text);
    if (typeof byName !== 'string') return byName.id;
    const byExternalId = this.#byExternalId(text);
    if (typeof byExternalId !== 'string') return byExternalId.id;
    const key = foldedName(text);
    const made = this.#made.get(key);
    if (made !== undefined || !create || byName === 'several') return made;
    const id = this.#newId();
    this.#made.set(key, id);
    this.created.push({ id, name: text });
    return id;
  }
}
