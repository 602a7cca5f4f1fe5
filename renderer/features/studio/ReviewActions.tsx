import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonField } from './ReasonField.tsx';
import styles from './Studio.module.css';

/** An approver's word on one item: approve, or send back with what is wrong. */
export function ReviewActions({
  item,
  onDone,
}: {
  readonly item: KitItem;
  /** Goes on to the next one that waits. */
  readonly onDone: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const review = useCommand('studio.review');
  const [asking, setAsking] = useState(false);
  const judge = async (to: 'approved' | 'sent_back', note: string | null): Promise<void> => {
    if (review.busy) return;
    const { id, kitId, versionId, itemId, reviewState, revisionId } = item;
    const answer = await review.run({
      id,
      kitId,
      versionId,
      itemId,
      eventId: newId(),
      to,
      note,
      seen: { reviewState, revisionId },
    });
    if (!answer.ok) return;
    setAsking(false);
    onDone();
  };
  const approve = (): void => void judge('approved', null);
  useLetters({ ...(item.reviewState === 'approved' ? {} : { A: approve }), R: () => setAsking(true) });
  return (
    <div className={styles.review}>
      {review.failure === null ? null : <Notice tone="bad">{failureText(review.failure)}</Notice>}
      <div className={styles.actions}>
        {item.reviewState === 'approved' ? null : (
          <Button variant="primary" icon={Check} chord="A" isPending={review.busy} onPress={approve}>
            {say('studio.approveItem')}
          </Button>
        )}
        <Button icon={Undo2} chord="R" onPress={() => setAsking(true)}>
          {say('studio.sendBackItem')}
        </Button>
      </div>
      {asking ? (
        <ReasonField
          entity="kitEvent"
          label={say('studio.whatIsWrong')}
          button={say('studio.sendBackItem')}
          busy={review.busy}
          onGive={(note) => void judge('sent_back', note)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
