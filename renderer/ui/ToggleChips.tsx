import { Check } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import field from './Field.module.css';
import styles from './ToggleChips.module.css';

/** Any number of a few, each a button that stays pressed. */
export function ToggleChips({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  return (
    <div className={field.field}>
      {hideLabel ? null : (
        <span aria-hidden="true" className={field.label}>
          {label}
        </span>
      )}
      <ToggleButtonGroup
        aria-label={label}
        selectionMode="multiple"
        selectedKeys={new Set(value)}
        onSelectionChange={(keys) => onChange([...keys].map(String))}
        className={styles.group ?? ''}
      >
        {options.map((option) => (
          <ToggleButton key={option.value} id={option.value} className={styles.chip ?? ''}>
            {({ isSelected }) => (
              <>
                {isSelected ? <Check aria-hidden="true" size={13} /> : null}
                {option.label}
              </>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
