import type { Formats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import type { Table } from './DataTable.tsx';
import { percentOf, trendText } from './figureWords.ts';

export type CompetitorFigure = Output<'insight.competitors'>['competitors'][number];

/** What customers said of them, as reps wrote it down. */
export const intelligenceTable = (
  say: Say,
  formats: Pick<Formats, 'day'>,
  competitors: readonly CompetitorFigure[],
  now: number,
): Pick<Table, 'heads' | 'rows'> => ({
  heads: [say('heard.competitor'), say('heard.words'), say('account.one'), say('call.day')],
  rows: competitors.flatMap(({ name, intelligence }) =>
    intelligence.map(({ id, words, accountName, at }) => ({
      key: id,
      cells: [name, words, accountName, formats.day(at, now)],
    })),
  ),
});

/** Every figure of the competitors, in columns. `reasonsOf`: what deals were lost on, in words. */
export function competitorsTable(
  say: Say,
  formats: Pick<Formats, 'list'>,
  competitors: readonly CompetitorFigure[],
  reasonsOf: (one: CompetitorFigure) => readonly string[],
): Pick<Table, 'heads' | 'rows'> {
  return {
    heads: [
      say('heard.competitor'),
      say('insight.mentions'),
      say('insight.heardBefore'),
      say('insight.perHundred'),
      say('insight.trend'),
      say('insight.accountsNaming'),
      say('dealStage.won'),
      say('dealStage.lost'),
      say('insight.likelyFrom'),
      say('insight.likelyTo'),
      say('alignment.reasons'),
      say('insight.battlecardUses'),
    ],
    rows: competitors.map((one) => {
      const reasons = reasonsOf(one);
      return {
        key: one.competitorId,
        cells: [
          one.name,
          one.mentions,
          one.before,
          one.per100,
          one.trend === null ? null : say(trendText[one.trend]),
          one.accounts,
          one.won,
          one.lost,
          percentOf(one.winInterval?.low),
          percentOf(one.winInterval?.high),
          reasons.length === 0 ? null : formats.list(reasons),
          one.battlecardUses,
        ],
      };
    }),
  };
}
