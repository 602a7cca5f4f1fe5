import type { Language } from '../../shared/domain/entities/account.ts';
import type { BadRow, Reason } from '../../shared/domain/import/badRow.ts';
import { badRowsFile } from '../../shared/domain/import/badRowsFile.ts';
import type { Failure } from '../../shared/kernel/result.ts';
import type { ImportError } from './importFiles.ts';
import type { ImportReport } from './importReport.ts';
import { en, type WordKey, type Words } from './words/en.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { sv } from './words/sv.ts';

const languages: Readonly<Record<Language, Words>> = { en, fr, sv, it };

/** Lists in a line of a report: enough to go and look, not so many that the rest is out of sight. */
const shownAtMost = 12;

type Values = Readonly<Record<string, unknown>>;

function say(language: Language, key: WordKey, values: Values = {}): string {
  const numbers = new Intl.NumberFormat(language);
  return languages[language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value === 'number') return name.endsWith('Line') ? String(value) : numbers.format(value);
    return printable(Array.isArray(value) ? listed(language, value) : String(value ?? ''));
  });
}

/** Names of columns and customers come from somebody's file and go to a terminal, which obeys control characters. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, '·');

function listed(language: Language, values: readonly unknown[]): string {
  const shown = values.slice(0, shownAtMost).map(String);
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(', ')} ${say(language, 'report.more', { count: more })}` : shown.join(', ');
}

/** Why a row was not taken and what to do; the column stands before it where one is to blame. */
export function describeReason({ code, column, detail }: Reason, language: Language): string {
  const said = say(language, `reason.${code}`, detail);
  return column === undefined ? said : `${column}: ${said}`;
}

/** Why a whole import was not begun and what to do. */
export const describeImportError = (error: Failure<ImportError>, language: Language): string =>
  say(language, keyOf(error), error.detail);

/** Nothing can be dealt out where there is no territory at all, which are then not to be named. */
const keyOf = ({ code, detail }: Failure<ImportError>): WordKey =>
  code === 'territories_missing' && Array.isArray(detail?.territories) && detail.territories.length === 0
    ? 'error.no_territories'
    : `error.${code}`;

/** The bad rows of one of the files, to be mended and imported again; null where it has none. */
export function badRowsText(report: ImportReport, file: number, language: Language): string | null {
  const bad = report.bad.filter((row) => row.file === file);
  const header = report.files[file]?.header;
  if (bad.length === 0 || header === undefined) return null;
  return badRowsFile(header, bad, (reason) => describeReason(reason, language));
}

const delimiterNames: Readonly<Record<string, string>> = { '\t': 'Tab' };

/** A report as lines of text. What is zero or empty is left out. */
export function describeReport(report: ImportReport, language: Language): readonly string[] {
  const lines: string[] = [];
  const add = (key: WordKey, values: Values = {}): void => {
    lines.push(say(language, key, values));
  };
  for (const file of report.files) {
    const { name, read, encoding, delimiter, recovered, foreignLines, unknownColumns } = file;
    add('report.file', { file: name, read, encoding, delimiter: delimiterNames[delimiter] ?? delimiter });
    if (recovered.length > 0) add('report.recovered', { count: recovered.length, lines: recovered });
    if (foreignLines.length > 0)
      add('report.foreignLines', { count: foreignLines.length, lines: foreignLines });
    if (unknownColumns.length > 0) add('report.unknownColumns', { columns: unknownColumns });
  }
  lines.push(say(language, 'report.fields', { fields: report.fields.join(', ') }));
  const { read, valid, bad, repeated, created, updated, unchanged } = report;
  add('report.read', { read, valid, bad: bad.length, repeated: repeated.length });
  for (const [code, rows] of badByReason(report)) {
    const message = describeReason(rows[0].reason, language);
    add('report.bad', { reason: code, count: rows.length, lines: rows.map(({ line }) => line), message });
  }
  add('report.planned', { created, updated, unchanged });
  for (const { field, from, to, count } of report.joined) add('report.joined', { field, from, to, count });
  if (report.newTerritories.length > 0) add('report.newTerritories', { names: report.newTerritories });
  if (report.newManagers > 0) add('report.newManagers', { count: report.newManagers });
  if (report.withoutTerritory > 0) add('report.withoutTerritory', { count: report.withoutTerritory });
  if (report.withoutAccount.length > 0) {
    const kept = report.withoutAccount.map(({ line }) => line);
    add('report.withoutAccount', { count: kept.length, lines: kept });
  }
  const unmatched = report.unmatchedAccounts.map(({ name, count }) => `${name} (${count})`);
  if (unmatched.length > 0) add('report.unmatchedAccounts', { names: unmatched });
  if (report.linkedDeals > 0) add('report.linkedDeals', { count: report.linkedDeals });
  if (report.accountTerritories !== null) {
    const { byNumber, moved } = report.accountTerritories;
    const numbers = Object.entries(byNumber).map(([territories, accounts]) => `${territories}: ${accounts}`);
    if (numbers.length > 0) add('report.accountTerritories', { numbers, moved });
  }
  const followed = report.followed.filter(({ taken }) => taken);
  if (followed.length > 0) {
    const names = followed.map(({ externalId, line, into }) => `${externalId} (${line}) → ${into.name}`);
    add('report.followed', { count: followed.length, names });
  }
  const outspoken = report.followed.filter(({ taken }) => !taken).map(({ line }) => line);
  if (outspoken.length > 0) add('report.outspoken', { count: outspoken.length, lines: outspoken });
  if (report.lookalikes.length > 0) {
    add('report.lookalikes', {
      count: report.lookalikes.length,
      lines: report.lookalikes.map(({ line }) => line),
    });
  }
  add(report.applied ? 'report.applied' : 'report.dryRun');
  return lines;
}

function badByReason({ bad }: ImportReport): ReadonlyMap<string, readonly [BadRow, ...BadRow[]]> {
  const rows = new Map<string, [BadRow, ...BadRow[]]>();
  for (const row of bad) {
    const known = rows.get(row.reason.code);
    if (known === undefined) rows.set(row.reason.code, [row]);
    else known.push(row);
  }
  return rows;
}
