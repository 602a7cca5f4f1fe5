import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { stageText as buyerStageText } from '../../app/i18n/words.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Section } from '../../ui/Card.tsx';
import { Bar } from './Bar.tsx';
import chart from './HeardChart.module.css';
import styles from './InsightScreen.module.css';
import { periodOf, useInsightQuestion } from './useInsightQuestion.ts';
import { usePeriodWords } from './usePeriodWords.ts';
import { ViewFrame } from './ViewFrame.tsx';

/** Where accounts stand, how they moved, and which of them no longer do. */
export function PipelineView() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const periodWords = usePeriodWords();
  const { weeks, filter } = useInsightQuestion();
  const [opened] = useState(Date.now);
  const period = periodOf(weeks, opened);
  const query = useQuery('insight.pipeline', { ...period, territoryIds: filter.territoryIds }, [
    'accounts',
    'deals',
    'calls',
  ]);
  const perWeek = (moves: number): number => Math.round((10 * moves) / weeks) / 10;
  return (
    <ViewFrame
      name="pipeline"
      title="insight.pipeline"
      query={query}
      summary={({ stages, stuck }) => [
        say('insight.accountCount', { count: stages.reduce((sum, { accounts }) => sum + accounts, 0) }),
        say('insight.stuckCount', { count: stuck.length }),
        ...(stuck.length === 0
          ? []
          : [say('insight.stuckAre', { list: formats.list(stuck.map(({ name }) => name)) })]),
      ]}
      tableOf={({ stages }) =>
        stages.every(({ accounts }) => accounts === 0)
          ? null
          : {
              under: `${periodWords(period)} ${say('insight.accountCount', { count: stages.reduce((sum, { accounts }) => sum + accounts, 0) })}`,
              heads: [
                say('account.stage'),
                say('insight.accounts'),
                say('insight.withOpenDeals'),
                say('insight.entered'),
                say('insight.left'),
                say('insight.enteredAWeek'),
                say('insight.leftAWeek'),
              ],
              rows: stages.map((one) => ({
                key: one.stage,
                cells: [
                  say(buyerStageText[one.stage]),
                  one.accounts,
                  one.withOpenDeals,
                  one.entered,
                  one.left,
                  perWeek(one.entered),
                  perWeek(one.left),
                ],
              })),
            }
      }
    >
      {({ stages, stuck, stuckDays }) => (
        <>
          <table className={chart.chart}>
            <thead>
              <tr>
                <th scope="col">{say('account.stage')}</th>
                <th scope="col">{say('insight.accounts')}</th>
                <th scope="col">{say('insight.withOpenDeals')}</th>
                <th scope="col">{say('insight.entered')}</th>
                <th scope="col">{say('insight.left')}</th>
              </tr>
            </thead>
            <tbody>
              {stages.map((one) => (
                <tr key={one.stage} className={chart.still}>
                  <th scope="row">{say(buyerStageText[one.stage])}</th>
                  <td>
                    <Bar
                      value={one.accounts}
                      of={Math.max(...stages.map(({ accounts }) => accounts))}
                      words={formats.number(one.accounts)}
                    />
                  </td>
                  <td>{formats.number(one.withOpenDeals)}</td>
                  <td>{formats.number(one.entered)}</td>
                  <td>{formats.number(one.left)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Section title={say('insight.stuck')}>
            <p className={styles.quiet}>{say('insight.stuckWords', { count: stuckDays })}</p>
            <ul className={styles.groups}>
              {stuck.map(({ accountId, name, stage, lastHeldAt }) => (
                <li key={accountId}>
                  <Link to={`/accounts/${accountId}`}>{name}</Link>{' '}
                  <span className={styles.quiet}>
                    {[
                      say(buyerStageText[stage]),
                      lastHeldAt === null
                        ? say('insight.neverHeld')
                        : say('insight.lastHeld', { day: formats.day(lastHeldAt, now) }),
                    ].join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </ViewFrame>
  );
}
