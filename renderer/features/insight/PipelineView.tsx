import { useState } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { stageText } from '../../app/i18n/words.ts';
import { Bar } from './Bar.tsx';
import chart from './HeardChart.module.css';
import { MovementChart } from './MovementChart.tsx';
import { movementTable, type Pipeline, stagesTable, stuckTable } from './pipelineTables.ts';
import { StuckList } from './StuckList.tsx';
import { useFigures } from './useFigures.ts';
import { periodOf, useInsightQuestion } from './useInsightQuestion.ts';
import { usePeriodWords } from './usePeriodWords.ts';
import { ViewFrame, type ViewPart } from './ViewFrame.tsx';

type Stage = Pipeline['stages'][number];
const sumOf = ({ stages }: Pipeline, of: 'accounts' | 'stuck'): number =>
  stages.reduce((sum, stage) => sum + stage[of], 0);
const movesOf = ({ weeks }: Pipeline, of: 'forward' | 'back'): number =>
  weeks.reduce((sum, week) => sum + week[of], 0);

/** Where accounts stand, how they moved week by week, and which of them no longer do. */
export function PipelineView() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const periodWords = usePeriodWords();
  const { weeks, filter } = useInsightQuestion();
  const [opened] = useState(Date.now);
  const period = periodOf(weeks, opened);
  const query = useFigures('pipeline', { ...period, territoryIds: filter.territoryIds }, [
    'accounts',
    'deals',
    'calls',
  ]);
  const isHere = query.of === 'laptop';
  const moved = (value: Pipeline): string =>
    say('insight.movedCount', { forward: movesOf(value, 'forward'), back: movesOf(value, 'back') });
  const parts = (value: Pipeline): readonly ViewPart[] => [
    {
      name: 'movement',
      table: {
        title: say('insight.movement'),
        under: `${periodWords(period, query)} ${moved(value)}`,
        ...movementTable(say, formats, value, period.from, now),
      },
      chart: <MovementChart weeks={value.weeks} from={period.from} />,
    },
    {
      name: 'stuck',
      table: {
        title: say('insight.stuck'),
        under: say('insight.stuckWords', { count: value.stuckDays }),
        ...stuckTable(say, formats, value, now),
      },
      chart: <StuckList stuck={value.stuck} stuckDays={value.stuckDays} isHere={isHere} />,
    },
  ];
  return (
    <ViewFrame
      name="pipeline"
      title="insight.pipeline"
      query={query}
      summary={(value) => [
        say('insight.accountCount', { count: sumOf(value, 'accounts') }),
        moved(value),
        say('insight.stuckCount', { count: sumOf(value, 'stuck') }),
        ...(value.stuck.length === 0
          ? []
          : [say('insight.stuckAre', { list: formats.list(value.stuck.map(({ name }) => name)) })]),
      ]}
      tableOf={(value) =>
        sumOf(value, 'accounts') === 0
          ? null
          : {
              under: [
                periodWords(period, query),
                say('insight.accountCount', { count: sumOf(value, 'accounts') }),
              ].join(' '),
              ...stagesTable(say, value, weeks),
            }
      }
      parts={parts}
    >
      {({ stages }) => <StagesChart stages={stages} />}
    </ViewFrame>
  );
}

function StagesChart({ stages }: { readonly stages: readonly Stage[] }) {
  const say = useSay();
  const formats = useFormats();
  const most = Math.max(...stages.map(({ accounts }) => accounts));
  return (
    <table className={chart.chart}>
      <thead>
        <tr>
          <th scope="col">{say('account.stage')}</th>
          <th scope="col">{say('insight.accounts')}</th>
          <th scope="col" className={chart.end}>
            {say('insight.withOpenDeals')}
          </th>
          <th scope="col" className={chart.end}>
            {say('insight.stuck')}
          </th>
          <th scope="col" className={chart.end}>
            {say('insight.entered')}
          </th>
          <th scope="col" className={chart.end}>
            {say('insight.left')}
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map((one) => (
          <tr key={one.stage} className={chart.still}>
            <th scope="row">{say(stageText[one.stage])}</th>
            <td>
              <Bar value={one.accounts} of={most} words={formats.number(one.accounts)} />
            </td>
            <td className={chart.end}>{formats.number(one.withOpenDeals)}</td>
            <td className={chart.end}>{formats.number(one.stuck)}</td>
            <td className={chart.end}>{formats.number(one.entered)}</td>
            <td className={chart.end}>{formats.number(one.left)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
