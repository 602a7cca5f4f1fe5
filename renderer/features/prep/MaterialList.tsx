import { FileText, Mail } from 'lucide-react';
import { Link } from 'react-router';
import { editionOf } from '../../../shared/domain/kits/editions.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { inLanguageText, notUsableText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Prep.module.css';
import { useWhyText } from './useWhyText.ts';

/** Files and emails of kits, each with whether it can be used now and for how long. */
export function MaterialList({
  material,
  why,
}: {
  readonly material: Output<'prep.get'>['kits']['collateral'];
  readonly why: boolean;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const whyText = useWhyText();
  return (
    <ul className={styles.past}>
      {material.map(({ item, why: because }) => {
        const edition = item.file === null ? null : editionOf(item);
        const Icon = item.kind === 'email_template' ? Mail : FileText;
        return (
          <li key={item.itemId}>
            <Icon aria-hidden="true" size={14} strokeWidth={1.75} />
            <div>
              <p>
                <Link to={`/kits/${item.kitId}/${item.itemId}`} lang={item.language}>
                  {item.title}
                </Link>{' '}
                {item.unusable === null ? null : <Chip tone="warn">{say(notUsableText[item.unusable])}</Chip>}
              </p>
              <p className={styles.why}>
                {[
                  item.kind === 'email_template' ? say('itemKind.emailTemplate') : null,
                  edition === null ? null : say(inLanguageText[edition]),
                  item.file === null ? null : formats.bytes(item.file.bytes),
                  say('studio.until', { day: formats.date(item.validUntil ?? item.expiresOn, now) }),
                ]
                  .filter(Boolean)
                  .map((part) => isolated(part))
                  .join(' · ')}
              </p>
              {why ? <p className={styles.why}>{whyText(because)}</p> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
