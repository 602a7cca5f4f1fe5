import type { ObjectionCategory } from '../../shared/domain/entities/heard.ts';
import { answerTerms } from '../../shared/domain/insight/draftingClock.ts';
import type { InsightFilter } from '../../shared/domain/insight/insightQuestion.ts';
import type { UnansweredTerms } from '../../shared/domain/insight/unanswered.ts';
import { usableWindow } from '../../shared/domain/kits/usableWindow.ts';
import type { HubDatabase } from '../db/open.ts';
import type { Reach } from './reach.ts';
import { releasesByKit } from './releases.ts';

const meets = (audience: readonly string[], asked: readonly string[]): boolean =>
  audience.length === 0 || asked.length === 0 || asked.some((one) => audience.includes(one));

/** Categories with a published response that may be used now for at least some of those asked about. */
export async function categoriesWithReply(
  db: HubDatabase,
  filter: InsightFilter,
  reach: Reach,
  now: number,
): Promise<ReadonlySet<ObjectionCategory>> {
  const today = new Date(now).toISOString().slice(0, 10);
  const newest = (await releasesByKit(db)).map(([release]) => release);
  const categories = newest
    .filter(({ payload, recalledAt }) => {
      const { from, to } = usableWindow(payload, recalledAt);
      const { segments, buyerStages, territoryIds, personas } = payload.audience;
      return (
        now >= from &&
        now < to &&
        meets(segments, filter.segments) &&
        meets(buyerStages, filter.buyerStages) &&
        meets(personas, filter.personas) &&
        meets(territoryIds, filter.territoryIds) &&
        meets(territoryIds, reach ?? [])
      );
    })
    .flatMap(({ payload }) => payload.items)
    .flatMap(({ kind, facts }) =>
      kind === 'objection_response' && (facts.validUntil === null || facts.validUntil >= today)
        ? (facts.category ?? [])
        : [],
    );
  return new Set(categories);
}

/** How often within how long makes an objection one that marketing owes an answer, under the agreement in force. */
export async function unansweredTerms(db: HubDatabase): Promise<UnansweredTerms> {
  const signed = await db
    .selectFrom('agreement')
    .select('terms')
    .where('status', '=', 'signed')
    .executeTakeFirst();
  return answerTerms(signed?.terms ?? null, 'UTC').unanswered;
}
