import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { Answer, channels } from '../../../../shared/contracts/ipc/index.ts';
import type { Language } from '../../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../../shared/domain/entities/heard.ts';
import { groupVerbatims } from '../../../../shared/domain/insight/groupVerbatims.ts';
import { type InsightFilter, weekMs } from '../../../../shared/domain/insight/insightQuestion.ts';
import {
  type HeardTally,
  type ObjectionFigure,
  objectionFigure,
  objectionFigures,
  weekFigures,
} from '../../../../shared/domain/insight/objectionFigures.ts';
import { replyState, unanswered } from '../../../../shared/domain/insight/unanswered.ts';
import { stemsOf } from '../../db/stems.ts';
import type { QueryContext } from '../handler.ts';
import { categoriesWithReply } from '../kits/categoriesWithReply.ts';
import { answerTermsHere } from './answerTermsHere.ts';
import { callsHaveKey, callTallies, heardTallies } from './repository/heardTallies.ts';
import { verbatimsOf } from './repository/verbatims.ts';

type Asked = ParsedInputOf<(typeof channels)['insight.heard']>;
type Heard = Extract<Answer<'insight.heard'>, { ok: true }>['value'];
type Figure = Heard['total'];
type Verbatims = Extract<Answer<'insight.verbatims'>, { ok: true }>['value'];

/** Held calls by a dimension of the question, for other features. */
export const heldCalls = callTallies;

/** How many verbatims are read and compared with one another: more than anyone reads in one sitting. */
const verbatimsRead = 500;

const nothing: HeardTally = {
  key: null,
  mentions: 0,
  before: 0,
  answered: 0,
  ownWords: 0,
  resolved: 0,
  final: 0,
  parked: 0,
  open: 0,
};

export function heardOf(context: QueryContext, asked: Asked): Heard {
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
  const plain = (figure: ObjectionFigure): Figure => ({ ...figure, reply: null, unanswered: false });
  return {
    total: plain(objectionFigure(all ?? nothing, calls ?? { held: 0, before: 0 })),
    rows:
      asked.kind === 'objection' && asked.by === 'category'
        ? withReplies(context, asked, rows)
        : rows.map(plain),
  };
}

/** Marketing owes an answer by how often it was heard in the weeks agreed, whatever period is looked at. */
function withReplies(
  context: QueryContext,
  filter: InsightFilter,
  rows: readonly ObjectionFigure[],
): Figure[] {
  const answered = categoriesWithReply(context, filter);
  const terms = answerTermsHere(context.db, context.clock).unanswered;
  const lately = new Map(
    heardTallies(context.db, {
      ...filter,
      from: filter.to - terms.weeks * weekMs,
      kind: 'objection',
      by: 'category',
    }).map(({ key, mentions }) => [key, mentions]),
  );
  return rows.map((row) => {
    if (row.key === null) return { ...row, reply: null, unanswered: false };
    const hasReply = answered.has(row.key as ObjectionCategory);
    const { final, interval } = row;
    const of = { hasReply, final, interval, mentions: lately.get(row.key) ?? 0 };
    return { ...row, reply: replyState(of), unanswered: unanswered(of, terms) !== null };
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
