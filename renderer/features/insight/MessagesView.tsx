import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Bar } from './Bar.tsx';
import chart from './HeardChart.module.css';
import { useFigures } from './useFigures.ts';
import { periodOf, useInsightQuestion } from './useInsightQuestion.ts';
import { usePeriodWords } from './usePeriodWords.ts';
import { useValueOrigin } from './useValueOrigin.ts';
import { ViewFrame } from './ViewFrame.tsx';

type Kit = Output<'insight.messages'>['kits'][number];
type Sums = Kit['revenue'];

/** How far each kit reaches and how often it is used, beside what the same accounts bought and are worth. */
export function MessagesView() {
  const say = useSay();
  const language = useLanguage();
  const formats = useFormats();
  const origin = useValueOrigin();
  const periodWords = usePeriodWords();
  const { weeks } = useInsightQuestion();
  const [opened] = useState(Date.now);
  const period = periodOf(weeks, opened);
  const query = useFigures('messages', { ...period, language }, [
    'kits',
    'heard',
    'calls',
    'deals',
    'accounts',
  ]);
  const of = (count: number, all: number): string =>
    say('figures.of', { count: formats.number(count), all: formats.number(all) });
  const share = (k: number, n: number): string =>
    n === 0 ? '–' : say('insight.percent', { share: formats.number(Math.round((100 * k) / n)) });
  const money = (sums: Sums): string =>
    sums.length === 0
      ? '–'
      : sums.map(({ amountMinor, currency }) => formats.money(amountMinor, currency)).join(' + ');
  const often = ({ frequency }: Kit): number | null =>
    frequency.perAccount === null ? null : Math.round(10 * frequency.perAccount) / 10;
  const furthest = (kits: readonly Kit[]): readonly string[] => {
    const [most] = kits.toSorted((one, other) => other.reach.accounts.reached - one.reach.accounts.reached);
    if (most === undefined || most.reach.accounts.reached === 0) return [];
    const { reached, of: all } = most.reach.accounts;
    return [
      say('insight.furthest', {
        kit: most.title,
        reached: formats.number(reached),
        all: formats.number(all),
      }),
    ];
  };
  return (
    <ViewFrame
      name="messages"
      title="insight.messages"
      query={query}
      summary={({ kits }) => [say('insight.kitCount', { count: kits.length }), ...furthest(kits)]}
      tableOf={({ kits }) =>
        kits.length === 0
          ? null
          : {
              under: `${periodWords(period, query)} ${say('insight.kitCount', { count: kits.length })}`,
              heads: [
                say('insight.kit'),
                say('figures.reach'),
                say('insight.ofAccounts'),
                say('figures.reachPeople'),
                say('insight.ofPeople'),
                say('figures.frequency'),
                say('figures.adoption'),
                say('insight.ofCalls'),
                say('figures.ownWords'),
                say('insight.revenue'),
                say('insight.lifetimeValue'),
                say('insight.valueOrigin'),
              ],
              rows: kits.map((kit) => ({
                key: kit.kitId,
                cells: [
                  kit.title,
                  kit.reach.accounts.reached,
                  kit.reach.accounts.of,
                  kit.reach.people.reached,
                  kit.reach.people.of,
                  often(kit),
                  kit.adoption.withUse,
                  kit.adoption.held,
                  kit.adoption.ownWords,
                  money(kit.revenue),
                  money(kit.lifetimeValue),
                  origin(kit.lifetimeValue),
                ],
              })),
            }
      }
    >
      {({ kits }) => (
        <table className={chart.chart}>
          <thead>
            <tr>
              <th scope="col">{say('insight.kit')}</th>
              <th scope="col">{say('figures.reach')}</th>
              <th scope="col">{say('figures.frequency')}</th>
              <th scope="col" className={chart.overBars}>
                {say('figures.adoption')}
              </th>
              <th scope="col">{say('insight.revenue')}</th>
              <th scope="col">{say('insight.lifetimeValue')}</th>
            </tr>
          </thead>
          <tbody>
            {kits.map((kit) => (
              <tr key={kit.kitId} className={chart.still}>
                <th scope="row">
                  {query.of === 'laptop' ? <Link to={`/kits/${kit.kitId}`}>{kit.title}</Link> : kit.title}
                </th>
                <td>
                  <Bar
                    value={kit.reach.accounts.reached}
                    of={kit.reach.accounts.of}
                    words={share(kit.reach.accounts.reached, kit.reach.accounts.of)}
                  />
                  <small>{of(kit.reach.accounts.reached, kit.reach.accounts.of)}</small>
                </td>
                <td>{often(kit) === null ? '–' : formats.number(often(kit) ?? 0)}</td>
                <td>
                  <Bar
                    value={kit.adoption.withUse}
                    of={kit.adoption.held}
                    words={share(kit.adoption.withUse, kit.adoption.held)}
                  />
                  <small>{of(kit.adoption.withUse, kit.adoption.held)}</small>
                </td>
                <td>{money(kit.revenue)}</td>
                <td>
                  <div>{money(kit.lifetimeValue)}</div>
                  <small>{origin(kit.lifetimeValue)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ViewFrame>
  );
}
