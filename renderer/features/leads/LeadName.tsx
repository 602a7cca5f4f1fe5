import type { Lead } from '../../../shared/domain/entities/lead.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import styles from './LeadsScreen.module.css';

/** The person's name; where the list gave none, that, and beside it whatever tells this lead from the others. */
export function LeadName({
  lead,
}: {
  readonly lead: Pick<Lead, 'name' | 'title' | 'note' | 'campaign' | 'externalId'>;
}) {
  const say = useSay();
  if (lead.name !== null) return <b>{lead.name}</b>;
  const other = lead.title ?? lead.note ?? lead.campaign ?? lead.externalId;
  return (
    <span className={styles.unnamed}>
      {other === null ? say('lead.noName') : say('lead.noNameBut', { other })}
    </span>
  );
}
