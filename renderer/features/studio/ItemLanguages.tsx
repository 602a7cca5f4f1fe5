import type { Language } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './ItemLanguages.module.css';
import { speaks } from './versionChecks.ts';

/** In which of the kit's languages an item is complete: by code where there is little room, by name where it is read out. */
export function ItemLanguages({
  item,
  promised,
}: {
  readonly item: KitItem;
  /** The languages of the kit. */
  readonly promised: readonly Language[];
}) {
  const say = useSay();
  const formats = useFormats();
  const spoken = promised.filter((one) => speaks(item, one));
  const whole = new Set(spoken);
  // A file lacks no language: it is for those who speak one it has.
  const owed = item.kind === 'collateral' && spoken.length > 0 ? spoken : promised;
  const named = (are: boolean): string =>
    formats.list(owed.filter((one) => whole.has(one) === are).map((one) => languageNames[one]));
  const words = [
    named(true) === '' ? '' : say('studio.languagesWhole', { languages: named(true) }),
    named(false) === '' ? '' : say('studio.languagesLack', { languages: named(false) }),
  ].filter((one) => one !== '');
  return (
    <>
      <span aria-hidden="true" className={styles.codes}>
        {owed.map((one) => (
          <span key={one} className={whole.has(one) ? undefined : styles.lacking}>
            {one.toUpperCase()}
          </span>
        ))}
      </span>
      <VisuallyHidden>{words.join(' · ')}</VisuallyHidden>
    </>
  );
}
