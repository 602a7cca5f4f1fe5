import { byteOrderMark, type CsvCell, csvLine } from '../../shared/domain/import/csv/csvText.ts';
import type { HubDatabase } from '../db/open.ts';
import {
  type CallRow,
  callsPage,
  type HeardRow,
  heardPage,
  type NextStepRow,
  nextStepsPage,
  type Page,
  recordExport,
} from './exportRows.ts';

export const exportNames = ['calls', 'heard', 'next-steps'] as const;
export type ExportName = (typeof exportNames)[number];

export interface ExportRequest {
  readonly entities: readonly ExportName[];
  /** Only what changed at this instant or later (milliseconds UTC); everything when left out. */
  readonly since?: number;
  readonly now: number;
}

export interface ExportedFile {
  /** `calls.csv` */
  readonly name: string;
  /** The file's text, piece by piece, so that its size does not matter. */
  readonly text: AsyncIterable<string>;
}

/**
 * CSV files for the company's own CRM: UTF-8 with a mark, RFC 4180, keyed by the external ids of account and
 * contact and by the user's email. Cells that a spreadsheet program would run as a formula are guarded.
 * `callboard_id` stays the same from export to export, so that importing one twice changes nothing there.
 */
export async function exportRecords(
  db: HubDatabase,
  request: ExportRequest,
): Promise<readonly ExportedFile[]> {
  const { entities, since = 0, now } = request;
  await recordExport(db, now, { entities, since });
  return entities.map((name) => ({ name: `${name}.csv`, text: files[name](db, since) }));
}

/** A column: its name in the file and what stands in it. */
type Column<Row> = readonly [string, (row: Row) => CsvCell];

const pageSize = 2_000;

const fileOf = <Row extends { readonly id: string }>(
  columns: readonly Column<Row>[],
  read: (db: HubDatabase, page: Page) => Promise<readonly Row[]>,
) =>
  async function* (db: HubDatabase, since: number): AsyncGenerator<string> {
    yield byteOrderMark + csvLine(columns.map(([name]) => name));
    let after: string | null = null;
    for (;;) {
      const rows: readonly Row[] = await read(db, { since, after, limit: pageSize });
      if (rows.length > 0) yield rows.map((row) => csvLine(columns.map(([, cell]) => cell(row)))).join('');
      if (rows.length < pageSize) return;
      after = rows.at(-1)?.id ?? null;
    }
  };

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
/** Several values in one cell; external ids and names hold no line breaks. */
const list = (values: readonly string[]): string => values.join('\n');

const calls: readonly Column<CallRow>[] = [
  ['callboard_id', ({ id }) => id],
  ['account_external_id', ({ accountExternalId }) => accountExternalId],
  ['account_name', ({ accountName }) => accountName],
  ['contact_external_ids', ({ contactExternalIds }) => list(contactExternalIds)],
  ['contact_names', ({ contactNames }) => list(contactNames)],
  ['user_email', ({ userEmail }) => userEmail],
  ['user_external_id', ({ userExternalId }) => userExternalId],
  ['channel', ({ channel }) => channel],
  ['status', ({ status }) => status],
  ['starts_at', ({ startsAt }) => instant(startsAt)],
  ['local_start', ({ localStart }) => localStart],
  ['time_zone', ({ timeZone }) => timeZone],
  ['duration_minutes', ({ durationMinutes }) => durationMinutes],
  ['objective', ({ objective }) => objective],
  ['minimum_outcome', ({ minimumOutcome }) => minimumOutcome],
  ['result', ({ result }) => result],
  ['summary', ({ summary }) => summary],
  ['logged_at', ({ loggedAt }) => instant(loggedAt)],
];

const heard: readonly Column<HeardRow>[] = [
  ['callboard_id', ({ id }) => id],
  ['call_callboard_id', ({ callId }) => callId],
  ['account_external_id', ({ accountExternalId }) => accountExternalId],
  ['account_name', ({ accountName }) => accountName],
  ['contact_external_id', ({ contactExternalId }) => contactExternalId],
  ['contact_name', ({ contactName }) => contactName],
  ['user_email', ({ userEmail }) => userEmail],
  ['user_external_id', ({ userExternalId }) => userExternalId],
  ['owner_email', ({ ownerEmail }) => ownerEmail],
  ['kind', ({ kind }) => kind],
  ['category', ({ category }) => category],
  ['verbatim', ({ verbatim }) => verbatim],
  ['language', ({ language }) => language],
  ['persona', ({ persona }) => persona],
  ['buyer_stage', ({ buyerStage }) => buyerStage],
  ['competitor', ({ competitor }) => competitor],
  ['response', ({ response }) => response],
  ['response_words', ({ responseWords }) => responseWords],
  ['outcome', ({ outcome }) => outcome],
  ['heard_at', ({ heardAt }) => instant(heardAt)],
];

const nextSteps: readonly Column<NextStepRow>[] = [
  ['callboard_id', ({ id }) => id],
  ['call_callboard_id', ({ callId }) => callId],
  ['account_external_id', ({ accountExternalId }) => accountExternalId],
  ['account_name', ({ accountName }) => accountName],
  ['user_email', ({ userEmail }) => userEmail],
  ['user_external_id', ({ userExternalId }) => userExternalId],
  ['text', ({ text }) => text],
  ['due_on', ({ dueOn }) => dueOn],
  ['status', ({ status }) => status],
];

const files: Readonly<Record<ExportName, (db: HubDatabase, since: number) => AsyncIterable<string>>> = {
  calls: fileOf(calls, callsPage),
  heard: fileOf(heard, heardPage),
  'next-steps': fileOf(nextSteps, nextStepsPage),
};
