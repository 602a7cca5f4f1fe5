import { CornerDownLeft } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { answerDoneText } from '../leads/answerWords.ts';
import { RefusedCard } from '../workspace/RefusedCard.tsx';
import styles from './TodayScreen.module.css';

/** The rest is a press away: what was re-routed is told of nowhere else. */
const shownAtFirst = 5;

/** What marketing made of leads that the rep gave back, in the last week. Silent where it made nothing. */
export function AnswersToMe() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow();
  const [isWhole, setWhole] = useState(false);
  const { value, error, reload } = useQuery('leads.answersToMe', {}, ['leads']);
  if (value === undefined && error !== null)
    return <RefusedCard title={say('today.answers')} error={error} reload={reload} />;
  const answers = value?.answers ?? [];
  if (answers.length === 0) return null;
  const shown = isWhole ? answers : answers.slice(0, shownAtFirst);
  const more = answers.length - shown.length;
  return (
    <Card title={say('today.answers')}>
      <ul className={styles.lines}>
        {shown.map(({ answer, leadLabel, stillHere }) => (
          <li key={answer.id} className={styles.clock}>
            <CornerDownLeft aria-hidden="true" size={16} strokeWidth={1.75} />
            <div>
              {stillHere ? (
                <Link to={`/leads/${answer.leadId}`}>{leadLabel || say('lead.noName')}</Link>
              ) : (
                <span>{say('lead.noName')}</span>
              )}
              <p className={styles.quiet}>
                {[say(answerDoneText[answer.kind]), answer.note].filter(Boolean).join(' · ')}
              </p>
            </div>
            <span className={styles.due}>{formats.day(answer.authoredAt, now)}</span>
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <Button variant="quiet" size="small" onPress={() => setWhole(true)}>
          {say('today.more', { count: more })}
        </Button>
      )}
    </Card>
  );
}
