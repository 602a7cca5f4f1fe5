import type { Language } from '../../../shared/domain/entities/account.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import { itemChanges } from '../../../shared/domain/kits/itemChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { type FactRow, FactRows } from './FactRows.tsx';
import styles from './Studio.module.css';
import { partText } from './studioWords.ts';
import { useItemFactRows } from './useFactRows.ts';
import { WordChanges } from './WordChanges.tsx';

/** What changed in an item since the version before: its words part by part, and what holds of it beside them. */
export function ItemChanges({
  item,
  before,
  known,
  language,
  isFirst = false,
}: {
  /** Null: taken out. */
  readonly item: KitItem | null;
  readonly before: KitItem | null;
  /** Every item that may be named as a proof. */
  readonly known: readonly KitItem[];
  readonly language: Language;
  /** Of the first version of a kit: there is nothing to compare with, and it reads as it is. */
  readonly isFirst?: boolean;
}) {
  const say = useSay();
  const factRows = useItemFactRows(known);
  const { standing, words, facts } = itemChanges(before, item, language);
  const rows = factRows(facts);
  return (
    <div className={styles.parts}>
      {standing === 'added' && !isFirst ? <p className={styles.quiet}>{say('studio.newItem')}</p> : null}
      {words.length === 0 ? <p className={styles.quiet}>{say('studio.saysNothing')}</p> : null}
      {words.map(({ name, ...texts }) => (
        <section key={name}>
          <h3>{say(partText[name])}</h3>
          <div lang={language}>
            <WordChanges before={isFirst ? texts.after : texts.before} after={texts.after} />
          </div>
        </section>
      ))}
      <FactRows
        label={say('studio.holdsOfIt')}
        rows={item === null ? rows.map(asItWas) : rows}
        compare={before !== null && item !== null}
      />
    </div>
  );
}

/** Of what was taken out everything goes: nothing of it has become another. */
const asItWas = (row: FactRow): FactRow => ({ ...row, after: row.before, changed: false });
