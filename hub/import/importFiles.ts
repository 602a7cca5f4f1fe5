import { createHash } from 'node:crypto';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { BadRow } from '../../shared/domain/import/badRow.ts';
import { kindRules } from '../../shared/domain/import/kinds.ts';
import { likenessKey, lookalikes } from '../../shared/domain/import/lookalikes.ts';
import { linkManagers, managerDrafts } from '../../shared/domain/import/managers.ts';
import type { ImportKind, Mapping } from '../../shared/domain/import/mapping.ts';
import { foldedName } from '../../shared/domain/import/names.ts';
import { parseMapping, territoryRules } from '../../shared/domain/import/parseMapping.ts';
import { type ExistingRow, type Plan, planImport } from '../../shared/domain/import/plan.ts';
import { type FileError, readFiles } from '../../shared/domain/import/readFiles.ts';
import type { DraftRow, Hash } from '../../shared/domain/import/readRows.ts';
import {
  type Known,
  type KnownUser,
  type ResolvedRow,
  resolveRows,
  standsSomewhere,
} from '../../shared/domain/import/resolveRows.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubDatabase } from '../db/open.ts';
import { accountMoves, dealsToLink, workedByInHub } from './accountTerritories.ts';
import { applyImport } from './applyImport.ts';
import { type DecodedText, type DecodeError, decodeText } from './decodeText.ts';
import { allAccounts, allTerritories, allUsers, existingByExternalId, withEmail } from './hubRows.ts';
import type { ImportReport } from './importReport.ts';

export interface ImportRequest {
  readonly kind: ImportKind;
  /** The mapping file's JSON. */
  readonly mapping: unknown;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** False: a dry run, which reads and reports and changes nothing. */
  readonly apply: boolean;
  readonly now: number;
  readonly ids: { next(): string };
}

export type ImportError =
  | 'mapping_invalid'
  | 'kind_mismatch'
  | 'territories_missing'
  | DecodeError
  | FileError;

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Imports files of one kind: read, looked up, compared with what the hub holds, and (with `apply`) written in
 * one transaction, all or nothing. Rows that cannot be taken stand in the report with line and reason. Rows
 * are found again by their external id, so that the same file twice changes nothing the second time.
 */
export async function importFiles(
  db: HubDatabase,
  request: ImportRequest,
): Promise<Result<ImportReport, ImportError>> {
  const parsed = parseMapping(request.mapping);
  if (!parsed.ok) return parsed;
  const mapping = parsed.value;
  if (mapping.kind !== request.kind)
    return fail('kind_mismatch', { asked: request.kind, mapping: mapping.kind });

  const decoded: (DecodedText & { readonly name: string })[] = [];
  for (const { name, bytes } of request.files) {
    const text = decodeText(bytes, mapping.csv.encoding);
    if (!text.ok) return fail(text.error.code, { file: name, ...text.error.detail });
    decoded.push({ name, ...text.value });
  }
  const read = readFiles(decoded, mapping, sha256);
  if (!read.ok) return read;

  const hub = await loadHub(db, mapping, read.value.rows);
  const missing = missingTerritories(mapping, hub.known);
  if (missing !== undefined) return fail('territories_missing', { territories: missing });

  const made = managerDrafts(read.value.rows, mapping, hub.known.users);
  await hub.add(made);
  const ports = { newId: () => request.ids.next(), hash: sha256 };
  const resolved = resolveRows([...read.value.rows, ...made], mapping, hub.known, ports);
  const linked = linkManagers(resolved.rows, made, hub.known.users);
  const taken =
    mapping.kind === 'users'
      ? withoutTakenEmails(linked.rows, hub.known.users)
      : { rows: linked.rows, bad: [] };
  const bad = [...read.value.bad, ...resolved.bad, ...linked.bad, ...taken.bad];

  const plan = planImport(mapping.kind, taken.rows, hub.existing, request.now);
  const linkedDeals = mapping.kind === 'accounts' ? await dealsToLink(db, plan) : [];
  const moves =
    mapping.accountTerritories === undefined
      ? null
      : await accountMoves(db, plan, hub.existing, hub.known.territories);

  const own = new Set(made);
  const fromFile = (rows: readonly ResolvedRow[]): number =>
    rows.filter(({ draft }) => !own.has(draft)).length;
  const report: ImportReport = {
    kind: mapping.kind,
    mapping: mapping.name,
    applied: request.apply,
    files: read.value.files.map((file, at) => ({ ...file, ...textOf(decoded[at]) })),
    read: read.value.files.reduce((sum, file) => sum + file.read, 0),
    valid: fromFile(taken.rows),
    created: fromFile(plan.create.map(({ row }) => row)),
    updated: fromFile(plan.update.map(({ row }) => row)),
    unchanged: fromFile(plan.unchanged),
    repeated: read.value.repeated,
    bad,
    joined: read.value.joined,
    lookalikes: await findLookalikes(db, mapping.kind, plan),
    newTerritories: resolved.newTerritories.map(({ name }) => name),
    newManagers: plan.create.filter(({ row }) => own.has(row.draft)).length,
    withoutTerritory:
      mapping.territory === undefined
        ? 0
        : taken.rows.filter(({ id, columns, onlyNew }) => {
            const before = hub.existing.get(id) ?? onlyNew;
            return !standsSomewhere({ ...before, ...columns });
          }).length,
    withoutAccount: resolved.withoutAccount,
    unmatchedAccounts: resolved.unmatchedAccounts,
    linkedDeals: linkedDeals.length,
    accountTerritories: moves && { moved: moves.moves.length, byNumber: moves.byNumber },
  };
  if (request.apply) {
    const { read: records, created, updated, unchanged } = report;
    const audit = {
      mapping: mapping.name,
      files: request.files.map(({ name }) => name),
      records,
      created,
      updated,
      unchanged,
      bad: bad.length,
    };
    const { newTerritories } = resolved;
    const entity = kindRules[mapping.kind].entity.name as EntityName;
    await applyImport(
      db,
      { entity, plan, newTerritories, linkedDeals, accountMoves: moves?.moves ?? [], audit },
      request.now,
    );
  }
  return ok(report);
}

const textOf = (text: DecodedText | undefined) => ({
  encoding: text?.encoding ?? 'utf-8',
  byteOrderMark: text?.byteOrderMark ?? false,
  foreignLines: text?.foreignLines ?? [],
});

interface Hub {
  readonly known: Known;
  /** By id. */
  readonly existing: Map<string, ExistingRow>;
  /** Looks further rows up by their external ids. */
  add(drafts: readonly DraftRow[]): Promise<void>;
}

async function loadHub(db: HubDatabase, mapping: Mapping, drafts: readonly DraftRow[]): Promise<Hub> {
  const entity = kindRules[mapping.kind].entity.name as EntityName;
  const existing = new Map<string, ExistingRow>();
  const idOf = new Map<string, string>();
  const add = async (more: readonly DraftRow[]): Promise<void> => {
    for (const row of await existingByExternalId(
      db,
      entity,
      more.map(({ externalId }) => externalId),
    )) {
      existing.set(row.id, row);
      idOf.set(String(row['externalId']), row.id);
    }
  };
  await add(drafts);
  const territories = await allTerritories(db);
  const asksWhoWorks = territoryRules(mapping).some(({ rule }) => rule === 'workedBy');
  const known: Known = {
    territories,
    users: await allUsers(db),
    accounts: mapping.account === undefined ? [] : await allAccounts(db),
    workedBy: asksWhoWorks ? await workedByInHub(db, [...existing.values()], territories) : () => undefined,
    idOf: (externalId) => idOf.get(externalId),
  };
  return { known, existing, add };
}

/** What dealing out lacks: territories named by the mapping, or (empty) any at all. No row could be right then. */
function missingTerritories(mapping: Mapping, { territories }: Known): readonly string[] | undefined {
  for (const rule of territoryRules(mapping)) {
    if (rule.rule !== 'dealOut') continue;
    if (rule.among === undefined && !territories.some(({ active }) => active)) return [];
    const names = new Set(
      territories.flatMap(({ name, externalId }) => [name, externalId]).map((name) => foldedName(name ?? '')),
    );
    const missing = rule.among?.filter((name) => !names.has(foldedName(name))) ?? [];
    if (missing.length > 0) return missing;
  }
  return undefined;
}

/** An address signs one person in, so a second one with it is refused. */
function withoutTakenEmails(
  rows: readonly ResolvedRow[],
  users: readonly KnownUser[],
): { readonly rows: readonly ResolvedRow[]; readonly bad: readonly BadRow[] } {
  const holder = new Map(users.map(({ id, email }) => [email.toLowerCase(), id]));
  const bad: BadRow[] = [];
  const free = rows.filter((row) => {
    const email = String(row.columns['email'] ?? '').toLowerCase();
    const other = holder.get(email);
    if (email === '' || other === undefined || other === row.id) {
      holder.set(email, row.id);
      return true;
    }
    const { file, line, cells } = row.draft;
    bad.push({ file, line, reason: { code: 'email_taken' }, cells });
    return false;
  });
  return { rows: free, bad };
}

async function findLookalikes(
  db: HubDatabase,
  kind: ImportKind,
  plan: Plan,
): Promise<ImportReport['lookalikes']> {
  const news = plan.create.map(({ row, values }) => ({ file: row.draft.file, line: row.draft.line, values }));
  const hub = new Map<string, string>();
  const put = (row: {
    readonly id: string;
    readonly name?: string;
    readonly city?: string | null;
    readonly email?: string | null;
  }) => {
    const key = likenessKey(kind, row);
    if (key !== undefined) hub.set(key, row.id);
  };
  if (kind === 'accounts' && news.length > 0) for (const row of await allAccounts(db)) put(row);
  if (kind === 'contacts' || kind === 'leads') {
    const emails = news.flatMap(({ values }) =>
      typeof values['email'] === 'string' ? [values['email'].toLowerCase()] : [],
    );
    for (const row of await withEmail(db, kind === 'contacts' ? 'contact' : 'lead', emails)) put(row);
  }
  // Users with a taken address have been refused already.
  return kind === 'users' ? [] : lookalikes(kind, news, hub);
}
