import { buyerStages } from '../../../shared/domain/entities/account.ts';
import { weekMs } from '../../../shared/domain/insight/insightQuestion.ts';
import type { Formats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { stageText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import type { Table } from './DataTable.tsx';

export type Pipeline = Output<'insight.pipeline'>;
type Figures = Pick<Table, 'heads' | 'rows'>;

/** Accounts by buyer stage, with what came and went in the `weeks` of the period. */
export function stagesTable(say: Say, { stages }: Pick<Pipeline, 'stages'>, weeks: number): Figures {
  const perWeek = (moves: number): number => Math.round((10 * moves) / weeks) / 10;
  return {
    heads: [
      say('account.stage'),
      say('insight.accounts'),
      say('insight.withOpenDeals'),
      say('insight.stuck'),
      say('insight.entered'),
      say('insight.left'),
      say('insight.enteredAWeek'),
      say('insight.leftAWeek'),
    ],
    rows: stages.map((one) => ({
      key: one.stage,
      cells: [
        say(stageText[one.stage]),
        one.accounts,
        one.withOpenDeals,
        one.stuck,
        one.entered,
        one.left,
        perWeek(one.entered),
        perWeek(one.left),
      ],
    })),
  };
}

/** Week by week: nearer, further away, and to which stages. `from` is the beginning of the period. */
export function movementTable(
  say: Say,
  formats: Pick<Formats, 'day'>,
  { weeks }: Pick<Pipeline, 'weeks'>,
  from: number,
  now: number,
): Figures {
  return {
    heads: [
      say('insight.week'),
      say('insight.forward'),
      say('insight.back'),
      ...buyerStages.map((stage) => say('insight.movedTo', { stage: say(stageText[stage]) })),
    ],
    rows: weeks.map(({ week, forward, back, arrived }) => ({
      key: String(week),
      cells: [
        say('insight.weekFrom', { day: formats.day(from + week * weekMs, now) }),
        forward,
        back,
        ...arrived,
      ],
    })),
  };
}

/** Who is stuck: where, and when they were last met and last moved. */
export function stuckTable(
  say: Say,
  formats: Pick<Formats, 'day'>,
  { stuck }: Pick<Pipeline, 'stuck'>,
  now: number,
): Figures {
  const day = (at: number | null): string | null => (at === null ? null : formats.day(at, now));
  return {
    heads: [say('account.one'), say('account.stage'), say('insight.lastHeldCall'), say('insight.lastMove')],
    rows: stuck.map(({ accountId, name, stage, lastHeldAt, movedAt }) => ({
      key: accountId,
      cells: [name, say(stageText[stage]), day(lastHeldAt), day(movedAt)],
    })),
  };
}
