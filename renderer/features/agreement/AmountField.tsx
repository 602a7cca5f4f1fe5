import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** `2,5` and `2.5` say the same. Null where it is no amount. */
function amountIn(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value;
}

/** A whole number of `unit`s outside, an amount in some larger measure inside: 90 minutes are 1.5 hours. */
export function AmountField({
  label,
  value,
  unit = 1,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly unit?: number;
  readonly onChange: (value: number) => void;
}) {
  const say = useSay();
  const [text, setText] = useState(String(value / unit));
  return (
    <TextField
      label={label}
      value={text}
      maxLength={9}
      error={amountIn(text) === null ? say('agreement.noAmount') : null}
      onChange={(next) => {
        setText(next);
        const amount = amountIn(next);
        if (amount !== null) onChange(Math.round(amount * unit));
      }}
    />
  );
}
