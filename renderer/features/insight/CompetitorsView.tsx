import { useState } from 'react';
import { Link } from 'react-router';
import { objectionCategories } from '../../../shared/domain/entities/heard.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { categoryText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Section } from '../../ui/Card.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { Bar } from './Bar.tsx';
import { type CompetitorFigure, competitorsTable, intelligenceTable } from './competitorsTable.ts';
import styles from './InsightScreen.module.css';
import { ShareMark } from './ShareMark.tsx';
import type { ViewPart } from './TablePart.tsx';
import { useFigures } from './useFigures.ts';
import { periodOf, useInsightQuestion } from './useInsightQuestion.ts';
import { usePeriodWords } from './usePeriodWords.ts';
import { ViewFrame } from './ViewFrame.tsx';

/** Who else is named, how deals ended where they were, what was lost on, and what customers say of them. */
export function CompetitorsView() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const reasonsOf = useReasons();
  const periodWords = usePeriodWords();
  const { weeks } = useInsightQuestion();
  const [opened] = useState(Date.now);
  const period = periodOf(weeks, opened);
  const query = useFigures('competitors', period, ['heard', 'calls', 'deals', 'kits', 'workspace']);
  const parts = ({ competitors }: Output<'insight.competitors'>): readonly ViewPart[] =>
    query.of === 'company'
      ? []
      : [
          {
            name: 'competitor-words',
            table: {
              title: say('insight.competitorWords'),
              under: periodWords(period, query),
              ...intelligenceTable(say, formats, competitors, now),
            },
            chart: null,
          },
        ];
  const named = (competitors: readonly CompetitorFigure[]): number =>
    competitors.reduce((sum, { mentions }) => sum + mentions, 0);
  const counted = ({ competitors, held }: Output<'insight.competitors'>): string =>
    say('insight.namedIn', { count: named(competitors), held });
  const sentences = (competitors: readonly CompetitorFigure[]): readonly string[] => {
    // They stand in the order of how often they were named.
    const [most] = competitors;
    const rising = competitors.filter(({ trend }) => trend === 'up').map(({ name }) => name);
    return [
      ...(most === undefined || most.mentions === 0
        ? []
        : [say('insight.mostOften', { label: most.name, count: most.mentions })]),
      ...(rising.length === 0 ? [] : [say('insight.rising', { list: formats.list(rising) })]),
    ];
  };
  return (
    <ViewFrame
      name="competitors"
      title="insight.competitors"
      query={query}
      summary={(value) => [counted(value), ...sentences(value.competitors)]}
      tableOf={(value) =>
        value.competitors.length === 0
          ? null
          : {
              under: `${periodWords(period, query)} ${counted(value)}`,
              ...competitorsTable(say, formats, value.competitors, reasonsOf),
            }
      }
      parts={parts}
    >
      {({ competitors }) => (
        <div className={styles.beside}>
          {competitors.map((one) => (
            <CompetitorPart
              key={one.competitorId}
              one={one}
              most={Math.max(1, competitors[0]?.mentions ?? 1)}
            />
          ))}
        </div>
      )}
    </ViewFrame>
  );
}

/** What deals were lost on, as reps say, each with how often. */
function useReasons(): (one: CompetitorFigure) => readonly string[] {
  const say = useSay();
  return ({ reasons }) =>
    reasons.map(({ category, count }) => {
      const known = objectionCategories.find((each) => each === category);
      return say('insight.reasonCount', {
        reason: known === undefined ? say('insight.notKnown') : say(categoryText[known]),
        count,
      });
    });
}

function CompetitorPart({ one, most }: { readonly one: CompetitorFigure; readonly most: number }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const reasons = useReasons()(one);
  return (
    <Section title={<span className={styles.heading}>{one.name}</span>}>
      <Bar value={one.mentions} of={most} words={formats.number(one.mentions)} />
      <div className={styles.line}>
        <span>{say('insight.wonOfClosed')}</span>
        <ShareMark k={one.won} n={one.won + one.lost} interval={one.winInterval} />
        <span className={styles.quiet}>{say('insight.battlecardUsed', { count: one.battlecardUses })}</span>
      </div>
      {reasons.length === 0 ? null : <p>{say('insight.lostOn', { list: formats.list(reasons) })}</p>}
      <ul className={styles.groups}>
        {one.intelligence.map(({ id, words, accountId, accountName, at }) => (
          <li key={id}>
            <Verbatim size="small" quotes={formats.quotes}>
              {words}
            </Verbatim>
            <p className={styles.quiet}>
              <Link to={`/accounts/${accountId}`}>{accountName ?? say('call.unknownAccount')}</Link>
              {` · ${formats.day(at, now)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
