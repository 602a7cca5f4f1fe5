import { useEffect, useState } from 'react';
import { DateField } from '../../ui/DateField.tsx';

/** While a year is typed it is the year 2, 20 and 202 first; none of those is a day that a kit could mean. */
const firstMeant = '1900-01-01';

/** A day that is saved once it is one, and stands as it was typed until it is read back. */
export function DayField({
  label,
  value,
  onSave,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: (day: string | null) => void;
}) {
  const [typed, setTyped] = useState<{ readonly day: string | null } | null>(null);
  useEffect(() => {
    setTyped((before) => (before?.day === value ? null : before));
  }, [value]);
  return (
    <DateField
      label={label}
      value={typed === null ? value : typed.day}
      onChange={(day) => {
        setTyped({ day });
        if (day === null || day >= firstMeant) onSave(day);
      }}
    />
  );
}
