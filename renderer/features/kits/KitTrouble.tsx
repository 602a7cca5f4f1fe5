import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { kitProblemText } from '../../app/i18n/words.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './KitsScreen.module.css';

/** Long enough to be met by whoever works on one day of the week, and then nobody's news any more. */
const toldMs = 8 * 86_400_000;
/** A clock that is less behind than this shuts nothing, since kits count in days. */
const behindMs = 3_600_000;

/**
 * What came as a kit and is not believed, that this laptop's data had gone back, and that its clock has; nothing where
 * all is well.
 */
export function KitTrouble() {
  const say = useSay();
  const language = useLanguage();
  const formats = useFormats();
  const now = useNow(60_000);
  const { value } = useQuery('kits.trouble', { language }, ['kits', 'sync']);
  if (value === undefined) return null;
  const { quarantined, rolledBackAt, trustedNow, clockBehindMs } = value;
  const setBack = rolledBackAt !== null && trustedNow - rolledBackAt < toldMs ? rolledBackAt : null;
  const isBehind = clockBehindMs > behindMs;
  if (quarantined.length === 0 && setBack === null && !isBehind) return null;
  return (
    <div className={styles.trouble}>
      {isBehind ? (
        <Notice tone="warn">
          {say('kitTrouble.clockBehind', { time: formats.moment(trustedNow, now) })}
        </Notice>
      ) : null}
      {setBack === null ? null : (
        <Notice tone="warn">{say('kitTrouble.setBack', { day: formats.day(setBack, now) })}</Notice>
      )}
      {quarantined.map(({ releaseId, title, version, problem }) => (
        <Notice key={releaseId} tone="bad">
          {say(kitProblemText[problem], { title: title ?? say('kitTrouble.someKit'), version })}
        </Notice>
      ))}
    </div>
  );
}
