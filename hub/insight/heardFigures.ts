import type { HeardFigures } from '../../shared/contracts/sync/insightShapes.ts';
import { type HeardQuestion, weekMs } from '../../shared/domain/insight/insightQuestion.ts';
import {
  callSum,
  type HeardTally,
  heardSum,
  type ObjectionFigure,
  objectionFigure,
  objectionFigures,
  weekFigures,
} from '../../shared/domain/insight/objectionFigures.ts';
import { withoutReply, withReplies } from '../../shared/domain/insight/withReplies.ts';
import type { HubDatabase } from '../db/open.ts';
import { callTallies, heardTallies } from './heardTallies.ts';
import type { Reach } from './reach.ts';
import { categoriesWithReply, unansweredTerms } from './replies.ts';

/** Dimensions that calls are counted by as well. */
const perKey = ['segment', 'territory'];

/** Their rows do not add up: an account is worked from several territories, and weeks have no period before. */
const overlaps = ['territory', 'week'];

export async function heardFigures(
  db: HubDatabase,
  question: HeardQuestion,
  reach: Reach,
  now: number,
): Promise<HeardFigures> {
  const { by, from, to } = question;
  const [tallies, held] = await Promise.all([
    heardTallies(db, question, reach),
    callTallies(db, by, question, reach),
  ]);
  const [all, calls] = overlaps.includes(by)
    ? await Promise.all([
        heardTallies(db, { ...question, by: 'all' }, reach).then(heardSum),
        callTallies(db, 'all', question, reach).then(callSum),
      ])
    : [heardSum(tallies), callSum(held)];
  const rows =
    by === 'week'
      ? weekFigures(tallies, held, Math.ceil((to - from) / weekMs))
      : objectionFigures(tallies, held, perKey.includes(by));
  return {
    total: withoutReply(objectionFigure(all, calls)),
    rows: [
      ...(question.kind === 'objection' && by === 'category'
        ? await repliedTo(db, question, reach, now, { rows, tallies })
        : rows.map(withoutReply)),
    ],
  };
}

async function repliedTo(
  db: HubDatabase,
  question: HeardQuestion,
  reach: Reach,
  now: number,
  { rows, tallies }: { readonly rows: readonly ObjectionFigure[]; readonly tallies: readonly HeardTally[] },
): Promise<ReturnType<typeof withReplies>> {
  const terms = await unansweredTerms(db);
  const from = question.to - terms.weeks * weekMs;
  const [answered, lately] = await Promise.all([
    categoriesWithReply(db, question, reach, now),
    from === question.from ? tallies : heardTallies(db, { ...question, from }, reach),
  ]);
  return withReplies(rows, {
    answered,
    lately: new Map(lately.map(({ key, mentions }) => [key, mentions])),
    terms,
  });
}
