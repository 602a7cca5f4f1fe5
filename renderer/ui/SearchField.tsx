import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import styles from './SearchField.module.css';

/** Finds within the list below it. Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  inputRef,
  onArrowDown,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Goes on into the list. */
  readonly onArrowDown?: () => void;
}) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={styles.field ?? ''}>
      <Search aria-hidden="true" size={15} strokeWidth={1.75} />
      <Input
        ref={inputRef}
        className={styles.input ?? ''}
        placeholder={label}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || onArrowDown === undefined) return;
          event.preventDefault();
          onArrowDown();
        }}
      />
      <Button className={styles.clear ?? ''}>
        <X aria-hidden="true" size={14} />
      </Button>
    </AriaSearchField>
  );
}
