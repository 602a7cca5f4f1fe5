import { createHash } from 'node:crypto';
import type { BadRow } from '../../shared/domain/import/badRow.ts';
import type { DecodedText, DecodeError } from '../../shared/domain/import/decodeText.ts';
import { describeMapping } from '../../shared/domain/import/describeMapping.ts';
import { type FollowedRow, followedRows } from '../../shared/domain/import/followedRows.ts';
import { type Lookalike, lookalikes } from '../../shared/domain/import/lookalikes.ts';
import { linkManagers, managerDrafts } from '../../shared/domain/import/managers.ts';
import type { ImportKind, Mapping } from '../../shared/domain/import/mapping.ts';
import { foldedName } from '../../shared/domain/import/names.ts';
import { type Pace, unpaced } from '../../shared/domain/import/pace.ts';
import { parseMapping, territoryRules } from '../../shared/domain/import/parseMapping.ts';
import { type Plan, planImport } from '../../shared/domain/import/plan.ts';
import { type FileError, type FilesRead, readingFiles } from '../../shared/domain/import/readFiles.ts';
import type { DraftRow, Hash } from '../../shared/domain/import/readRows.ts';
import {
  type Known,
  type ResolvedRow,
  type ResolvedRows,
  resolveRows,
  standsSomewhere,
} from '../../shared/domain/import/resolveRows.ts';
import { withoutTakenEmails } from '../../shared/domain/import/takenEmails.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubDatabase } from '../db/open.ts';
import { type AccountMoves, accountMoves, dealsToLink } from './accountTerritories.ts';
import { applyImport } from './applyImport.ts';
import { decodeText } from './decodeText.ts';
import type { ImportReport } from './importReport.ts';
import { entityOf, type KnownRows, knownRows, likeRows } from './knownRows.ts';
import type { ChangedRow, ImportRun } from './recordRun.ts';

export interface ImportRequest {
  readonly kind: ImportKind;
  /** The mapping file's JSON. */
  readonly mapping: unknown;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** False: a dry run, which reads and reports and changes nothing. */
  readonly apply: boolean;
  readonly now: number;
  readonly ids: { next(): string };
  /** Null: an administration command. */
  readonly userId?: string | null;
  readonly pace?: Pace;
}

export type ImportError =
  | 'mapping_invalid'
  | 'kind_mismatch'
  | 'territories_missing'
  | 'changed_meanwhile'
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
  const mapping = parseMapping(request.mapping);
  if (!mapping.ok) return mapping;
  const { kind } = mapping.value;
  if (kind !== request.kind) return fail('kind_mismatch', { asked: request.kind, mapping: kind });

  const texts: NamedText[] = [];
  for (const { name, bytes } of request.files) {
    const text = decodeText(bytes, mapping.value.csv.encoding);
    if (!text.ok) return fail(text.error.code, { file: name, ...text.error.detail });
    texts.push({ name, ...text.value });
  }
  const pace = request.pace ?? unpaced;
  const read = await readPaced(texts, mapping.value, pace);
  if (!read.ok) return read;
  const { length } = read.value.rows;
  await pace('comparing', 0, length);

  const rows = await knownRows(db, mapping.value, read.value.rows);
  const missing = missingTerritories(mapping.value, rows.known);
  if (missing !== undefined) return fail('territories_missing', { territories: missing });

  const work = await planWork(db, mapping.value, read.value, rows, request);
  await pace('comparing', length, length);
  const runId = request.apply ? request.ids.next() : null;
  const report = reportOf(runId, mapping.value, texts, read.value, work);
  if (runId === null) return ok(report);
  const { plan, resolved, linkedDeals, moves } = work;
  const applied = await applyImport(
    db,
    {
      entity: entityOf(kind),
      plan,
      newTerritories: resolved.newTerritories,
      existing: rows.existing,
      linkedDeals,
      accountMoves: moves?.moves ?? [],
      run: runOf(runId, report),
      audit: auditOf(report),
    },
    { now: request.now, userId: request.userId ?? null },
    pace,
  );
  return applied.ok ? ok(report) : applied;
}

type NamedText = DecodedText & { readonly name: string };

/** Everything worked out before anything is written. */
interface Work {
  readonly resolved: ResolvedRows;
  readonly bad: readonly BadRow[];
  readonly plan: Plan;
  /** Managers made from their names: not rows of the file. */
  readonly made: readonly DraftRow[];
  readonly linkedDeals: readonly ChangedRow[];
  readonly followed: readonly FollowedRow[];
  readonly moves: AccountMoves | null;
  readonly lookalikes: readonly Lookalike[];
  readonly withoutTerritory: number;
}

async function planWork(
  db: HubDatabase,
  mapping: Mapping,
  read: FilesRead,
  { known, existing, add }: KnownRows,
  { ids, now }: ImportRequest,
): Promise<Work> {
  const made = managerDrafts(read.rows, mapping, known.users);
  await add(made);
  const ports = { newId: () => ids.next(), hash: sha256 };
  const resolved = resolveRows([...read.rows, ...made], mapping, known, ports);
  const linked = linkManagers(resolved.rows, made, known.users);
  const free =
    mapping.kind === 'users' ? withoutTakenEmails(linked.rows, known.users) : { rows: linked.rows, bad: [] };
  const { rows, leftOut, followed } = followedRows(free.rows, existing);
  const planned = planImport(mapping.kind, rows, existing, now);
  const plan = { ...planned, unchanged: [...planned.unchanged, ...leftOut] };
  const news = plan.create.map(({ row, values }) => ({ ...row.draft, values }));
  const asksTerritory = mapping.territory !== undefined;
  return {
    resolved,
    bad: [...read.bad, ...resolved.bad, ...linked.bad, ...free.bad],
    plan,
    made,
    followed,
    linkedDeals: mapping.kind === 'accounts' ? await dealsToLink(db, plan) : [],
    moves:
      mapping.accountTerritories === undefined
        ? null
        : await accountMoves(db, plan, existing, known.territories),
    // Users with an address that is taken have been refused already.
    lookalikes:
      mapping.kind === 'users' ? [] : lookalikes(mapping.kind, news, await likeRows(db, mapping.kind, plan)),
    withoutTerritory: rows.filter(
      ({ id, columns, onlyNew }) =>
        asksTerritory && !standsSomewhere({ ...(existing.get(id) ?? onlyNew), ...columns }),
    ).length,
  };
}

function reportOf(
  runId: string | null,
  mapping: Mapping,
  texts: readonly NamedText[],
  read: FilesRead,
  work: Work,
): ImportReport {
  const { plan, resolved, moves } = work;
  const own = new Set(work.made);
  const fromFile = (rows: readonly ResolvedRow[]): number =>
    rows.filter(({ draft }) => !own.has(draft)).length;
  const created = plan.create.map(({ row }) => row);
  const updated = plan.update.map(({ row }) => row);
  return {
    kind: mapping.kind,
    mapping: mapping.name,
    fields: describeMapping(mapping),
    applied: runId !== null,
    runId,
    files: read.files.map((file, at) => ({ ...file, ...encodingOf(texts[at]) })),
    read: read.files.reduce((sum, file) => sum + file.read, 0),
    valid: fromFile([...created, ...updated, ...plan.unchanged]),
    created: fromFile(created),
    updated: fromFile(updated),
    unchanged: fromFile(plan.unchanged),
    repeated: read.repeated,
    bad: work.bad,
    joined: read.joined,
    lookalikes: work.lookalikes,
    newTerritories: resolved.newTerritories.map(({ name }) => name),
    newManagers: created.length - fromFile(created),
    withoutTerritory: work.withoutTerritory,
    withoutAccount: resolved.withoutAccount,
    unmatchedAccounts: resolved.unmatchedAccounts,
    followed: work.followed,
    linkedDeals: work.linkedDeals.length,
    accountTerritories: moves && { moved: moves.moves.length, byNumber: moves.byNumber },
  };
}

const encodingOf = (text: DecodedText | undefined) => ({
  encoding: text?.encoding ?? 'utf-8',
  byteOrderMark: text?.byteOrderMark ?? false,
  foreignLines: text?.foreignLines ?? [],
});

async function readPaced(
  texts: readonly NamedText[],
  mapping: Mapping,
  pace: Pace,
): Promise<Result<FilesRead, FileError>> {
  const reading = readingFiles(texts, mapping, sha256);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    await pace('reading', step.value.done, step.value.total);
  }
}

const runOf = (id: string, report: ImportReport): ImportRun => ({
  id,
  kind: report.kind,
  mapping: report.mapping,
  files: report.files.map(({ name }) => name),
  counts: {
    read: report.read,
    created: report.created,
    updated: report.updated,
    unchanged: report.unchanged,
    bad: report.bad.length,
  },
});

/** Counts and names of files; no customer's word. */
const auditOf = (report: ImportReport): Readonly<Record<string, unknown>> => ({
  mapping: report.mapping,
  files: report.files.map(({ name }) => name),
  records: report.read,
  created: report.created,
  updated: report.updated,
  unchanged: report.unchanged,
  bad: report.bad.length,
});

/** What dealing out lacks: territories named by the mapping, or (empty) any at all. No row could be right then. */
function missingTerritories(mapping: Mapping, { territories }: Known): readonly string[] | undefined {
  const names = new Set(
    territories.flatMap(({ name, externalId }) => [foldedName(name), foldedName(externalId ?? '')]),
  );
  for (const rule of territoryRules(mapping)) {
    if (rule.rule !== 'dealOut') continue;
    if (rule.among === undefined && !territories.some(({ active }) => active)) return [];
    const missing = rule.among?.filter((name) => !names.has(foldedName(name))) ?? [];
    if (missing.length > 0) return missing;
  }
  return undefined;
}
