import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './LeadDetail.module.css';
import { knewUsSaidText, reasonText, stepDoneText } from './leadWords.ts';

type Step = Output<'leads.get'>['steps'][number];

/** What was done with a lead, oldest first: by whom, when, and with which words. */
export function LeadSteps({ steps }: { readonly steps: readonly Step[] }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return (
    <ol className={styles.steps}>
      {steps.map(({ step, authorName, sync }) => (
        <li key={step.id}>
          <span className={styles.what}>
            {say(stepDoneText[step.kind])}
            <SyncMarkChip mark={sync} />
          </span>
          {step.reason === null ? null : <span>{say(reasonText[step.reason])}</span>}
          {step.knewUs === null ? null : <span>{say(knewUsSaidText[step.knewUs])}</span>}
          {step.until === null ? null : (
            <span>{say('clock.restsUntil', { date: formats.date(step.until, now) })}</span>
          )}
          {step.note === null ? null : <span className={styles.note}>{step.note}</span>}
          <span className={styles.by}>
            {say('lead.stepBy', {
              name: authorName ?? say('conflict.someone'),
              time: formats.moment(step.authoredAt, now),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
