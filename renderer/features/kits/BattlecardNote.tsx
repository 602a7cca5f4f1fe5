import { Link } from 'react-router';
import { plainText } from '../../../shared/domain/kits/richText.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Card } from '../../ui/Card.tsx';
import type { Sayable } from './ProofCard.tsx';
import { VisibilityChip } from './VisibilityChip.tsx';
import styles from './WhatToSay.module.css';

/** A competitor in a few lines; the whole card is one press away. */
export function BattlecardNote({ card }: { readonly card: Sayable }) {
  const say = useSay();
  const { item, content } = card;
  if (content.kind !== 'battlecard') return null;
  return (
    <Card className={styles.battlecard}>
      <div className={styles.battlecardTop}>
        <h3>{say('whatToSay.battlecard', { competitor: item.competitorName ?? item.title })}</h3>
        <VisibilityChip visibility={item.visibility} />
      </div>
      <p lang={item.language}>{plainText(content.said.snapshot)}</p>
      <Link to={`/kits/${item.kitId}/${item.itemId}`}>{say('whatToSay.wholeCard')}</Link>
    </Card>
  );
}
