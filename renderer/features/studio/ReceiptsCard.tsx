import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Studio.module.css';

const states = [
  ['usedAfterRecallAt', 'receipt.usedAfterRecall'],
  ['recalledAt', 'receipt.recalled'],
  ['lockedAt', 'receipt.locked'],
  ['acknowledgedAt', 'receipt.acknowledged'],
  ['deliveredAt', 'receipt.delivered'],
] as const;

/** What each device has of it, the gravest word of each last heard. */
export function ReceiptsCard({ receipts }: { readonly receipts: Output<'studio.version'>['receipts'] }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  if (receipts.length === 0) return null;
  return (
    <Card title={say('receipt.title')} aside={formats.number(receipts.length)}>
      <ul className={styles.names}>
        {receipts.map(({ receipt, userName }) => {
          const said = states.find(([column]) => receipt[column] !== null);
          const at = said === undefined ? null : receipt[said[0]];
          return (
            <li key={receipt.id}>
              {userName}{' '}
              <span className={styles.quiet}>
                {said === undefined || at === null
                  ? say('receipt.nothing')
                  : say(said[1], { time: formats.moment(at, now) })}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
