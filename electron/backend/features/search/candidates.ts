import { liftedRank } from '../../../../shared/domain/search/liftOfUse.ts';
import { matchName, matchWords, type NameMatch } from '../../../../shared/domain/search/matchName.ts';
import type { QueryTerm } from '../../../../shared/domain/search/queryTerm.ts';
import type { NamedRow } from './repository/namedRow.ts';
import type { NameSource } from './repository/nameSources.ts';

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
    for (const { row, name, beside, lift, words } of rows) {
      if (this.#byRow.has(row)) continue;
      const match =
        words === undefined
          ? matchName(name, beside, this.#terms)
          : matchWords(words.name, () => words.beside, this.#terms);
      if (match !== null && match.inName >= leastInName)
        this.#byRow.set(row, { row, name, match, rank: liftedRank(match.rank, lift ?? 0) });
    }
  }

  /** The best `limit`: by rank and use, then the one spoken with last, then by name. */
  best(limit: number, lastSpoken: NameSource['lastSpoken']): readonly Candidate[] {
    const found = [...this.#byRow.values()].sort((a, b) => a.rank - b.rank);
    // Those that share the rank of the last place compete for it.
    const near = found.slice(0, limit + reserve);
    const sharing = near.filter(({ rank }, at) => [near[at - 1], near[at + 1]].some((o) => o?.rank === rank));
    const spoken = sharing.length === 0 ? [] : lastSpoken(sharing.map(({ row }) => row));
    const lastOf = new Map(spoken.map(({ row, at }) => [row, at ?? 0]));
    near.sort(
      (a, b) =>
        a.rank - b.rank || (lastOf.get(b.row) ?? 0) - (lastOf.get(a.row) ?? 0) || (a.name < b.name ? -1 : 1),
    );
    return near.slice(0, limit);
  }
}
