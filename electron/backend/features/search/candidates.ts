import { liftedRank } from '../../../../shared/domain/search/liftOfUse.ts';
import { matchName, type NameMatch } from '../../../../shared/domain/search/matchName.ts';
import type { QueryTerm } from '../../../../shared/domain/search/queryTerm.ts';
import type { NamedRow } from './repository/namedRow.ts';

/** Candidates looked at beyond the limit. */
const reserve = 10;

export interface Candidate {
  readonly row: number;
  readonly name: string;
  readonly match: NameMatch;
  /** The rank of the match, lifted by use. */
  readonly rank: number;
}

/** Rows that answer a query, each once, with how well they do. */
export class Candidates {
  readonly #terms: readonly QueryTerm[];
  readonly #byRow = new Map<number, Candidate>();

  constructor(terms: readonly QueryTerm[]) {
    this.#terms = terms;
  }

  get count(): number {
    return this.#byRow.size;
  }

  /** Holds every row against the whole query; those that do not answer it are left aside. */
  add(rows: readonly NamedRow[], leastInName = 0): void {
    for (const { row, name, beside, lift } of rows) {
      if (this.#byRow.has(row)) continue;
      const match = matchName(name, beside, this.#terms);
      if (match !== null && match.inName >= leastInName)
        this.#byRow.set(row, { row, name, match, rank: liftedRank(match.rank, lift ?? 0) });
    }
  }

  /** The best `limit`: by rank and use, then the one spoken with last, then by name. */
  best(limit: number, lastSpoken: (row: number) => number): readonly Candidate[] {
    const found = [...this.#byRow.values()].sort((a, b) => a.rank - b.rank);
    // Those that share the rank of the last place compete for it; each look-up may read two pages from disk.
    const near = found
      .slice(0, limit + reserve)
      .map((candidate) => ({ candidate, at: lastSpoken(candidate.row) }));
    near.sort(
      (a, b) =>
        a.candidate.rank - b.candidate.rank || b.at - a.at || (a.candidate.name < b.candidate.name ? -1 : 1),
    );
    return near.slice(0, limit).map(({ candidate }) => candidate);
  }
}
