import { Link } from 'react-router';
import {
  deviceReceiptState,
  deviceReceiptStates,
  mayStillSay,
} from '../../../shared/domain/kits/deviceReceipt.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Studio.module.css';

type Receipt = Output<'studio.version'>['receipts'][number];

const stateText = {
  used_after_recall: 'receipt.usedAfterRecall',
  quarantined: 'receipt.quarantined',
  recalled: 'receipt.recalled',
  locked: 'receipt.locked',
  acknowledged: 'receipt.acknowledged',
  delivered: 'receipt.delivered',
} as const;

const knowsOfRecall = ({ receipt }: Receipt): boolean => receipt.recalledAt !== null;

const gravity = ({ receipt }: Receipt): number =>
  deviceReceiptStates.indexOf(deviceReceiptState(receipt).state);

/**
 * What each device has of it, the gravest word of each last heard. Of what was recalled those stand first that do not
 * know it yet, since they may still say it; then those that used it afterwards.
 */
export function ReceiptsCard({
  receipts,
  recalled,
  versionId,
  releaseId,
}: {
  readonly receipts: readonly Receipt[];
  readonly recalled: boolean;
  readonly versionId: string;
  /** Null: it never went out. */
  readonly releaseId: string | null;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  if (releaseId === null) return null;
  const shown = recalled
    ? receipts.toSorted(
        (one, other) =>
          Number(mayStillSay(other.receipt)) - Number(mayStillSay(one.receipt)) ||
          gravity(one) - gravity(other),
      )
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
          const { state, at } = deviceReceiptState(receipt);
          return (
            <li key={receipt.id}>
              {userName}{' '}
              <span className={styles.quiet}>
                {state === 'offered' || at === null
                  ? say('receipt.nothing')
                  : say(stateText[state], { time: formats.moment(at, now) })}
              </span>{' '}
              {recalled && receipt.recalledAt === null ? (
                <Chip tone="warn">{say('receipt.stillHolds')}</Chip>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Link to={`/studio/${versionId}/receipts`}>{say('receipt.openList')}</Link>
    </Card>
  );
}
