import { useState } from 'react';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { FigureLine } from '../kits/FigureLine.tsx';
import styles from './Studio.module.css';

const quarterMs = 91 * 86_400_000;
const mostShown = 5;

/** What came of a reply since it went out, and what reps say instead: the next version may begin with their words. */
export function WhatRepsSay({
  item,
  onTake,
}: {
  readonly item: KitItem;
  /** Undefined where nothing can be written. */
  readonly onTake: ((words: string) => void) | undefined;
}) {
  const say = useSay();
  const formats = useFormats();
  const [to] = useState(Date.now);
  // Of a kit that never went out there is nothing to count.
  const { value } = useQuery(
    'kits.figures',
    { kitId: item.kitId, from: to - quarterMs, to, language: null },
    ['kits', 'heard'],
  );
  const response = value?.responses.find(({ itemId }) => itemId === item.itemId);
  if (response === undefined) return null;
  const words = [...new Set(response.ownWords.map((own) => own.words))].slice(0, mostShown);
  return (
    <section className={styles.parts} aria-label={say('studio.repsSay')}>
      <FigureLine figure={response.figure} whole />
      {words.length === 0 ? null : (
        <>
          <h3>{say('studio.repsSay')}</h3>
          <ul className={styles.verbatims}>
            {words.map((own) => (
              <li key={own}>
                {formats.quotes[0]}
                {own}
                {formats.quotes[1]}{' '}
                {onTake === undefined ? null : (
                  <Button variant="quiet" size="small" onPress={() => onTake(own)}>
                    {say('studio.takeWords')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
