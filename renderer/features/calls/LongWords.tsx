import { type ReactNode, useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './LongWords.module.css';

/** About eight lines of a note; what is longer folds. */
const longFrom = 700;

/** What somebody wrote, whole; where it is long, its beginning, and the rest at a press. */
export function LongWords({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (words.length < longFrom) return children;
  return (
    <>
      <div className={open ? undefined : styles.folded}>{children}</div>
      <Button variant="quiet" size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
        {say(open ? 'words.fold' : 'words.unfold')}
      </Button>
    </>
  );
}
