import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { Answer, channels } from '../../../../shared/contracts/ipc/index.ts';
import type { HeardFigures } from '../../../../shared/contracts/sync/insightShapes.ts';
import type { Language } from '../../../../shared/domain/entities/account.ts';
import { groupVerbatims } from '../../../../shared/domain/insight/groupVerbatims.ts';
import { type InsightFilter, weekMs } from '../../../../shared/domain/insight/insightQuestion.ts';
import {
  nothingHeard,
  type ObjectionFigure,
  objectionFigure,
  objectionFigures,
  weekFigures,
} from '../../../../shared/domain/insight/objectionFigures.ts';
import { withoutReply, withReplies } from '../../../../shared/domain/insight/withReplies.ts';
import { stemsOf } from '../../db/stems.ts';
import type { QueryContext } from '../handler.ts';
import { categoriesWithReply } from '../kits/categoriesWithReply.ts';
import { answerTermsHere } from './answerTermsHere.ts';
import { callsHaveKey, callTallies, heardTallies } from './repository/heardTallies.ts';
import { verbatimsOf } from './repository/verbatims.ts';

type Asked = ParsedInputOf<(typeof channels)['insight.heard']>;
type Verbatims = Extract<Answer<'insight.verbatims'>, { ok: true }>['value'];

/** Held calls by a dimension of the question, for other features. */
export const heldCalls = callTallies;

/** How many verbatims are read and compared with one another: more than anyone reads in one sitting. */
const verbatimsRead = 500;

export function heardOf(context: QueryContext, asked: Asked): HeardFigures {
  const { db } = context;
  const whole = { ...asked, by: 'all' } as const;
  const [all] = heardTallies(db, whole);
  const [calls] = callTallies(db, 'all', asked);
  const tallies = heardTallies(db, asked);
  const held = callTallies(db, asked.by, asked);
  const rows =
    asked.by === 'week'
      ? weekFigures(tallies, held, Math.ceil((asked.to - asked.from) / weekMs))
      : objectionFigures(tallies, held, callsHaveKey(asked.by));
  return {
    total: withoutReply(objectionFigure(all ?? nothingHeard, calls ?? { held: 0, before: 0 })),
    rows: [
      ...(asked.kind === 'objection' && asked.by === 'category'
        ? repliedTo(context, asked, rows)
        : rows.map(withoutReply)),
    ],
  };
}

function repliedTo(
  context: QueryContext,
  filter: InsightFilter,
  rows: readonly ObjectionFigure[],
): ReturnType<typeof withReplies> {
  const terms = answerTermsHere(context.db, context.clock).unanswered;
  const lately = heardTallies(context.db, {
    ...filter,
    from: filter.to - terms.weeks * weekMs,
    kind: 'objection',
    by: 'category',
  });
  return withReplies(rows, {
    answered: categoriesWithReply(context, filter),
    lately: new Map(lately.map(({ key, mentions }) => [key, mentions])),
    terms,
  });
}

export function verbatimsBehind(
  { db }: QueryContext,
  { key, ...question }: ParsedInputOf<(typeof channels)['insight.verbatims']>,
): Verbatims {
  const said = verbatimsOf(db, question, key, verbatimsRead);
  const byId = new Map(said.map((one) => [one.id, one]));
  const groups = groupVerbatims(
    said.map(({ id, verbatim, language }) => ({
      id,
      text: verbatim,
      language,
      stems: stemsOf(verbatim, (language ?? 'en') as Language),
    })),
  );
  const total = heardTallies(db, question).find((tally) => tally.key === key)?.mentions ?? 0;
  return {
    total,
    groups: groups.map((ids) => ids.map((id) => byId.get(id)).filter((one) => one !== undefined)),
  };
}
