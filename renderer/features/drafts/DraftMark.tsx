import { AppWindow, Check, CircleAlert } from 'lucide-react';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { classes } from '../../ui/classes.ts';
import styles from './DraftMark.module.css';
import type { Draft } from './useDraft.ts';

/** Says that what is typed is on disk, and since when; or that it is not, and why. */
export function DraftMark({
  draft,
}: {
  readonly draft: Pick<Draft<object>, 'savedAt' | 'failure' | 'elsewhere'>;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const now = useNow(1000);
  if (draft.failure !== null) {
    return (
      <span className={classes(styles.mark, styles.bad)} role="alert">
        <CircleAlert aria-hidden="true" size={14} />
        {say('draft.notKept', { why: failureText(draft.failure) })}
      </span>
    );
  }
  if (draft.elsewhere) {
    return (
      <span className={styles.mark} role="status">
        <AppWindow aria-hidden="true" size={14} />
        {say('draft.elsewhere')}
      </span>
    );
  }
  if (draft.savedAt === null) return null;
  const age = now - draft.savedAt;
  return (
    <span className={styles.mark}>
      <Check aria-hidden="true" size={14} />
      {age < 1500 ? say('draft.keptNow') : say('draft.kept', { age: formats.duration(age) })}
    </span>
  );
}
