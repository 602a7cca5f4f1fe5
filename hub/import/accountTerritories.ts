import { foldedName } from '../../shared/domain/import/names.ts';
import type { ExistingRow, Plan } from '../../shared/domain/import/plan.ts';
import { type KnownTerritory, type WorkedBy, workedBy } from '../../shared/domain/import/territories.ts';
import type { HubDatabase } from '../db/open.ts';
import { allAccounts, type DealCount, dealCounts, standings, waitingDeals } from './hubRows.ts';
import type { ChangedRow } from './recordRun.ts';

type Counts = Map<string, Map<string, number>>;

function add(counts: Counts, accountId: string, territoryId: string, deals: number): void {
  const ofAccount = counts.get(accountId) ?? new Map<string, number>();
  ofAccount.set(territoryId, (ofAccount.get(territoryId) ?? 0) + deals);
  counts.set(accountId, ofAccount);
}

function counted(rows: readonly DealCount[]): Counts {
  const counts: Counts = new Map();
  for (const { accountId, territoryId, deals } of rows) add(counts, accountId, territoryId, deals);
  return counts;
}

const namesOf = (territories: readonly KnownTerritory[]) => {
  const names = new Map(territories.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? '';
};

/** For accounts about to be imported: who works them by the deals already here, waiting ones by name included. */
export async function workedByInHub(
  db: HubDatabase,
  existing: readonly ExistingRow[],
  territories: readonly KnownTerritory[],
): Promise<(externalId: string, name: string) => WorkedBy | undefined> {
  const counts = counted(
    await dealCounts(
      db,
      existing.map(({ id }) => id),
      [],
    ),
  );
  const waiting: Counts = new Map();
  for (const { accountName, territoryId } of await waitingDeals(db)) {
    if (territoryId !== null) add(waiting, foldedName(accountName), territoryId, 1);
  }
  const idOf = new Map(existing.map((row) => [row['externalId'], row.id]));
  const nameOf = namesOf(territories);
  return (externalId, name) => {
    const all = new Map(counts.get(idOf.get(externalId) ?? ''));
    for (const [id, deals] of waiting.get(foldedName(name)) ?? []) all.set(id, (all.get(id) ?? 0) + deals);
    return workedBy(all, nameOf);
  };
}

export interface AccountMoves {
  /** The accounts that stand elsewhere than they should. */
  readonly moves: readonly ChangedRow[];
  /** Number of territories -> number of accounts, over all that the deals name. */
  readonly byNumber: Readonly<Record<number, number>>;
}

/** Where the accounts of a planned import of deals belong once it is applied. */
export async function accountMoves(
  db: HubDatabase,
  plan: Plan,
  existing: ReadonlyMap<string, ExistingRow>,
  territories: readonly KnownTerritory[],
): Promise<AccountMoves> {
  const inFile: { id: string; accountId: unknown; territoryId: unknown }[] = [
    ...plan.create.map(({ row, values }) => ({
      id: row.id,
      accountId: values['accountId'],
      territoryId: values['territoryId'],
    })),
    ...[...plan.update.map(({ row }) => row), ...plan.unchanged].map(({ id, columns }) => {
      const after = { ...existing.get(id), ...columns } as Readonly<Record<string, unknown>>;
      return { id, accountId: after['accountId'], territoryId: after['territoryId'] };
    }),
  ];
  const touched = new Set<string>();
  for (const { id, accountId } of inFile) {
    // Both where a deal goes and where it was.
    for (const each of [accountId, existing.get(id)?.['accountId']])
      if (typeof each === 'string') touched.add(each);
  }
  const counts = counted(
    await dealCounts(
      db,
      [...touched],
      inFile.map(({ id }) => id),
    ),
  );
  for (const { accountId, territoryId } of inFile) {
    if (typeof accountId === 'string' && typeof territoryId === 'string')
      add(counts, accountId, territoryId, 1);
  }
  const nameOf = namesOf(territories);
  const moves: ChangedRow[] = [];
  const byNumber: Record<number, number> = {};
  for (const { id, territoryIds, homeTerritoryId } of await standings(db, [...touched])) {
    const worked = workedBy(counts.get(id) ?? new Map(), nameOf);
    if (worked === undefined) continue;
    byNumber[worked.territoryIds.length] = (byNumber[worked.territoryIds.length] ?? 0) + 1;
    const standing = new Set(territoryIds);
    const stays =
      homeTerritoryId === worked.homeTerritoryId &&
      standing.size === worked.territoryIds.length &&
      worked.territoryIds.every((each) => standing.has(each));
    if (!stays) moves.push({ before: { id, territoryIds, homeTerritoryId }, after: { id, ...worked } });
  }
  return { moves, byNumber };
}

/** Deals that waited for accounts which an import is about to make. */
export async function dealsToLink(db: HubDatabase, plan: Plan): Promise<readonly ChangedRow[]> {
  const known = new Set((await allAccounts(db)).map(({ name }) => foldedName(name)));
  const made = new Map<string, string | 'several'>();
  for (const { row, values } of plan.create) {
    const name = foldedName(String(values['name']));
    made.set(name, made.has(name) || known.has(name) ? 'several' : row.id);
  }
  return (await waitingDeals(db)).flatMap(({ id, accountName }) => {
    const accountId = made.get(foldedName(accountName));
    if (accountId === undefined || accountId === 'several') return [];
    return [{ before: { id, accountId: null, accountName }, after: { id, accountId, accountName: null } }];
  });
}
