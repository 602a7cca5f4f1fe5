import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Studio.module.css';

type Receipt = Output<'studio.version'>['receipts'][number];

const states = [
  ['usedAfterRecallAt', 'receipt.usedAfterRecall'],
  ['recalledAt', 'receipt.recalled'],
  ['lockedAt', 'receipt.locked'],
  ['acknowledgedAt', 'receipt.acknowledged'],
  ['deliveredAt', 'receipt.delivered'],
] as const;

const knowsOfRecall = ({ receipt }: Receipt): boolean => receipt.recalledAt !== null;

/**
 * What each device has of it, the gravest word of each last heard. Of what was recalled those stand first that do not
 * know it yet: they may still say it.
 */
export function ReceiptsCard({
  receipts,
  recalled,
}: {
  readonly receipts: readonly Receipt[];
  readonly recalled: boolean;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  if (receipts.length === 0) return null;
  const shown = recalled
    ? receipts.toSorted((one, other) => Number(knowsOfRecall(one)) - Number(knowsOfRecall(other)))
    : receipts;
  return (
    <Card title={say('receipt.title')} aside={formats.number(receipts.length)}>
      {recalled ? (
        <p className={styles.quiet}>
          {say('receipt.knowOfIt', {
            count: formats.number(receipts.filter(knowsOfRecall).length),
            all: formats.number(receipts.length),
          })}
        </p>
      ) : null}
      <ul className={styles.names}>
        {shown.map(({ receipt, userName }) => {
          const said = states.find(([column]) => receipt[column] !== null);
          const at = said === undefined ? null : receipt[said[0]];
          return (
            <li key={receipt.id}>
              {userName}{' '}
              <span className={styles.quiet}>
                {said === undefined || at === null
                  ? say('receipt.nothing')
                  : say(said[1], { time: formats.moment(at, now) })}
              </span>{' '}
              {recalled && receipt.recalledAt === null ? (
                <Chip tone="warn">{say('receipt.stillHolds')}</Chip>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
