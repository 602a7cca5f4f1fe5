import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { AudienceMark } from './Audience.tsx';
import { classes } from './classes.ts';
import field from './Field.module.css';
import floating from './Floating.module.css';
import hidden from './VisuallyHidden.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One of many. `placeholder` is what an empty one says. */
export function SelectField<Value extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  placeholder,
  className,
}: {
  readonly label: ReactNode;
  /** Where what is chosen says enough by itself, the label is only read out. */
  readonly hideLabel?: boolean;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder: string;
  readonly className?: string | undefined;
}) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Select
      className={classes(field.field, className)}
      value={value}
      onChange={(key) => onChange(key as Value)}
      placeholder={placeholder}
    >
      <Label className={hideLabel ? hidden.hidden : field.label}>
        {label}
        <AudienceMark />
      </Label>
      <Button className={classes(field.input, field.select)}>
        <SelectValue className={classes(chosen === undefined && field.placeholder)}>
          {chosen?.label ?? placeholder}
        </SelectValue>
        <ChevronDown aria-hidden="true" size={15} />
      </Button>
      <Popover className={classes(floating.popover, floating.asWide)}>
        <ListBox className={floating.list ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              className={floating.item ?? ''}
              textValue={option.label}
            >
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
