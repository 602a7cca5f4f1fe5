import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { categoryText } from '../../app/i18n/words.ts';
import { Section } from '../../ui/Card.tsx';
import { OwnWordsBeside } from '../kits/OwnWordsBeside.tsx';
import styles from './InsightScreen.module.css';
import { ownWordsTable, type ResponseFigure, responsesTable } from './responsesTable.ts';
import { ShareMark } from './ShareMark.tsx';
import { useFigures } from './useFigures.ts';
import { periodOf, useInsightQuestion } from './useInsightQuestion.ts';
import { usePeriodWords } from './usePeriodWords.ts';
import { ViewFrame, type ViewPart } from './ViewFrame.tsx';

/** What each response has done, version by version, with what reps said in their own words beside the approved line. */
export function ResponsesView() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const language = useLanguage();
  const periodWords = usePeriodWords();
  const { weeks } = useInsightQuestion();
  const [opened] = useState(Date.now);
  const period = periodOf(weeks, opened);
  const query = useFigures('responses', { ...period, language }, ['heard', 'kits']);
  const parts = (responses: readonly ResponseFigure[]): readonly ViewPart[] =>
    query.of === 'company'
      ? []
      : [
          {
            name: 'own-words',
            table: {
              title: say('figures.ownWords'),
              under: periodWords(period, query),
              ...ownWordsTable(say, formats, responses, now),
            },
            chart: null,
          },
        ];
  const used = (responses: readonly ResponseFigure[]): number =>
    responses.reduce((sum, { versions }) => sum + versions.reduce((all, one) => all + one.used, 0), 0);
  return (
    <ViewFrame
      name="responses"
      title="insight.responses"
      query={query}
      summary={({ responses }) => [say('insight.usedCount', { count: used(responses) })]}
      tableOf={({ responses }) =>
        used(responses) === 0
          ? null
          : {
              under: `${periodWords(period, query)} ${say('insight.usedCount', { count: used(responses) })}`,
              ...responsesTable(say, responses),
            }
      }
      parts={({ responses }) => parts(responses)}
    >
      {({ responses }) =>
        responses
          .filter(({ versions, ownWords }) => versions.length + ownWords.length > 0)
          .map((response) => (
            <ResponsePart key={response.itemId} response={response} isHere={query.of === 'laptop'} />
          ))
      }
    </ViewFrame>
  );
}

/** `isHere`: the kit may be opened. */
function ResponsePart({ response, isHere }: { readonly response: ResponseFigure; readonly isHere: boolean }) {
  const say = useSay();
  const { kitId, kitTitle, itemId, title, language, approved, category, versions, ownWords } = response;
  return (
    <Section
      title={
        isHere ? (
          <Link to={`/kits/${kitId}/${itemId}`} className={styles.heading}>
            {title}
          </Link>
        ) : (
          title
        )
      }
    >
      <p className={styles.quiet}>
        {[kitTitle, category === null ? null : say(categoryText[category])].filter(Boolean).join(' · ')}
      </p>
      <ul>
        {versions.map((one) => (
          <li key={one.version} className={styles.line}>
            <span>{say('insight.versionUsed', { version: one.version, count: one.used })}</span>
            <ShareMark k={one.resolved} n={one.final} interval={one.interval} />
            <span className={styles.quiet}>
              {[
                one.parked === 0 ? null : say('figure.parked', { count: one.parked }),
                one.open === 0 ? null : say('figure.open', { count: one.open }),
                one.ownWords === 0 ? null : say('figure.ownWords', { count: one.ownWords }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <OwnWordsBeside approved={approved} language={language} ownWords={ownWords} />
    </Section>
  );
}
