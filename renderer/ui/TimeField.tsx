import { parseTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import { TimeField as AriaTimeField, DateInput, DateSegment, Label } from 'react-aria-components';
import { AudienceMark } from './Audience.tsx';
import { classes } from './classes.ts';
import styles from './DateField.module.css';
import field from './Field.module.css';

/** A time of day, `HH:mm` outside, by the user's language inside. */
export function TimeField({
  label,
  value,
  onChange,
}: {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <AriaTimeField
      className={field.field ?? ''}
      value={parseTime(value)}
      onChange={(next) => {
        if (next !== null) onChange(next.toString().slice(0, 5));
      }}
    >
      <Label className={field.label}>
        {label}
        <AudienceMark />
      </Label>
      <DateInput className={classes(field.input, styles.input)}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
    </AriaTimeField>
  );
}
