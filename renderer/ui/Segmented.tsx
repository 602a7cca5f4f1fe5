import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { AudienceMark } from './Audience.tsx';
import field from './Field.module.css';
import { FieldProblem, isProblem } from './FieldProblem.tsx';
import { Kbd } from './Kbd.tsx';
import type { Chord } from './keyboard.ts';
import styles from './Segmented.module.css';
import { shortcutRef } from './shortcutRef.ts';

export interface SegmentedOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly chord?: Chord;
}

/** One of a few, all in view. Nothing is chosen until the user chooses. */
export function Segmented<Value extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  isDisabled = false,
  error,
  prefix,
  autoFocus = false,
}: {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly options: readonly SegmentedOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
  readonly error?: string | null;
  /** The modifier that all the keys share, printed once beside the label instead of in each option. */
  readonly prefix?: Chord;
  readonly autoFocus?: boolean;
}) {
  const shortOf = (chord: Chord): Chord =>
    prefix === undefined ? chord : (chord.split('+').at(-1) ?? chord);
  return (
    <RadioGroup
      className={field.field ?? ''}
      value={value}
      onChange={(next) => onChange(next as Value)}
      orientation="horizontal"
      isDisabled={isDisabled}
      isInvalid={isProblem(error)}
      validationBehavior="aria"
      {...(hideLabel && typeof label === 'string' ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : (
        <div className={styles.labelRow}>
          <Label className={field.label}>
            {label}
            <AudienceMark />
          </Label>
          {prefix === undefined ? null : <Kbd chord={prefix} />}
        </div>
      )}
      <div className={styles.track}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            value={option.value}
            autoFocus={autoFocus && index === 0}
            className={styles.option ?? ''}
            ref={shortcutRef(option.chord)}
          >
            <span>{option.label}</span>
            {option.chord === undefined ? null : <Kbd chord={shortOf(option.chord)} />}
          </Radio>
        ))}
      </div>
      <FieldProblem>{error}</FieldProblem>
    </RadioGroup>
  );
}
