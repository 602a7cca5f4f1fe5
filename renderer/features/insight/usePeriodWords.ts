import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';

/** The days that are counted, both of them included, and whose rows. */
export function usePeriodWords(): (period: { readonly from: number; readonly to: number }) => string {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  return ({ from, to }) =>
    say('figures.fromTo', { from: formats.day(from, now), to: formats.day(to - 1, now) });
}
