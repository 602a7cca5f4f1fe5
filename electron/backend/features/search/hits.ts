import type { DealStage } from '../../../../shared/domain/entities/deal.ts';
import type { HeardKind } from '../../../../shared/domain/entities/heard.ts';
import type { LeadStatus } from '../../../../shared/domain/entities/lead.ts';
import { excerptAround } from '../../../../shared/domain/search/excerptAround.ts';
import { marksIn } from '../../../../shared/domain/search/matchName.ts';
import type { Reading } from '../../../../shared/domain/search/queryTerm.ts';
import type { ReadableDb } from '../../db/database.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';
import { readAccount, readContact, readDeal, readLead } from './repository/foundRows.ts';
import { readHeard } from './repository/heardWords.ts';

/** Characters of a verbatim shown around what was found. */
const excerptLength = 160;
/** A word found further on in a very long text is not marked: finding its place would cost milliseconds. */
const markedWithin = 4000;

const idOrNull = (id: Buffer | null): string | null => (id === null ? null : uuidFromBytes(id));

/** One line of the answer, or none where the row has gone meanwhile. `openedAt` is set in the list of those alone. */
export function accountHit(
  db: ReadableDb,
  row: number,
  readings: readonly Reading[],
  openedAt: number | null = null,
) {
  const found = readAccount(db, row);
  if (found === undefined) return [];
  const { name, city } = found;
  return [{ id: uuidFromBytes(found.id), name, city, marks: marksIn(name, readings), openedAt }];
}

export function contactHit(
  db: ReadableDb,
  row: number,
  readings: readonly Reading[],
  openedAt: number | null = null,
) {
  const found = readContact(db, row);
  if (found === undefined) return [];
  const { name, title } = found;
  return [
    {
      id: uuidFromBytes(found.id),
      name,
      title,
      accountId: uuidFromBytes(found.account_id),
      accountName: found.account_name,
      marks: marksIn(name, readings),
      openedAt,
    },
  ];
}

export function leadHit(
  db: ReadableDb,
  row: number,
  readings: readonly Reading[],
  openedAt: number | null = null,
) {
  const found = readLead(db, row);
  if (found === undefined) return [];
  const { name, company } = found;
  return [
    {
      id: uuidFromBytes(found.id),
      name,
      company,
      status: found.status as LeadStatus,
      marks: marksIn(name ?? '', readings),
      companyMarks: marksIn(company ?? '', readings),
      openedAt,
    },
  ];
}

export function dealHit(
  db: ReadableDb,
  row: number,
  readings: readonly Reading[],
  openedAt: number | null = null,
) {
  const found = readDeal(db, row);
  if (found === undefined) return [];
  const { name } = found;
  return [
    {
      id: uuidFromBytes(found.id),
      name,
      stage: found.stage as DealStage,
      accountId: idOrNull(found.account_id),
      accountName: found.account_name,
      marks: marksIn(name, readings),
      openedAt,
    },
  ];
}

export function heardHit(
  db: ReadableDb,
  row: number,
  readings: readonly Reading[],
  openedAt: number | null = null,
) {
  const found = readHeard(db, row);
  if (found === undefined) return [];
  const marks = marksIn(found.verbatim.slice(0, markedWithin), readings);
  const { text, marks: shown } = excerptAround(found.verbatim, marks, excerptLength);
  return [
    {
      id: uuidFromBytes(found.id),
      /** At most a line or two of it, around what was found. */
      excerpt: text,
      kind: found.kind as HeardKind,
      heardAt: found.heard_at,
      callId: idOrNull(found.call_id),
      accountId: uuidFromBytes(found.account_id),
      accountName: found.account_name,
      marks: [...shown],
      openedAt,
    },
  ];
}
