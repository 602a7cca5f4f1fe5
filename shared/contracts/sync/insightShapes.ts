import { z } from 'zod';
import { buyerStages, languages } from '../../domain/entities/account.ts';
import { objectionCategories } from '../../domain/entities/heard.ts';
import { replyStates } from '../../domain/insight/unanswered.ts';

const count = z.int().min(0);
const interval = z.strictObject({ low: z.number(), high: z.number() }).nullable();
const trend = z.enum(['up', 'down', 'level']).nullable();
const share = z.strictObject({ reached: count, of: count });
const sum = { currency: z.string(), amountMinor: z.number(), accounts: count };
export const sums = z.array(z.strictObject(sum));
/** Of what was imported: where from, and as of which days, the first and the last. */
export const valueSums = z.array(
  z.strictObject({ ...sum, sources: z.array(z.string()).min(1), from: z.string(), to: z.string() }),
);

/** How far messages reach, how often and by how many calls: see `shared/domain/figures/uses`. */
export const reachFigures = {
  reach: z.strictObject({ accounts: share, people: share }),
  frequency: z.strictObject({ contacts: count, accounts: count, perAccount: z.number().nullable() }),
  adoption: z.strictObject({ withUse: count, ownWords: count, held: count }),
};

/** See `ObjectionFigure`. `reply`: of objections by category, whether there is an approved response, and whether it works. */
const heardFigure = z.strictObject({
  key: z.string().nullable(),
  mentions: count,
  before: count,
  answered: count,
  ownWords: count,
  resolved: count,
  final: count,
  parked: count,
  open: count,
  interval,
  held: count,
  heldBefore: count,
  per100: z.number().nullable(),
  per100Before: z.number().nullable(),
  trend,
  reply: z.enum(replyStates).nullable(),
  /** Frequent, and without a response or with one that does not work: marketing owes an answer. */
  unanswered: z.boolean(),
});

/** What customers say; figures defined in `shared/domain/insight`. */
export const heardFigures = z.strictObject({ total: heardFigure, rows: z.array(heardFigure) });
export type HeardFigures = z.output<typeof heardFigures>;

/** Responses version by version, by what each answered in the period; own words beside, where they may be read. */
export const responsesFigures = z.strictObject({
  responses: z.array(
    z.strictObject({
      kitId: z.string(),
      kitTitle: z.string(),
      itemId: z.string(),
      title: z.string(),
      language: z.enum(languages),
      approved: z.string(),
      category: z.enum(objectionCategories).nullable(),
      versions: z.array(
        z.strictObject({
          version: z.int(),
          used: count,
          resolved: count,
          final: count,
          interval,
          parked: count,
          open: count,
          ownWords: count,
        }),
      ),
      ownWords: z.array(z.strictObject({ words: z.string(), outcome: z.string().nullable(), at: z.int() })),
    }),
  ),
});
export type ResponsesFigures = z.output<typeof responsesFigures>;

/** How far each kit reaches, beside what the same accounts bought in the period and are worth over time. */
export const messagesFigures = z.strictObject({
  kits: z.array(
    z.strictObject({
      kitId: z.string(),
      title: z.string(),
      ...reachFigures,
      revenue: sums,
      lifetimeValue: valueSums,
    }),
  ),
});
export type MessagesFigures = z.output<typeof messagesFigures>;

export const competitorsFigures = z.strictObject({
  held: count,
  competitors: z.array(
    z.strictObject({
      competitorId: z.string(),
      name: z.string(),
      mentions: count,
      before: count,
      accounts: count,
      won: count,
      lost: count,
      winInterval: interval,
      battlecardUses: count,
      per100: z.number().nullable(),
      trend,
      reasons: z.array(z.strictObject({ category: z.string().nullable(), count })),
      /** What customers said of it, where that may be read. */
      intelligence: z.array(
        z.strictObject({
          id: z.string(),
          words: z.string(),
          accountId: z.string(),
          accountName: z.string().nullable(),
          at: z.int(),
        }),
      ),
    }),
  ),
});
export type CompetitorsFigures = z.output<typeof competitorsFigures>;

/** Accounts by buyer stage today, how they moved in the period, and who is stuck. */
export const pipelineFigures = z.strictObject({
  stages: z.array(
    z.strictObject({
      stage: z.enum(buyerStages),
      accounts: count,
      withOpenDeals: count,
      entered: count,
      left: count,
      stuck: count,
    }),
  ),
  /** See `WeekMoves`. */
  weeks: z.array(z.strictObject({ week: count, forward: count, back: count, arrived: z.array(count) })),
  stuckDays: count,
  /** By name, where they may be read. */
  stuck: z.array(
    z.strictObject({
      accountId: z.string(),
      name: z.string(),
      stage: z.enum(buyerStages),
      lastHeldAt: z.int().nullable(),
      movedAt: z.int().nullable(),
    }),
  ),
});
export type PipelineFigures = z.output<typeof pipelineFigures>;
