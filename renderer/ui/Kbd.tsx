import styles from './Kbd.module.css';
import { type Chord, chordText } from './keyboard.ts';

/** A key, printed beside what it does. Hidden from assistive technology, which reads `aria-keyshortcuts`. */
export function Kbd({ chord }: { readonly chord: Chord }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the control it stands in names its keys
    <kbd className={styles.kbd} aria-hidden="true">
      {chordText(chord)}
    </kbd>
  );
}
