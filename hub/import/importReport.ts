import type { BadRow } from '../../shared/domain/import/badRow.ts';
import type { Encoding } from '../../shared/domain/import/encodings.ts';
import type { FollowedRow } from '../../shared/domain/import/followedRows.ts';
import type { Lookalike } from '../../shared/domain/import/lookalikes.ts';
import type { ImportKind } from '../../shared/domain/import/mapping.ts';
import type { FileSummary } from '../../shared/domain/import/readFiles.ts';
import type { JoinedSpelling } from '../../shared/domain/import/readRows.ts';
import type { ListedRow } from '../../shared/domain/import/resolveRows.ts';

export interface ImportedFile extends FileSummary {
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** Lines that were Windows-1252 in a file that is UTF-8 elsewhere. */
  readonly foreignLines: readonly number[];
}

/** What an import did, or (not `applied`) would do. */
export interface ImportReport {
  readonly kind: ImportKind;
  readonly mapping: string;
  /** What a row is made of, as `describeMapping` tells it. */
  readonly fields: readonly string[];
  readonly applied: boolean;
  /** By which it can be taken back; null for a dry run. */
  readonly runId: string | null;
  readonly files: readonly ImportedFile[];
  /** Records in the files. read = valid + repeated + bad. */
  readonly read: number;
  readonly valid: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that said again what an earlier line said. */
  readonly repeated: readonly { readonly file: number; readonly line: number; readonly ofLine: number }[];
  readonly bad: readonly BadRow[];
  readonly joined: readonly JoinedSpelling[];
  /** Rows of merged accounts or contacts, which go to the ones that those became. */
  readonly followed: readonly FollowedRow[];
  /** New rows that look like another one; they are imported all the same. */
  readonly lookalikes: readonly Lookalike[];
  readonly newTerritories: readonly string[];
  /** Managers who stood only as a name and became users; not among `created`. */
  readonly newManagers: number;
  readonly withoutTerritory: number;
  /** Deals without any customer, kept. */
  readonly withoutAccount: readonly ListedRow[];
  /** Customers that no account matched, kept by name, with the number of their deals. */
  readonly unmatchedAccounts: readonly { readonly name: string; readonly count: number }[];
  /** Deals that had waited for an account that came now. */
  readonly linkedDeals: number;
  /** For deals: how many of the accounts they name stand in how many territories, and how many of those moved. */
  readonly accountTerritories: {
    readonly moved: number;
    readonly byNumber: Readonly<Record<number, number>>;
  } | null;
}
