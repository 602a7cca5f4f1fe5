import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { Chip } from '../../ui/Chip.tsx';

const currentMs = 120_000;

/** How old what is shown may be. Fresh data needs no word. */
export function DataAge({ dataAsOf }: { readonly dataAsOf: number | null }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow();
  if (dataAsOf === null) return <Chip>{say('status.noData')}</Chip>;
  const age = now - dataAsOf;
  return age < currentMs ? null : <Chip>{say('age.data', { age: formats.duration(age) })}</Chip>;
}
