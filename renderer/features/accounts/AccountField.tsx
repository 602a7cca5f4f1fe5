import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useQuery } from '../../platform/useQuery.ts';
import { ComboField } from '../../ui/ComboField.tsx';

export interface AccountChoice {
  readonly id: string;
  readonly name: string;
}

/** Finds an account by its own name or by a person there. */
export function AccountField({
  value,
  onChange,
  autoFocus = false,
  error,
}: {
  readonly value: AccountChoice | null;
  readonly onChange: (account: AccountChoice | null) => void;
  readonly autoFocus?: boolean;
  readonly error?: string | null;
}) {
  const say = useSay();
  const [text, setText] = useState(value?.name ?? '');
  const typed = value === null || text !== value.name ? text.trim() : '';
  const { value: found } = useQuery('search.find', typed === '' ? null : { text: typed, limit: 8 }, []);
  const options = [
    ...(found?.accounts ?? []).map(({ id, name, city }) => ({ id, label: name, under: city })),
    ...(found?.contacts ?? []).flatMap((contact) =>
      contact.accountName === null
        ? []
        : [{ id: `${contact.accountId}/${contact.id}`, label: contact.name, under: contact.accountName }],
    ),
  ];
  const take = (key: string | null): void => {
    const id = key?.split('/')[0];
    const option = options.find((one) => one.id === key);
    if (id === undefined || option === undefined) return;
    const name = key?.includes('/') ? (option.under ?? option.label) : option.label;
    setText(name);
    onChange({ id, name });
  };
  return (
    <ComboField
      label={say('account.one')}
      text={text}
      onText={(next) => {
        setText(next);
        if (value !== null && next !== value.name) onChange(null);
      }}
      options={options}
      onTake={take}
      emptyText={typed === '' ? null : say('account.noneFound')}
      placeholder={say('account.typeToFind')}
      autoFocus={autoFocus}
      error={error}
    />
  );
}
