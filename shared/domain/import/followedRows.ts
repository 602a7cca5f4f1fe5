import type { ExistingRow } from './plan.ts';
import type { ResolvedRow } from './resolveRows.ts';

/** A row whose external id belongs to one that was given up for another, and so speaks of that other. */
export interface FollowedRow {
  readonly file: number;
  readonly line: number;
  readonly externalId: string;
  /** What the one that it became is called, and its own external id. */
  readonly into: { readonly name: string; readonly externalId: string | null };
  /** False where a line of the one it became, or an earlier line, says what stands. */
  readonly taken: boolean;
}

export interface Followed {
  /** Of each row of the hub one line at most. */
  readonly rows: readonly ResolvedRow[];
  /** Lines that have nothing to say beside another that speaks of the same row. */
  readonly leftOut: readonly ResolvedRow[];
  readonly followed: readonly FollowedRow[];
}

/**
 * Several lines may come to speak of one row, since merged rows lead on to their survivor: its own line has the word,
 * else the first of the others.
 */
export function followedRows(
  rows: readonly ResolvedRow[],
  existing: ReadonlyMap<string, ExistingRow>,
): Followed {
  const isOwn = ({ id, draft }: ResolvedRow): boolean =>
    (existing.get(id)?.['externalId'] ?? draft.externalId) === draft.externalId;
  const speaker = new Map<string, ResolvedRow>();
  for (const row of rows) {
    const current = speaker.get(row.id);
    if (current === undefined || (isOwn(row) && !isOwn(current))) speaker.set(row.id, row);
  }
  const speaks = (row: ResolvedRow): boolean => speaker.get(row.id) === row;
  return {
    rows: rows.filter(speaks),
    leftOut: rows.filter((row) => !speaks(row)),
    followed: rows
      .filter((row) => existing.has(row.id) && !isOwn(row))
      .map((row) => {
        const survivor = existing.get(row.id);
        const externalId = survivor?.['externalId'];
        return {
          file: row.draft.file,
          line: row.draft.line,
          externalId: row.draft.externalId,
          into: {
            name: String(survivor?.['name'] ?? ''),
            externalId: typeof externalId === 'string' ? externalId : null,
          },
          taken: speaks(row),
        };
      }),
  };
}
