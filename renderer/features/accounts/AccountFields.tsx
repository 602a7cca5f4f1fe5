import type { ReactNode } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { FieldRow } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface AccountWords {
  readonly name: string;
  readonly segment: string;
  readonly phone: string;
  readonly website: string;
  readonly city: string;
  readonly country: string;
}

/** What a company is called, how it is reached and where it is; beside its segment stands what only one window asks. */
export function AccountFields({
  value,
  change,
  nameError = null,
  besideSegment,
  aboveCity = null,
  besideCity = null,
}: {
  readonly value: AccountWords;
  readonly change: (part: Partial<AccountWords>) => void;
  readonly nameError?: string | null;
  readonly besideSegment: ReactNode;
  readonly aboveCity?: ReactNode;
  readonly besideCity?: ReactNode;
}) {
  const say = useSay();
  return (
    <>
      <TextField
        label={say('account.name')}
        value={value.name}
        onChange={(name) => change({ name })}
        error={nameError}
        isRequired
        autoFocus
      />
      <FieldRow>
        {besideSegment}
        <TextField
          label={say('account.segment')}
          value={value.segment}
          onChange={(segment) => change({ segment })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={say('account.phone')}
          type="tel"
          value={value.phone}
          onChange={(phone) => change({ phone })}
        />
        <TextField
          label={say('account.website')}
          value={value.website}
          onChange={(website) => change({ website })}
        />
      </FieldRow>
      {aboveCity}
      <FieldRow>
        {besideCity}
        <TextField label={say('account.city')} value={value.city} onChange={(city) => change({ city })} />
        <TextField
          label={say('account.country')}
          value={value.country}
          onChange={(country) => change({ country })}
        />
      </FieldRow>
    </>
  );
}
