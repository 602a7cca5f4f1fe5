import type { Formats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { categoryText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import type { Table } from './DataTable.tsx';
import { percentOf } from './figureWords.ts';

export type ResponseFigure = Output<'insight.responses'>['responses'][number];

/** What reps said instead of each. */
export const ownWordsTable = (
  say: Say,
  formats: Pick<Formats, 'day'>,
  responses: readonly ResponseFigure[],
  now: number,
): Pick<Table, 'heads' | 'rows'> => ({
  heads: [say('insight.response'), say('figures.ownWords'), say('call.day')],
  rows: responses.flatMap(({ itemId, title, ownWords }) =>
    ownWords.map(({ words, at }, place) => ({
      key: `${itemId} ${place}`,
      cells: [title, words, formats.day(at, now)],
    })),
  ),
});

/** Every version of each response with all its figures, in columns. */
export function responsesTable(
  say: Say,
  responses: readonly ResponseFigure[],
): Pick<Table, 'heads' | 'rows'> {
  return {
    heads: [
      say('insight.response'),
      say('heard.category'),
      say('insight.version'),
      say('insight.used'),
      say('outcome.resolved'),
      say('insight.ended'),
      say('insight.likelyFrom'),
      say('insight.likelyTo'),
      say('outcome.parked'),
      say('outcome.open'),
      say('figures.ownWords'),
    ],
    rows: responses.flatMap(({ itemId, title, category, versions }) =>
      versions.map((one) => ({
        key: `${itemId} ${one.version}`,
        cells: [
          title,
          category === null ? null : say(categoryText[category]),
          one.version,
          one.used,
          one.resolved,
          one.final,
          percentOf(one.interval?.low),
          percentOf(one.interval?.high),
          one.parked,
          one.open,
          one.ownWords,
        ],
      })),
    ),
  };
}
