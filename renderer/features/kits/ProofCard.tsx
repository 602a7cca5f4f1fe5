import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { ItemBody } from './ItemBody.tsx';
import styles from './ProofCard.module.css';
import { useWhyNot } from './useWhyNot.ts';
import { VisibilityChip } from './VisibilityChip.tsx';

export type Sayable = Output<'kits.item'>['proofs'][number];

/** What stands behind a claim: its words, where they come from, and how long they hold. */
export function ProofCard({ proof }: { readonly proof: Sayable }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const whyNot = useWhyNot();
  const { item, content } = proof;
  return (
    <Card>
      <div className={styles.top}>
        <h3>{say('itemKind.proofPoint')}</h3>
        <VisibilityChip visibility={item.visibility} />
      </div>
      <p className={styles.title} lang={item.language}>
        {item.title}
      </p>
      {item.unusable === null ? (
        <ItemBody content={content} language={item.language} />
      ) : (
        <p className={styles.quiet}>{whyNot(item.unusable, item)}</p>
      )}
      <div className={styles.foot}>
        <span>{item.source}</span>
        {item.validUntil === null || item.unusable !== null ? null : (
          <span>{say('item.expires', { when: formats.daysFromNow(item.validUntil, now) })}</span>
        )}
      </div>
    </Card>
  );
}
