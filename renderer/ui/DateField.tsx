import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { AudienceMark } from './Audience.tsx';
import { classes } from './classes.ts';
import styles from './DateField.module.css';
import field from './Field.module.css';
import { FieldProblem, isProblem } from './FieldProblem.tsx';
import floating from './Floating.module.css';

const parsed = (value: string | null): CalendarDate | null =>
  value === null || value === '' ? null : parseDate(value);

/** A calendar date, `YYYY-MM-DD` outside, in the order of the user's language inside. */
export function DateField({
  label,
  value,
  onChange,
  weekday,
  error,
}: {
  readonly label: ReactNode;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** The day of the week of the chosen date, in words. */
  readonly weekday?: string | undefined;
  readonly error?: string | null | undefined;
}) {
  return (
    <DatePicker
      className={field.field ?? ''}
      value={parsed(value)}
      onChange={(next) => onChange(next === null ? null : next.toString())}
      isInvalid={isProblem(error)}
      validationBehavior="aria"
      shouldForceLeadingZeros={false}
    >
      <Label className={field.label}>
        {label}
        <AudienceMark />
      </Label>
      <Group className={classes(field.input, styles.group)}>
        {weekday === undefined ? null : <span className={styles.weekday}>{weekday}</span>}
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <Button className={styles.open ?? ''}>
          <CalendarDays aria-hidden="true" size={15} strokeWidth={1.75} />
        </Button>
      </Group>
      <FieldProblem>{error}</FieldProblem>
      <Popover className={floating.popover ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar>
            <header className={styles.header}>
              <Button slot="previous" className={styles.turn ?? ''}>
                <ChevronLeft aria-hidden="true" size={16} />
              </Button>
              <Heading className={styles.month ?? ''} />
              <Button slot="next" className={styles.turn ?? ''}>
                <ChevronRight aria-hidden="true" size={16} />
              </Button>
            </header>
            <CalendarGrid className={styles.grid ?? ''}>
              {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
