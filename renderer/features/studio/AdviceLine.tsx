import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import type { TridomAdvice } from '../../../shared/domain/kits/tridomAdvice.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { advicePlace, type Place } from './places.ts';
import styles from './Studio.module.css';
import { adviceText } from './studioWords.ts';
import { titleOf } from './titleOf.ts';

/** What a colleague would still ask, and the way to where it is answered. */
export function AdviceLine({
  advice: { code, itemId },
  items,
  onItem,
  onPlace,
}: {
  readonly advice: TridomAdvice;
  readonly items: readonly KitItem[];
  readonly onItem: (id: string) => void;
  /** Undefined where nothing can be written. */
  readonly onPlace: ((place: Place) => void) | undefined;
}) {
  const say = useSay();
  const what = say(adviceText[code]);
  const place = advicePlace[code];
  const item = items.find((one) => one.itemId === itemId && one.status === 'active');
  if (item !== undefined) {
    return (
      <li>
        <Button variant="quiet" size="small" onPress={() => onItem(item.id)}>
          {say('studio.findingAt', { item: titleOf(item, say), what })}
        </Button>
      </li>
    );
  }
  return (
    <li>
      {place === null || onPlace === undefined ? (
        <span className={styles.quiet}>{what}</span>
      ) : (
        <Button variant="quiet" size="small" onPress={() => onPlace(place)}>
          {what}
        </Button>
      )}
    </li>
  );
}
