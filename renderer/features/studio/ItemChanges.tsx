import type { Language } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { partChanges } from '../../../shared/domain/kits/contentParts.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import styles from './Studio.module.css';
import { partText } from './studioWords.ts';
import { WordChanges } from './WordChanges.tsx';

/** What changed in an item since the version before, part by part and word by word. */
export function ItemChanges({
  item,
  before,
  language,
}: {
  readonly item: KitItem;
  readonly before: KitItem | null;
  readonly language: Language;
}) {
  const say = useSay();
  const changes = partChanges(item.kind, before?.[language] ?? null, item[language]);
  if (changes.length === 0) return <p className={styles.quiet}>{say('studio.saysNothing')}</p>;
  return (
    <div className={styles.parts}>
      {before === null ? <p className={styles.quiet}>{say('studio.newItem')}</p> : null}
      {changes.map(({ name, ...texts }) => (
        <section key={name}>
          <h3>{say(partText[name])}</h3>
          <div lang={language}>
            <WordChanges {...texts} />
          </div>
        </section>
      ))}
    </div>
  );
}
