import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { AudienceMark } from './Audience.tsx';
import { classes } from './classes.ts';
import field from './Field.module.css';
import floating from './Floating.module.css';
import hidden from './VisuallyHidden.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it stands under; those of one group follow each other. */
  readonly group?: string;
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
          {groupsOf(options).map(({ group, members }) =>
            group === undefined ? (
              members.map(item)
            ) : (
              <ListBoxSection key={group} id={`group ${group}`}>
                <Header className={floating.group ?? ''}>{group}</Header>
                {members.map(item)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

const item = <Value extends string>({ value, label }: SelectOption<Value>) => (
  <ListBoxItem key={value} id={value} className={floating.item ?? ''} textValue={label}>
    {label}
  </ListBoxItem>
);

function groupsOf<Value extends string>(options: readonly SelectOption<Value>[]) {
  const groups: { readonly group: string | undefined; readonly members: SelectOption<Value>[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
