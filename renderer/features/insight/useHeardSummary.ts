import type { HeardKind } from '../../../shared/domain/entities/heard.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { HeardFigure } from './HeardChart.tsx';

const countText = {
  objection: 'insight.objectionsIn',
  complaint: 'insight.complaintsIn',
  praise: 'insight.praiseIn',
} as const;

/** The chart in sentences: how much, what most often, what rises, what nothing answers. */
export function useHeardSummary(): {
  readonly standsOn: (kind: HeardKind, total: HeardFigure) => string;
  readonly sentences: (
    rows: readonly HeardFigure[],
    labelOf: (row: HeardFigure) => string,
  ) => readonly string[];
} {
  const say = useSay();
  const formats = useFormats();
  return {
    standsOn: (kind, { mentions, held }) => say(countText[kind], { count: mentions, held }),
    sentences: (rows, labelOf) => {
      const most = rows.reduce<HeardFigure | null>(
        (best, row) => (best === null || row.mentions > best.mentions ? row : best),
        null,
      );
      const listed = (of: readonly HeardFigure[]): string => formats.list(of.map(labelOf));
      const rising = rows.filter(({ trend }) => trend === 'up');
      const without = rows.filter(({ unanswered }) => unanswered);
      return [
        ...(most === null ? [] : [say('insight.mostOften', { label: labelOf(most), count: most.mentions })]),
        ...(rising.length === 0 ? [] : [say('insight.rising', { list: listed(rising) })]),
        ...(without.length === 0 ? [] : [say('insight.unansweredAre', { list: listed(without) })]),
      ];
    },
  };
}
