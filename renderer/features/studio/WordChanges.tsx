import { wordDiff } from '../../../shared/domain/kits/wordDiff.ts';
import styles from './WordChanges.module.css';

/** Two texts word by word: what left is struck through, what came is underlined; colour only repeats it. */
export function WordChanges({ before, after }: { readonly before: string; readonly after: string }) {
  let at = 0;
  return (
    <p className={styles.text}>
      {wordDiff(before, after).map(({ change, text }) => {
        at += text.length + 1;
        const key = `${change} ${at}`;
        if (change === 'same') return <span key={key}>{text}</span>;
        return change === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
      })}
    </p>
  );
}
