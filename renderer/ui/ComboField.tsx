import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { AudienceMark } from './Audience.tsx';
import styles from './ComboField.module.css';
import { classes } from './classes.ts';
import field from './Field.module.css';
import { FieldProblem, isProblem } from './FieldProblem.tsx';
import floating from './Floating.module.css';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly under?: string | null | undefined;
}

/** Type to find, arrows and Enter to take. The options come from outside, already found. */
export function ComboField({
  label,
  text,
  onText,
  options,
  onTake,
  emptyText,
  autoFocus = false,
  error,
  placeholder,
}: {
  readonly label: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly ComboOption[];
  readonly onTake: (id: string | null) => void;
  /** What the list says when nothing was found; null: nothing was looked for, and no list opens. */
  readonly emptyText: string | null;
  readonly autoFocus?: boolean;
  readonly error?: string | null | undefined;
  readonly placeholder?: string;
}) {
  return (
    <ComboBox
      className={field.field ?? ''}
      inputValue={text}
      onInputChange={onText}
      items={options}
      value={null}
      onChange={(key) => {
        if (key !== null) onTake(String(key));
      }}
      allowsEmptyCollection={emptyText !== null}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={isProblem(error)}
      validationBehavior="aria"
    >
      <Label className={field.label}>
        {label}
        <AudienceMark />
      </Label>
      <div className={classes(field.input, styles.box)}>
        <Input className={styles.input ?? ''} autoFocus={autoFocus} placeholder={placeholder} />
        <Button className={styles.open ?? ''}>
          <ChevronDown aria-hidden="true" size={15} />
        </Button>
      </div>
      <FieldProblem>{error}</FieldProblem>
      <Popover className={classes(floating.popover, floating.asWide)}>
        <ListBox
          className={floating.list ?? ''}
          renderEmptyState={() => <p className={floating.empty}>{emptyText}</p>}
        >
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} textValue={option.label} className={floating.item ?? ''}>
              {option.label}
              {option.under ? <span className={styles.under}>{option.under}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
