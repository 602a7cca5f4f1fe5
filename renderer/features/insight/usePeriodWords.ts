import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Counting } from './useFigures.ts';

const here: Counting = { of: 'laptop', at: null };

/** The days that are counted, both of them included, whose rows, and how old the figures are where they have an age. */
export function usePeriodWords(): (
  period: { readonly from: number; readonly to: number },
  counting?: Counting,
) => string {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  return ({ from, to }, { of, at } = here) => {
    const days = { from: formats.day(from, now), to: formats.day(to - 1, now) };
    if (of === 'laptop') return say('figures.fromTo', days);
    return at === null
      ? say('insight.fromToCounting', days)
      : say('insight.fromToCompany', { ...days, time: formats.moment(at, now) });
  };
}
