import type { HeardKind } from '../../../shared/domain/entities/heard.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { kindText } from '../../app/i18n/words.ts';
import type { Table } from './DataTable.tsx';
import { percentOf, trendText } from './figureWords.ts';
import type { HeardFigure } from './HeardChart.tsx';

const replyText = {
  none: 'insight.noReply',
  does_not_work: 'insight.replyFails',
  not_known_yet: 'insight.replyNew',
  works: 'insight.replyWorks',
} as const;

/** Every figure behind the chart of what was heard, in columns. */
export function heardTable(
  say: Say,
  kind: HeardKind,
  rows: readonly HeardFigure[],
  labelOf: (row: HeardFigure) => string,
): Pick<Table, 'heads' | 'rows'> {
  return {
    heads: [
      say(kindText[kind]),
      say('insight.heard'),
      say('insight.heldCalls'),
      say('insight.perHundred'),
      say('insight.heardBefore'),
      say('insight.heldBefore'),
      say('insight.perHundredBefore'),
      say('insight.trend'),
      say('insight.answered'),
      say('figures.ownWords'),
      say('outcome.resolved'),
      say('insight.ended'),
      say('insight.likelyFrom'),
      say('insight.likelyTo'),
      say('outcome.parked'),
      say('outcome.open'),
      say('insight.reply'),
    ],
    rows: rows.map((row) => ({
      key: row.key ?? '',
      cells: [
        labelOf(row),
        row.mentions,
        row.held,
        row.per100,
        row.before,
        row.heldBefore,
        row.per100Before,
        row.trend === null ? null : say(trendText[row.trend]),
        row.answered,
        row.ownWords,
        row.resolved,
        row.final,
        percentOf(row.interval?.low),
        percentOf(row.interval?.high),
        row.parked,
        row.open,
        row.reply === null ? null : say(replyText[row.reply]),
      ],
    })),
  };
}
