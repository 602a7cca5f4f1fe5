import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { OverallDataAge } from '../sync/OverallDataAge.tsx';
import { LeadDetail } from './LeadDetail.tsx';
import styles from './LeadsScreen.module.css';
import { LeadViews } from './LeadViews.tsx';

/** A list of leads and beside it the one that is open, which keeps its place in the list. */
export function LeadPlace({
  title,
  under,
  address,
  tools,
  children,
}: {
  readonly title: string;
  readonly under: string | null;
  /** Of the list; a lead of it stands one step below. */
  readonly address: string;
  readonly tools: ReactNode;
  readonly children: ReactNode;
}) {
  const { leadId } = useParams();
  return (
    <div className={styles.page}>
      <PageHeader title={title} chips={<OverallDataAge />} under={under} actions={<LeadViews />} />
      <div className={classes(styles.split, leadId !== undefined && styles.open)}>
        <div className={styles.list}>
          <div className={styles.tools}>{tools}</div>
          <Card flush className={styles.card}>
            {children}
          </Card>
        </div>
        {leadId === undefined ? null : <LeadDetail key={leadId} leadId={leadId} back={address} />}
      </div>
    </div>
  );
}
