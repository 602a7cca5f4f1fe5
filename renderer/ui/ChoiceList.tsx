import { Check } from 'lucide-react';
import { Button, Radio, RadioGroup } from 'react-aria-components';
import styles from './ChoiceList.module.css';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';
import type { Chord } from './keyboard.ts';
import { shortcutRef } from './shortcutRef.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly chord?: Chord | undefined;
}

/** One of several, in a column, each with its key before it. */
export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  onChoose,
  columns = 1,
  more,
}: {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly columns?: 1 | 2;
  /** Leads to the choices that are not shown. */
  readonly more?: {
    readonly label: string;
    readonly chord?: Chord | undefined;
    readonly onPress: () => void;
  };
}) {
  return (
    <div className={styles.whole}>
      <RadioGroup
        aria-label={label}
        value={value}
        onChange={(next) => onChoose(next as Value)}
        className={classes(styles.list, columns === 2 && styles.two)}
      >
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={styles.choice ?? ''}
            ref={shortcutRef(choice.chord)}
          >
            {({ isSelected }) => (
              <>
                {choice.chord === undefined ? null : <Kbd chord={choice.chord} />}
                <span className={styles.words}>{choice.label}</span>
                {isSelected ? <Check aria-hidden="true" size={14} /> : null}
              </>
            )}
          </Radio>
        ))}
      </RadioGroup>
      {more === undefined ? null : (
        <Button className={styles.choice ?? ''} onPress={more.onPress} ref={shortcutRef(more.chord)}>
          {more.chord === undefined ? null : <Kbd chord={more.chord} />}
          <span className={styles.words}>{more.label}</span>
        </Button>
      )}
    </div>
  );
}
