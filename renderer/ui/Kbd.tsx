import { type Chord, chordText } from './keyboard.ts';
import styles from './Kbd.module.css';

/** A key, printed beside what it does. Hidden from assistive technology, which reads `aria-keyshortcuts`. */
export function Kbd({ chord }: { readonly chord: Chord }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {chordText(chord)}
    </kbd>
  );
}
