import type { Lead } from '../../../../shared/domain/entities/lead.ts';
import { type LeadClock, leadClock } from '../../../../shared/domain/leads/clock.ts';
import type { ReadableDb } from '../../db/database.ts';
import type { Clock } from '../../ports/ports.ts';
import { leadTerms } from './leadTerms.ts';
import { arrivalOf } from './repository.ts';

/** The clock of each lead as it stands now, under its own terms and from when it reached this laptop. */
export function leadClocks(
  db: ReadableDb,
  clock: Clock,
  termsOf = leadTerms(db, clock),
): (lead: Lead) => LeadClock | null {
  return (lead) => leadClock({ ...lead, reachedAt: arrivalOf(db, lead.id) }, clock.now(), termsOf(lead));
}
