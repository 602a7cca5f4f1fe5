import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { outcomeText } from '../../app/i18n/words.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import styles from './DayCalls.module.css';
import type { DayCall } from './dayCallState.ts';

/** So many in two weeks is worth a word: the customer has noticed. */
const manyTouches = 3;

/** The one line that is worth reading at a glance: what came of it, else its aim, else what is open there. */
export function WorthKnowing({ row }: { readonly row: DayCall }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const { call, log, openHeard, promise, touchesInTwoWeeks } = row;
  if (log !== null) return log.summary === '' ? null : <p className={styles.know}>{log.summary}</p>;
  const touches = touchesInTwoWeeks < manyTouches ? null : say('today.touches', { count: touchesInTwoWeeks });
  const aims = [
    call.objective === null ? null : say('call.objectiveWas', { objective: call.objective }),
    call.minimumOutcome === null ? null : say('today.atLeast', { minimum: call.minimumOutcome }),
  ].filter((words) => words !== null);
  if (aims.length > 0) return <p className={styles.know}>{aims.map((part) => isolated(part)).join(' · ')}</p>;
  if (openHeard !== null) {
    return (
      <p className={styles.know}>
        {say(outcomeText[openHeard.outcome])}{' '}
        <span {...(openHeard.language === null ? {} : { lang: openHeard.language })}>
          <Verbatim size="small" quotes={formats.quotes}>
            {openHeard.verbatim}
          </Verbatim>
        </span>
        {touches === null ? null : ` · ${touches}`}
      </p>
    );
  }
  if (promise !== null) {
    const words =
      promise.dueOn === null
        ? say('today.promised', { promise: promise.text })
        : say('today.promisedFor', { promise: promise.text, day: formats.date(promise.dueOn, now) });
    return (
      <p className={styles.know}>
        {[words, touches]
          .filter(Boolean)
          .map((part) => isolated(part))
          .join(' · ')}
      </p>
    );
  }
  const words = [row.firstCall ? say('today.firstCall') : null, touches].filter(Boolean);
  return words.length === 0 ? null : (
    <p className={styles.know}>{words.map((part) => isolated(part)).join(' · ')}</p>
  );
}
