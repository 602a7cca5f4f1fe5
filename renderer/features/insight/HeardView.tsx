import { MessageSquareQuote, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { heardKinds } from '../../../shared/domain/entities/heard.ts';
import { heardDimensions } from '../../../shared/domain/insight/insightQuestion.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { kindText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NotReadYet, useNothingReadYet } from '../sync/NotReadYet.tsx';
import { CompanyWordsCard } from './CompanyWordsCard.tsx';
import { DataTable, type Table } from './DataTable.tsx';
import { FilterChips, isNarrowed } from './FilterChips.tsx';
import { FilterWindow } from './FilterWindow.tsx';
import { fileName } from './fileName.ts';
import { dimensionText } from './filterText.ts';
import { HeardChart, type HeardFigure } from './HeardChart.tsx';
import { heardTable } from './heardTable.ts';
import styles from './InsightScreen.module.css';
import { PeriodField } from './PeriodField.tsx';
import { PrintedTable } from './PrintedTable.tsx';
import { SummaryCards } from './SummaryCards.tsx';
import { TableActions } from './TableActions.tsx';
import { TasksCard } from './TasksCard.tsx';
import { type Counting, type Figures, useFigures } from './useFigures.ts';
import { useHeardSummary } from './useHeardSummary.ts';
import { noFilter, periodOf, useInsightQuestion } from './useInsightQuestion.ts';
import { useKeyLabel } from './useKeyLabel.ts';
import { usePeriodWords } from './usePeriodWords.ts';
import { VerbatimsCard } from './VerbatimsCard.tsx';
import { CountAgain, MissingNotice, WhoseField } from './WhoseFigures.tsx';

const dimensions = heardDimensions.filter((by) => by !== 'all');

type Question = Input<'insight.heard'>;
interface Answered extends Counting {
  readonly value: Output<'insight.heard'>;
  readonly question: Question;
}

/** What customers say: how often, what came of it, and in which words. */
export function HeardView() {
  const say = useSay();
  const failureText = useFailureText();
  const nothingRead = useNothingReadYet();
  const { kind, by, weeks, filter, change } = useInsightQuestion();
  const [opened] = useState(Date.now);
  const question = { ...filter, ...periodOf(weeks, opened), kind, by };
  const figures = useFigures('heard', question, ['heard', 'calls', 'accounts', 'kits']);
  const { value, error, reload, of, at } = figures;
  const [last, setLast] = useState<Answered | null>(null);
  if (value !== undefined && value !== last?.value) setLast({ value, question, of, at });
  const [filtering, setFiltering] = useState(false);
  useKeys({ 'Alt+F': () => setFiltering(true) });
  // While the next answer is on its way the last one stays, with the question that it answers.
  // One of the other kind does not stay: nobody should take this laptop's figures for the company's.
  const kept = last?.of === of ? last : null;
  const answered = error === null ? (value === undefined ? kept : { value, question, of, at }) : null;
  const isEmpty = answered !== null && answered.value.total.mentions === 0;
  const body = () => {
    if (answered === null) {
      return error === null ? (
        <Skeleton label={say('app.loading')} rows={8} />
      ) : (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      );
    }
    if (!isEmpty) return <HeardBody answered={answered} />;
    if (nothingRead) return <NotReadYet />;
    return (
      <EmptyState
        icon={MessageSquareQuote}
        title={say('insight.none')}
        actions={
          isNarrowed(filter) ? (
            <Button onPress={() => change({ filter: noFilter })}>{say('account.clearView')}</Button>
          ) : undefined
        }
      >
        {say('insight.noneWords')}
      </EmptyState>
    );
  };
  return (
    <>
      <HeardHead
        onFilter={() => setFiltering(true)}
        question={question}
        figures={figures}
        answered={isEmpty ? null : answered}
      />
      <div className={styles.tools}>
        <Segmented
          label={say('heard.kind')}
          hideLabel
          value={kind}
          onChange={(next) => change({ kind: next })}
          options={heardKinds.map((one) => ({ value: one, label: say(kindText[one]) }))}
        />
        <SelectField
          label={say('insight.by')}
          value={by}
          onChange={(next) => change({ by: next })}
          placeholder={say('insight.by')}
          options={dimensions.map((one) => ({ value: one, label: say(dimensionText[one]) }))}
        />
        <PeriodField />
        <WhoseField view="heard" />
      </div>
      <MissingNotice figures={figures} />
      {of === 'company' ? null : <SummaryCards from={question.from} to={question.to} />}
      {body()}
      <TasksCard />
      {filtering ? <FilterWindow onClose={() => setFiltering(false)} /> : null}
    </>
  );
}

/** The heading with what the figures stand on; what the chart can become is offered once there is one. */
function HeardHead({
  onFilter,
  question,
  figures,
  answered,
}: {
  readonly onFilter: () => void;
  readonly question: Question;
  readonly figures: Figures<Answered['value']>;
  readonly answered: Answered | null;
}) {
  const say = useSay();
  const { asTable, change } = useInsightQuestion();
  const summary = useHeardSummary();
  const periodWords = usePeriodWords();
  const labelOf = useRowLabel(answered?.question ?? question);
  const table: Table | null =
    answered === null
      ? null
      : {
          title: say('insight.title'),
          under: [
            periodWords(answered.question, answered),
            summary.standsOn(answered.question.kind, answered.value.total),
          ].join(' '),
          ...heardTable(say, answered.question.kind, answered.value.rows, labelOf),
        };
  return (
    <>
      <PageHeader
        title={say('insight.title')}
        under={table?.under ?? periodWords(question, figures)}
        actions={
          <>
            <Button icon={SlidersHorizontal} chord="Alt+F" onPress={onFilter}>
              {say('insight.filter')}
            </Button>
            <CountAgain figures={figures} />
            {table === null || answered === null ? null : (
              <TableActions
                name={fileName('heard', answered.of)}
                table={table}
                asTable={asTable}
                onTable={(next) => change({ asTable: next })}
              />
            )}
          </>
        }
      />
      <FilterChips />
      {table === null || answered === null ? null : (
        <PrintedTable table={table} summary={summary.sentences(answered.value.rows, labelOf)} />
      )}
    </>
  );
}

function useRowLabel({ from, by }: Question): (row: HeardFigure) => string {
  const labelOf = useKeyLabel(from);
  return ({ key }) => labelOf(by, key);
}

function HeardBody({ answered: { value, question, of } }: { readonly answered: Answered }) {
  const say = useSay();
  const { asTable } = useInsightQuestion();
  const summary = useHeardSummary();
  const labelOf = useRowLabel(question);
  const [wanted, setWanted] = useState<string | null | undefined>(undefined);
  const { rows, total } = value;
  const { kind, by } = question;
  const said = rows.filter(({ mentions }) => mentions > 0);
  const chosen = said.find(({ key }) => key === wanted) ?? said[0] ?? total;
  return (
    <div className={styles.split}>
      <Card>
        {asTable ? (
          <DataTable table={{ title: say('insight.title'), ...heardTable(say, kind, rows, labelOf) }} />
        ) : (
          <HeardChart
            kind={kind}
            rows={rows}
            labelOf={labelOf}
            chosen={chosen}
            onChoose={({ key }) => setWanted(key)}
          />
        )}
        <p className={styles.summary}>{summary.sentences(rows, labelOf).join(' ')}</p>
        <p className={styles.note}>{say(kind === 'objection' ? 'insight.note' : 'insight.noteTrend')}</p>
      </Card>
      {of === 'company' ? (
        <CompanyWordsCard title={labelOf(chosen)} />
      ) : (
        <VerbatimsCard
          key={`${kind} ${by} ${chosen.key}`}
          title={labelOf(chosen)}
          question={{ ...question, key: chosen.key }}
        />
      )}
    </div>
  );
}
