import type { BadRow } from './badRow.ts';
import type { DraftRow } from './readRows.ts';

export interface WithoutRepeats {
  readonly rows: readonly DraftRow[];
  /** Rows that say word for word what an earlier one said; left out, nothing is lost by it. */
  readonly repeated: readonly { readonly file: number; readonly line: number; readonly ofLine: number }[];
  /** Rows that say something else under an external id already seen: only a person can tell which is right. */
  readonly bad: readonly BadRow[];
}

export function withoutRepeats(rows: readonly DraftRow[]): WithoutRepeats {
  const first = new Map<string, DraftRow>();
  const repeated: { file: number; line: number; ofLine: number }[] = [];
  const bad: BadRow[] = [];
  for (const row of rows) {
    const earlier = first.get(row.externalId);
    if (earlier === undefined) {
      first.set(row.externalId, row);
    } else if (meaning(earlier) === meaning(row)) {
      repeated.push({ file: row.file, line: row.line, ofLine: earlier.line });
    } else {
      const detail = { firstLine: earlier.line, firstFile: earlier.file };
      bad.push({
        file: row.file,
        line: row.line,
        reason: { code: 'duplicate_external_id', detail },
        cells: row.cells,
      });
    }
  }
  return { rows: [...first.values()], repeated, bad };
}

const meaning = ({
  values,
  owner,
  account,
  contact,
  manager,
  managerEmail,
  territoryNames,
}: DraftRow): string =>
  JSON.stringify([values, owner, account, contact, manager, managerEmail, territoryNames]);
