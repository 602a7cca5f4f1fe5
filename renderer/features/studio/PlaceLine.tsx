import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Place } from './places.ts';
import styles from './Studio.module.css';
import { titleOf } from './titleOf.ts';

export interface WayThere {
  readonly items: readonly KitItem[];
  readonly onItem: (id: string) => void;
  /** Undefined where nothing can be written. */
  readonly onPlace?: ((place: Place) => void) | undefined;
}

/** Something to be seen to, and the way to the item or the field where that is done. */
export function PlaceLine({
  what,
  itemId,
  place,
  items,
  onItem,
  onPlace,
}: WayThere & { readonly what: string; readonly itemId: string | null; readonly place: Place | null }) {
  const say = useSay();
  const mine = useLanguage();
  const item = items.find((one) => one.itemId === itemId && one.status === 'active');
  const [words, go] =
    item !== undefined
      ? [say('studio.findingAt', { item: titleOf(item, say, mine), what }), () => onItem(item.id)]
      : [what, place === null || onPlace === undefined ? null : () => onPlace(place)];
  return (
    <li>
      {go === null ? (
        <span className={styles.quiet}>{words}</span>
      ) : (
        <Button variant="quiet" size="small" onPress={go}>
          {words}
        </Button>
      )}
    </li>
  );
}
