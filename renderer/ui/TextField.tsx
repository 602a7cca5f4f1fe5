import type { ReactNode, Ref } from 'react';
import { TextField as AriaTextField, Input, Label, Text, TextArea } from 'react-aria-components';
import { AudienceMark } from './Audience.tsx';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { FieldProblem, isProblem } from './FieldProblem.tsx';
import hidden from './VisuallyHidden.module.css';

export interface TextFieldProps {
  readonly label: ReactNode;
  /** Where the place says what it is for, the label is only read out. */
  readonly hideLabel?: boolean;
  /** Said beside the label where a field may stay empty. */
  readonly optional?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly placeholder?: string;
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'tel';
  readonly autoComplete?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly spellCheck?: 'true' | 'false';
  /** Several lines, growing with the text. */
  readonly lines?: boolean;
  /** The customer's own words: set in the script's italics. */
  readonly verbatim?: boolean;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly className?: string | undefined;
}

export function TextField(props: TextFieldProps) {
  const { label, optional, hint, error, lines = false, verbatim = false, placeholder, inputRef } = props;
  const invalid = isProblem(error);
  const inputClass = classes(styles.input, lines && styles.area, verbatim && styles.script);
  return (
    <AriaTextField
      className={classes(styles.field, props.className)}
      value={props.value}
      onChange={props.onChange}
      isInvalid={invalid}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isReadOnly={props.isReadOnly ?? false}
      validationBehavior="aria"
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
      {...(props.type === undefined ? {} : { type: props.type })}
      {...(props.autoComplete === undefined ? {} : { autoComplete: props.autoComplete })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.spellCheck === undefined ? {} : { spellCheck: props.spellCheck })}
    >
      <Label className={props.hideLabel === true ? hidden.hidden : styles.label}>
        {label}
        <AudienceMark />
        {optional === undefined ? null : <span className={styles.optional}> {optional}</span>}
      </Label>
      {lines || verbatim ? (
        <TextArea
          className={inputClass}
          ref={inputRef}
          dir="auto"
          placeholder={placeholder}
          rows={1}
          autoFocus={props.autoFocus}
        />
      ) : (
        <Input
          className={inputClass}
          ref={inputRef}
          dir="auto"
          placeholder={placeholder}
          autoFocus={props.autoFocus}
        />
      )}
      {hint === undefined || invalid ? null : (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldProblem>{error}</FieldProblem>
    </AriaTextField>
  );
}
