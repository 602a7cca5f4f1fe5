import { Link } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useQuery } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { RefusedCard } from '../workspace/RefusedCard.tsx';
import styles from './Alignment.module.css';
import { useDecisionWords } from './useDecisionWords.ts';

/** What this user took on in weekly meetings and is due; nothing where there is none. */
export function DecisionsDue() {
  const say = useSay();
  const formats = useFormats();
  const describe = useDecisionWords();
  const { value, error, reload } = useQuery('alignment.mine', {}, ['alignment']);
  if (value === undefined && error !== null)
    return <RefusedCard title={say('alignment.decisions')} error={error} reload={reload} />;
  if (value === undefined || value.rows.length === 0) return null;
  return (
    <Card title={say('alignment.decisions')} aside={formats.number(value.rows.length)}>
      <ul className={styles.decisions}>
        {value.rows.map(({ decision }) => (
          <li key={decision.id}>
            <p dir="auto">
              <Link to={`/alignment/${decision.week}`}>{decision.words}</Link>
            </p>
            <p className={styles.quiet}>{describe(decision)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
