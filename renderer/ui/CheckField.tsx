import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import styles from './CheckField.module.css';
import { Kbd } from './Kbd.tsx';
import type { Chord } from './keyboard.ts';
import { shortcutRef } from './shortcutRef.ts';

export function CheckField({
  checked,
  onChange,
  chord,
  children,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly chord?: Chord;
  readonly children: ReactNode;
}) {
  return (
    <Checkbox
      isSelected={checked}
      onChange={onChange}
      className={styles.field ?? ''}
      ref={shortcutRef(chord)}
    >
      <span className={styles.box}>
        {checked ? <Check aria-hidden="true" size={13} strokeWidth={3} /> : null}
      </span>
      <span>{children}</span>
      {chord === undefined ? null : <Kbd chord={chord} />}
    </Checkbox>
  );
}
