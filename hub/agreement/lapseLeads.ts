import { sql } from 'kysely';
import type { AgreementTerms } from '../../shared/domain/agreement/agreementTerms.ts';
import { type LeadTerms, leadTermsUnder, type SignedTerms } from '../../shared/domain/agreement/leadTerms.ts';
import type { User } from '../../shared/domain/entities/workspace.ts';
import { leadDueAt } from '../../shared/domain/leads/clock.ts';
import { whoTakesOver } from '../../shared/domain/leads/whoTakesOver.ts';
import type { HubContext } from '../hubContext.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction } from '../rows/writing.ts';

interface Undecided {
  readonly id: string;
  readonly ownerId: string | null;
  readonly territoryId: string | null;
  readonly source: string | null;
  readonly score: number | null;
  readonly receivedAt: number;
  readonly agreementVersion: number;
}

/** In one turn; those that are left come in the next. */
const atOnce = 2_000;

/**
 * Gives leads that nobody decided on within the window they came under to whom the agreement names, each once: those
 * whom it went to keep it, however long they take, and where nobody can take it, it stays and is known to have lapsed. The owner's laptop hears of it like of any change.
 */
export async function lapseLeads(hub: HubContext): Promise<number> {
  const now = hub.clock.now();
  return hub.db.transaction().execute(async (trx) => {
    const versions = await signedVersions(trx);
    if (versions.length === 0) return 0;
    const termsOf = leadTermsUnder(versions, 'UTC');
    const late = (await undecided(trx)).filter((lead) => isLate(lead, now, termsOf(lead)));
    const users: readonly User[] = late.length === 0 ? [] : await activeUsers(trx);
    const byVersion = new Map<number, AgreementTerms>(versions.map(({ version, terms }) => [version, terms]));
    const moved = late.flatMap((lead) => {
      const terms = byVersion.get(lead.agreementVersion);
      if (terms === undefined) return [];
      return [
        { id: lead.id, ownerId: whoTakesOver(lead, terms.lapse, users) ?? lead.ownerId, lapsedAt: now },
      ];
    });
    if (moved.length > 0)
      await updateRows(trx, 'lead', ['lapsedAt', 'ownerId'], moved, { now, userId: null }, 'recorded');
    return moved.length;
  });
}

const isLate = (lead: Undecided, now: number, terms: LeadTerms): boolean => {
  const dueAt = leadDueAt(
    { ...lead, status: 'new', acceptedAt: null, firstConversationAt: null, recycleOn: null },
    now,
    terms,
  );
  return dueAt !== null && now > dueAt;
};

async function signedVersions(trx: HubTransaction): Promise<readonly SignedTerms[]> {
  const rows = await trx
    .selectFrom('agreement')
    .select(['version', 'terms'])
    .where('status', 'in', ['signed', 'superseded'])
    .execute();
  return rows.flatMap(({ version, terms }) => (terms === null ? [] : [{ version, terms }]));
}

async function undecided(trx: HubTransaction): Promise<readonly Undecided[]> {
  const { rows } = await sql<Undecided>`
    select id, owner_id as "ownerId", territory_id as "territoryId", source, score, received_at as "receivedAt",
      agreement_version as "agreementVersion"
    from lead where status = 'new' and lapsed_at is null and agreement_version is not null
    order by received_at, id limit ${atOnce} for update skip locked`.execute(trx);
  return rows;
}

async function activeUsers(trx: HubTransaction): Promise<readonly User[]> {
  const { rows } = await sql<User>`
    select id, name, email, role, manager_id as "managerId", territory_ids as "territoryIds", active
    from "user" where active order by id`.execute(trx);
  return rows;
}
