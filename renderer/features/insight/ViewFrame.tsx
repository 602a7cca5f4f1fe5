import type { ReactNode } from 'react';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DataTable, type Table } from './DataTable.tsx';
import { fileName } from './fileName.ts';
import styles from './InsightScreen.module.css';
import { PeriodField } from './PeriodField.tsx';
import { PrintedTable } from './PrintedTable.tsx';
import { TableActions } from './TableActions.tsx';
import { TablePart } from './TablePart.tsx';
import type { Figures } from './useFigures.ts';
import { useInsightQuestion } from './useInsightQuestion.ts';
import { CountAgain, MissingNotice, WhoseField } from './WhoseFigures.tsx';

/** What the figures of each view say and what they do not. */
const notes = {
  responses: 'insight.responsesNote',
  messages: 'insight.messagesNote',
  competitors: 'insight.competitorsNote',
  pipeline: 'insight.pipelineNote',
} as const satisfies Readonly<Record<string, MessageId>>;

/** A list or chart that stands below the main one, with a table and files of its own. */
export interface ViewPart {
  /** Of its files. */
  readonly name: string;
  readonly table: Table;
  /** Null: it stands in the chart above already, and by itself in tables and on paper. */
  readonly chart: ReactNode;
}

/** What every view has: its heading and period, its table and files, and how it looks while there is nothing to show. */
export function ViewFrame<Value>({
  name,
  title,
  query,
  tableOf,
  summary,
  parts,
  children,
}: {
  readonly name: keyof typeof notes;
  readonly title: MessageId;
  readonly query: Figures<Value>;
  /** Null: there is nothing to count. */
  readonly tableOf: (value: Value) => Omit<Table, 'title'> | null;
  readonly summary: (value: Value) => readonly string[];
  readonly parts?: (value: Value) => readonly ViewPart[];
  readonly children: (value: Value) => ReactNode;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const { asTable, change } = useInsightQuestion();
  const { value, error, reload, of } = query;
  const found = value === undefined ? null : tableOf(value);
  const table = found === null ? null : { ...found, title: say(title) };
  const below = table === null || value === undefined || parts === undefined ? [] : parts(value);
  const body = (): ReactNode => {
    if (value === undefined)
      return error === null ? (
        <Skeleton label={say('app.loading')} rows={8} />
      ) : (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      );
    if (table === null)
      return (
        <EmptyState title={say('insight.nothingYet')}>
          {say(of === 'company' ? 'insight.nothingYetCompany' : 'insight.nothingYetWords')}
        </EmptyState>
      );
    return (
      <Card>
        {asTable ? <DataTable table={table} /> : children(value)}
        <p className={styles.summary}>{summary(value).join(' ')}</p>
        <p className={styles.note}>{say(notes[name])}</p>
        {below.map((part) => (
          <TablePart key={part.name} part={part} asTable={asTable} of={of} />
        ))}
      </Card>
    );
  };
  return (
    <>
      <PageHeader
        title={say(title)}
        under={table?.under}
        actions={
          table === null ? (
            <CountAgain figures={query} />
          ) : (
            <>
              <CountAgain figures={query} />
              <TableActions
                name={fileName(name, of)}
                table={table}
                asTable={asTable}
                onTable={(next) => change({ asTable: next })}
              />
            </>
          )
        }
      />
      <div className={styles.tools}>
        <PeriodField />
        <WhoseField view={name} />
      </div>
      <MissingNotice figures={query} />
      {body()}
      {table === null || value === undefined ? null : (
        <PrintedTable table={table} summary={summary(value)} parts={below.map((part) => part.table)} />
      )}
    </>
  );
}
