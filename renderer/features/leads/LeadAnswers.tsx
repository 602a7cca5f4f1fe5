import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { answerDoneText } from './answerWords.ts';
import styles from './LeadDetail.module.css';

/** What marketing made of a lead that sales gave back, oldest first. */
export function LeadAnswers({ answers }: { readonly answers: Output<'leads.get'>['answers'] }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return (
    <ol className={styles.steps}>
      {answers.map(({ answer, authorName, toTerritoryName, sync }) => (
        <li key={answer.id}>
          <span className={styles.what}>
            {say(answerDoneText[answer.kind])}
            <SyncMarkChip mark={sync} />
          </span>
          {answer.until === null ? null : (
            <span>{say('clock.restsUntil', { date: formats.date(answer.until, now) })}</span>
          )}
          {toTerritoryName === null ? null : (
            <span>{say('answer.toTerritory', { territory: toTerritoryName })}</span>
          )}
          {answer.note === null ? null : <span className={styles.note}>{answer.note}</span>}
          <span className={styles.by}>
            {say('lead.stepBy', {
              name: authorName ?? say('conflict.someone'),
              time: formats.moment(answer.authoredAt, now),
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}
