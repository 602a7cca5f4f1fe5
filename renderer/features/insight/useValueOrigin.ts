import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';

type ValueSums = Output<'insight.summary'>['lifetimeValue'];

/** Where lifetime values come from and as of when, of all currencies together; null where there is none. */
export function useValueOrigin(): (sums: ValueSums) => string | null {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  return (sums) => {
    const [from] = sums.map((sum) => sum.from).sort();
    const to = sums
      .map((sum) => sum.to)
      .sort()
      .at(-1);
    if (from === undefined || to === undefined) return null;
    const [first, last] = [formats.date(from, now), formats.date(to, now)];
    return say('insight.valueFrom', {
      source: formats.list([...new Set(sums.flatMap(({ sources }) => sources))].sort()),
      date: first === last ? first : say('insight.fromDayToDay', { from: first, to: last }),
    });
  };
}
