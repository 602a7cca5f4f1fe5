import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import type { PublishFinding } from '../../../shared/domain/kits/publishConditions.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { findingPlace, type Place } from './places.ts';
import styles from './Studio.module.css';
import { findingText } from './studioWords.ts';
import { titleOf } from './titleOf.ts';

export const keyOf = ({ code, itemId, language }: PublishFinding): string => `${code} ${itemId} ${language}`;

/** What keeps a version from going out, and the way to where it is mended. */
export function FindingLine({
  finding: { code, itemId, language },
  items,
  onItem,
  onPlace,
}: {
  readonly finding: PublishFinding;
  readonly items: readonly KitItem[];
  readonly onItem: (id: string) => void;
  /** Left out where nothing can be written. */
  readonly onPlace?: ((place: Place) => void) | undefined;
}) {
  const say = useSay();
  const item = items.find((one) => one.itemId === itemId && one.status === 'active');
  const place = findingPlace[code];
  const what = say(findingText[code], { language: language === null ? '' : languageNames[language] });
  return (
    <li>
      {item === undefined ? (
        place === null || onPlace === undefined ? (
          <span className={styles.quiet}>{what}</span>
        ) : (
          <Button variant="quiet" size="small" onPress={() => onPlace(place)}>
            {what}
          </Button>
        )
      ) : (
        <Button variant="quiet" size="small" onPress={() => onItem(item.id)}>
          {say('studio.findingAt', { item: titleOf(item, say), what })}
        </Button>
      )}
    </li>
  );
}
