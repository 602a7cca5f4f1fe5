import type { Persona } from '../../../../../shared/domain/entities/contact.ts';
import type { HeardKind, HeardOutcome } from '../../../../../shared/domain/entities/heard.ts';
import type { HeardQuestion } from '../../../../../shared/domain/insight/insightQuestion.ts';
import type { ReadableDb, SqlValue } from '../../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';
import { heardFrom, keys } from './heardTallies.ts';
import { heardNarrowing } from './narrowing.ts';

export interface SaidHere {
  readonly id: string;
  readonly verbatim: string;
  readonly language: string | null;
  readonly heardAt: number;
  readonly accountId: string;
  readonly accountName: string | null;
  readonly contactName: string | null;
  readonly persona: Persona;
  readonly callId: string | null;
  readonly kind: HeardKind;
  readonly outcome: HeardOutcome;
  readonly ownerName: string | null;
}

interface Said {
  readonly id: Buffer;
  readonly verbatim: string;
  readonly language: string | null;
  readonly heard_at: number;
  readonly account_id: Buffer;
  readonly account_name: string | null;
  readonly contact_name: string | null;
  readonly persona: string;
  readonly call_id: Buffer | null;
  readonly outcome: string;
  readonly owner_name: string | null;
}

const idOrNull = (bytes: Buffer | null): string | null => (bytes === null ? null : uuidFromBytes(bytes));

/** What stands behind the row with that key in the period itself, the newest first. */
export function verbatimsOf(
  db: ReadableDb,
  question: HeardQuestion,
  key: string | null,
  limit: number,
): readonly SaidHere[] {
  const { sql, isId } = keys[question.by];
  const narrowing = heardNarrowing(question, 6);
  const wanted: SqlValue = key !== null && isId ? uuidToBytes(key) : key;
  return db
    .all<Said>(
      `SELECT h.id, h.verbatim, h.language, h.heard_at, h.account_id, h.persona, h.call_id, h.outcome,
         (SELECT name FROM account WHERE id = h.account_id) AS account_name,
         (SELECT name FROM contact WHERE id = h.contact_id) AS contact_name,
         (SELECT name FROM user WHERE id = h.owner_id) AS owner_name
       FROM ${heardFrom(question.by, narrowing)}
       WHERE h.kind = ?3 AND h.heard_at >= ?1 AND h.heard_at < ?2 AND (${sql}) IS ?4${narrowing.where}
       ORDER BY h.heard_at DESC, h.id LIMIT ?5`,
      question.from,
      question.to,
      question.kind,
      wanted,
      limit,
      ...narrowing.values,
    )
    .map((said) => ({
      id: uuidFromBytes(said.id),
      verbatim: said.verbatim,
      language: said.language,
      heardAt: said.heard_at,
      accountId: uuidFromBytes(said.account_id),
      accountName: said.account_name,
      contactName: said.contact_name,
      persona: said.persona as Persona,
      callId: idOrNull(said.call_id),
      kind: question.kind,
      outcome: said.outcome as HeardOutcome,
      ownerName: said.owner_name,
    }));
}
