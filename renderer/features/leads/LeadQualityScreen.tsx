import { Gauge } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DataTable, type Table } from '../insight/DataTable.tsx';
import { PeriodField } from '../insight/PeriodField.tsx';
import { PrintedTable } from '../insight/PrintedTable.tsx';
import { TableActions } from '../insight/TableActions.tsx';
import { periodOf, useInsightQuestion } from '../insight/useInsightQuestion.ts';
import { usePeriodWords } from '../insight/usePeriodWords.ts';
import { OverallDataAge } from '../sync/OverallDataAge.tsx';
import styles from './LeadQualityScreen.module.css';
import { LeadViews } from './LeadViews.tsx';
import type { QualityView } from './qualityView.ts';
import { type QualityBy, useQualityTables } from './useQualityTables.ts';

/** The scorecard of leads, both ways: what marketing sent, how sales followed it up, and how marketing answered. */
export function LeadQualityScreen() {
  const say = useSay();
  const failureText = useFailureText();
  const periodWords = usePeriodWords();
  const { weeks } = useInsightQuestion();
  const [opened] = useState(Date.now);
  const [view, setView] = useState<QualityView>('quality');
  const [by, setBy] = useState<QualityBy>('source');
  const period = periodOf(weeks, opened);
  const { value, error, reload } = useQuery('leads.quality', { ...period, by }, [
    'leads',
    'deals',
    'agreements',
  ]);
  const tables = useQualityTables();
  const shown = value === undefined ? null : tables(view, by, value);
  const table: Table | null =
    shown === null
      ? null
      : {
          title: shown.title,
          under: [periodWords(period), say('quality.standsOn', { count: value?.total.leads ?? 0 })].join(' '),
          heads: shown.heads,
          rows: shown.rows,
        };
  const body = () => {
    if (shown === null || table === null) {
      return error === null ? (
        <Skeleton label={say('app.loading')} rows={8} />
      ) : (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      );
    }
    if (shown.rows.length === 0) {
      return (
        <EmptyState icon={Gauge} title={say('quality.none')}>
          {say('quality.noneWords')}
        </EmptyState>
      );
    }
    return (
      <>
        <DataTable table={table} />
        <p className={styles.summary}>{shown.summary.join(' ')}</p>
        <p className={styles.note}>{shown.note}</p>
        <PrintedTable table={table} summary={shown.summary} />
      </>
    );
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title={say('quality.title')}
        chips={<OverallDataAge />}
        under={table?.under ?? periodWords(period)}
        actions={
          <>
            <LeadViews />
            {table === null || table.rows.length === 0 ? null : (
              <TableActions name={`leads-${view === 'followUp' ? 'follow-up' : view}`} table={table} />
            )}
          </>
        }
      />
      <div className={styles.tools}>
        <Segmented
          label={say('quality.view')}
          hideLabel
          value={view}
          onChange={setView}
          options={[
            { value: 'quality', label: say('quality.viewQuality') },
            { value: 'reasons', label: say('quality.viewReasons') },
            { value: 'followUp', label: say('quality.viewFollowUp') },
            { value: 'marketing', label: say('quality.viewMarketing') },
          ]}
        />
        {view === 'quality' || view === 'reasons' ? (
          <SelectField
            label={say('insight.by')}
            value={by}
            onChange={setBy}
            placeholder={say('insight.by')}
            options={[
              { value: 'source', label: say('lead.source') },
              { value: 'campaign', label: say('lead.campaign') },
              { value: 'territory', label: say('account.territory') },
            ]}
          />
        ) : null}
        <PeriodField />
      </div>
      <Card>{body()}</Card>
    </div>
  );
}
