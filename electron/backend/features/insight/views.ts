import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import type { Language } from '../../../../shared/domain/entities/account.ts';
import { competitorFigures } from '../../../../shared/domain/insight/competitorFigures.ts';
import { weekMs, wholePeriod } from '../../../../shared/domain/insight/insightQuestion.ts';
import { responseFigures } from '../../../../shared/domain/insight/responseFigures.ts';
import { stageMovement } from '../../../../shared/domain/insight/stageMovement.ts';
import { stuckDays, stuckSince } from '../../../../shared/domain/insight/stuck.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import { inOrderOfNames } from '../../db/nameOrder.ts';
import { rowName } from '../../db/rowName.ts';
import type { QueryContext } from '../handler.ts';
import { figuresOf } from '../kits/kitFigures.ts';
import { kitList } from '../kits/kitPages.ts';
import { responsesHeld } from '../kits/responsesHeld.ts';
import { competitorTallies, intelligenceOn, lossReasons } from './repository/competitorTallies.ts';
import { callTallies } from './repository/heardTallies.ts';
import { lifetimeValueAt, revenueAt } from './repository/moneyOf.ts';
import { moveTallies, stageTallies, stuckAccounts } from './repository/pipeline.ts';

interface Period {
  readonly from: number;
  readonly to: number;
}

const ownWordsShown = 5;
const intelligenceShown = 5;
const stuckShown = 50;

/** What each response has done, version by version, and what reps said instead. */
export function responsesOf(
  { db }: QueryContext,
  { from, to, language }: Period & { readonly language: Language },
): Answer<'insight.responses'> {
  const within = (at: number): boolean => at >= from && at < to;
  return ok({
    responses: inOrderOfNames(db, responsesHeld(db, language), ({ title }) => title)
      .map(({ answered, raised, ownWords, ...response }) => ({
        ...response,
        versions: responseFigures(
          answered.filter(({ heardAt }) => within(heardAt)),
          raised,
        ).map(({ period: _period, ...figure }) => figure),
        ownWords: ownWords.filter(({ at }) => within(at)).slice(0, ownWordsShown),
      }))
      .sort((one, other) => usedOf(other) - usedOf(one)),
  });
}

const usedOf = ({ versions }: { readonly versions: readonly { readonly used: number }[] }): number =>
  versions.reduce((sum, { used }) => sum + used, 0);

/** How far each kit reaches, beside what the same accounts bought and are worth. */
export function messagesOf(
  context: QueryContext,
  { from, to, language }: Period & { readonly language: Language },
): Answer<'insight.messages'> {
  const kits = kitList(context, language);
  if (!kits.ok) return kits;
  return ok({
    kits: kits.value.kits.flatMap(({ kitId, title }) => {
      const figures = figuresOf(context, { kitId, from, to, language });
      if (!figures.ok || figures.value.uses === null) return [];
      const { reach, frequency, adoption } = figures.value.uses;
      return [
        {
          kitId,
          title,
          reach,
          frequency,
          adoption,
          revenue: [...revenueAt(context.db, kitId, from, to)],
          lifetimeValue: [...lifetimeValueAt(context.db, kitId, from, to)],
        },
      ];
    }),
  });
}

export function competitorsOf({ db }: QueryContext, { from, to }: Period): Answer<'insight.competitors'> {
  const [calls] = callTallies(db, 'all', wholePeriod(from, to));
  const period = { from, to };
  return ok({
    held: calls?.held ?? 0,
    competitors: competitorFigures(competitorTallies(db, period), calls ?? { held: 0, before: 0 }).map(
      (figure) => ({
        ...figure,
        name: rowName(db, 'competitor', figure.competitorId) ?? '',
        reasons: [...lossReasons(db, figure.competitorId, period)],
        intelligence: [...intelligenceOn(db, figure.competitorId, period, intelligenceShown)],
      }),
    ),
  });
}

export function pipelineOf(
  { db, clock }: QueryContext,
  { from, to, territoryIds }: Period & { readonly territoryIds: readonly string[] },
): Answer<'insight.pipeline'> {
  const since = stuckSince(clock.now());
  const weeks = stageMovement(moveTallies(db, territoryIds, from, to), Math.ceil((to - from) / weekMs));
  return ok({
    stages: [...stageTallies(db, territoryIds, { from, to, stuckSince: since })],
    weeks: weeks.map(({ arrived, ...week }) => ({ ...week, arrived: [...arrived] })),
    stuckDays,
    stuck: [...stuckAccounts(db, territoryIds, since, stuckShown)],
  });
}
