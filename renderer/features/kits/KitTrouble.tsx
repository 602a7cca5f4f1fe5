import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { kitProblemText } from '../../app/i18n/words.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './KitsScreen.module.css';

/** Long enough to be met by whoever works on one day of the week, and then nobody's news any more. */
const toldMs = 8 * 86_400_000;

/** What came as a kit and is not believed, and that this laptop's data had gone back; nothing where all is well. */
export function KitTrouble() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const { value } = useQuery('kits.trouble', {}, ['kits', 'sync']);
  if (value === undefined) return null;
  const { quarantined, rolledBackAt } = value;
  const setBack = rolledBackAt !== null && value.trustedNow - rolledBackAt < toldMs ? rolledBackAt : null;
  if (quarantined.length === 0 && setBack === null) return null;
  return (
    <div className={styles.trouble}>
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
