import { sql } from 'kysely';
import { takenBackWithinDays } from '../../shared/domain/figures/effectiveness.ts';

const settledAt = sql`coalesce((select max(o.authored_at) from heard_outcome o
  where o.heard_id = h.id and o.outcome = h.outcome), h.heard_at)`;

/** Of `h`, an objection that was resolved: not raised again by its account in time. See `effectiveness`. */
export const holdsResolved = sql`not exists (
  select 1 from (select ${settledAt} as at) s join heard again on again.kind = 'objection' and h.kind = 'objection'
    and again.account_id = h.account_id and again.category = h.category
    and again.heard_at > s.at and again.heard_at <= s.at + ${takenBackWithinDays * 86_400_000}::bigint)`;
