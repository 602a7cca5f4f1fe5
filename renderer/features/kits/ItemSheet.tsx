import type { ReactNode } from 'react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Section } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { ItemBody } from './ItemBody.tsx';
import styles from './ItemDetail.module.css';
import { ProofCard, type Sayable } from './ProofCard.tsx';

type Data = Output<'kits.item'>;

/** An item as a rep reads it: its words, its file, what proves it, and until when. The studio's preview is the same. */
export function ItemSheet({
  item,
  content,
  facts,
  proofs,
  figure = null,
  file,
}: {
  readonly item: Pick<Data['item'], 'language'> & {
    /** Null while nobody has set it yet. */
    readonly expiresOn: string | null;
    readonly leaseEndsAt: number;
  };
  readonly content: Data['content'];
  readonly facts: Pick<Data['facts'], 'source' | 'permission' | 'validUntil'>;
  readonly proofs: readonly Sayable[];
  readonly figure?: ReactNode;
  readonly file: ReactNode;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const day = (date: string | null): string | null => (date === null ? null : formats.date(date, now));
  return (
    <>
      <div className={styles.body}>
        <ItemBody content={content} language={item.language} figure={figure} />
      </div>
      {file === null ? null : <Section title={say('file.title')}>{file}</Section>}
      {proofs.length === 0 ? null : (
        <Section title={say('item.proofs')}>
          <div className={styles.proofs}>
            {proofs.map((proof) => (
              <ProofCard key={proof.item.itemId} proof={proof} />
            ))}
          </div>
        </Section>
      )}
      <Section title={say('item.facts')}>
        <Facts
          facts={[
            [say('item.source'), facts.source],
            [say('item.permission'), facts.permission],
            [say('item.validUntil'), day(facts.validUntil)],
            [say('item.kitEnds'), day(item.expiresOn)],
            [say('item.leaseEnds'), formats.day(item.leaseEndsAt, now)],
          ]}
        />
      </Section>
    </>
  );
}
