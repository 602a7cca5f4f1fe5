import { CircleAlert, CircleCheck } from 'lucide-react';
import type { KitItem, KitVersion } from '../../../shared/domain/entities/kit.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Card } from '../../ui/Card.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { FindingLine, keyOf } from './FindingLine.tsx';
import { goToPlace } from './places.ts';
import styles from './Studio.module.css';
import { conditionText } from './studioWords.ts';
import { checkVersion } from './versionChecks.ts';

/** Shown of one condition: the rest follows when these are mended. */
const shown = 4;

/** What has to hold before it can go out, each with where it fails. */
export function ConditionsCard({
  version,
  items,
  accounts,
  unsentFiles,
  mayWrite,
  onItem,
}: {
  readonly version: KitVersion;
  readonly items: readonly KitItem[];
  readonly accounts: number | null;
  readonly unsentFiles: readonly string[];
  readonly mayWrite: boolean;
  readonly onItem: (id: string) => void;
}) {
  const say = useSay();
  const checks = checkVersion(version, items, { accounts, unsentFiles }, localDate(Date.now()));
  return (
    <Card title={say('studio.before')}>
      <ul className={styles.checks}>
        {[...checks].map(([condition, findings]) => (
          <li key={condition}>
            {findings.length === 0 ? (
              <CircleCheck aria-hidden="true" size={16} className={styles.ok} />
            ) : (
              <CircleAlert aria-hidden="true" size={16} className={styles.bad} />
            )}
            <div>
              <VisuallyHidden>{say(findings.length === 0 ? 'studio.holds' : 'studio.lacks')}</VisuallyHidden>
              {say(conditionText[condition])}
              <ul className={styles.where}>
                {findings.slice(0, shown).map((finding) => (
                  <FindingLine
                    key={keyOf(finding)}
                    finding={finding}
                    items={items}
                    onItem={onItem}
                    onPlace={mayWrite ? goToPlace : undefined}
                  />
                ))}
                {findings.length > shown ? (
                  <li className={styles.quiet}>{say('kits.more', { count: findings.length - shown })}</li>
                ) : null}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
