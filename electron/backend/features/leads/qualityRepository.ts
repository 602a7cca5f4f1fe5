import type { PromisedField } from '../../../../shared/domain/agreement/agreementTerms.ts';
import type { TermedLead } from '../../../../shared/domain/agreement/leadTerms.ts';
import type { Row } from '../../../../shared/domain/entities/index.ts';
import type { LeadFacts, Money } from '../../../../shared/domain/leads/leadQuality.ts';
import type { ReadableDb } from '../../db/database.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';

/** One lead as it is counted, and which of the fields that may be promised it came with. */
export type CountedLead = Omit<LeadFacts, 'complete'> &
  TermedLead & { readonly has: ReadonlySet<PromisedField> };

interface Read {
  readonly source: string | null;
  readonly campaign: string | null;
  readonly score: number | null;
  readonly territory: Buffer | null;
  readonly owner: Buffer | null;
  readonly account: Buffer | null;
  readonly status: Row<'lead'>['status'];
  readonly reason: string | null;
  readonly receivedAt: number;
  readonly acceptedAt: number | null;
  readonly firstAttemptAt: number | null;
  readonly firstConversationAt: number | null;
  readonly agreementVersion: number | null;
  readonly deliveredAt: number | null;
  readonly decidedAt: number | null;
  readonly attempts: number;
  readonly knewUs: Row<'leadStep'>['knewUs'];
  readonly has: string;
}

const filled = (column: string): string =>
  `CASE WHEN t.${column} IS NULL OR trim(t.${column}) = '' THEN '' ELSE '${column},' END`;
const fields = ['name', 'company', 'title', 'email', 'phone', 'city', 'country', 'language', 'note'] as const;

/** The leads that were received in [from, to), with what their steps come to. */
export function countedLeads(db: ReadableDb, from: number, to: number): readonly CountedLead[] {
  const names = new Map<string, string>();
  const named = (bytes: Buffer | null): string | null => {
    if (bytes === null) return null;
    const key = bytes.toString('latin1');
    const name = names.get(key) ?? uuidFromBytes(bytes);
    names.set(key, name);
    return name;
  };
  const wonOf = wonByAccount(db);
  const credited = new Set<string>();
  /** An account's deals are credited once: to the first lead of the period that became it. */
  const wonSince = (account: Buffer, receivedAt: number): readonly Money[] => {
    const key = account.toString('latin1');
    if (credited.has(key)) return [];
    credited.add(key);
    return (wonOf.get(key) ?? [])
      .filter(({ at }) => at >= receivedAt)
      .map(({ currency, minor }) => ({ currency, minor }));
  };
  return db
    .all<Read>(
      `SELECT t.source, t.campaign, t.score, t.territory_id AS territory, t.owner_id AS owner,
         t.account_id AS account, t.status, t.reason, t.received_at AS receivedAt, t.accepted_at AS acceptedAt,
         t.first_attempt_at AS firstAttemptAt, t.first_conversation_at AS firstConversationAt,
         t.agreement_version AS agreementVersion,
         (SELECT min(s.delivered_at) FROM lead_step s WHERE s.lead_id = t.id) AS deliveredAt,
         (SELECT min(s.authored_at) FROM lead_step s WHERE s.lead_id = t.id AND s.kind IN ('accept', 'reject')) AS decidedAt,
         (SELECT count(*) FROM lead_step s WHERE s.lead_id = t.id AND s.kind IN ('attempt', 'conversation')) AS attempts,
         (SELECT s.knew_us FROM lead_step s WHERE s.lead_id = t.id AND s.knew_us IS NOT NULL
          ORDER BY s.authored_at DESC LIMIT 1) AS knewUs,
         ${fields.map(filled).join(' || ')} || CASE WHEN t.score IS NULL THEN '' ELSE 'score,' END AS has
       FROM lead t WHERE t.received_at >= ? AND t.received_at < ? ORDER BY t.received_at, t.row`,
      from,
      to,
    )
    .map(({ territory, owner, account, has, ...lead }) => ({
      ...lead,
      territoryId: named(territory),
      ownerId: named(owner),
      has: new Set(has.split(',') as PromisedField[]),
      revenue: lead.status === 'converted' && account !== null ? wonSince(account, lead.receivedAt) : [],
    }));
}

/** Won deals by the account they were won with; those without an amount or a day count for nothing. */
function wonByAccount(db: ReadableDb): ReadonlyMap<string, readonly (Money & { readonly at: number })[]> {
  const won = db.all<{ account: Buffer; currency: string; minor: number; closed: string }>(
    `SELECT account_id AS account, currency, amount_minor AS minor, closed_on AS closed FROM deal
     WHERE stage = 'won' AND account_id IS NOT NULL AND amount_minor IS NOT NULL AND currency IS NOT NULL
       AND closed_on IS NOT NULL`,
  );
  return new Map(
    [...Map.groupBy(won, ({ account }) => account.toString('latin1'))].map(([account, deals]) => [
      account,
      deals.map(({ currency, minor, closed }) => ({
        currency,
        minor,
        // To the end of that day: a lead received in its morning came before it.
        at: Date.parse(`${closed}T23:59:59Z`),
      })),
    ]),
  );
}

/** Steps by which sales gave leads back in [from, to), and when each was answered. */
export const givenBack = (
  db: ReadableDb,
  from: number,
  to: number,
): readonly {
  readonly receivedAt: number;
  readonly answeredAt: number | null;
  readonly version: number | null;
}[] =>
  db.all(
    `SELECT s.updated_at AS receivedAt,
       (SELECT min(a.authored_at) FROM lead_answer a WHERE a.step_id = s.id) AS answeredAt,
       t.agreement_version AS version
     FROM lead_step s JOIN lead t ON t.id = s.lead_id
     WHERE s.kind IN ('reject', 'disqualify', 'recycle') AND s.authored_at >= ? AND s.authored_at < ?
       AND (EXISTS (SELECT 1 FROM lead_answer a WHERE a.step_id = s.id)
         OR (t.status IN ('rejected', 'disqualified', 'recycled')
           AND s.authored_at = (SELECT max(n.authored_at) FROM lead_step n WHERE n.lead_id = t.id)))`,
    from,
    to,
  );
