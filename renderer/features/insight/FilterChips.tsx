import { X } from 'lucide-react';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { type FilterName, filterDimension, filterNames } from './filterText.ts';
import styles from './InsightScreen.module.css';
import { type Filter, useInsightQuestion } from './useInsightQuestion.ts';
import { useKeyLabel } from './useKeyLabel.ts';

export const isNarrowed = (filter: Filter): boolean => filterNames.some((name) => filter[name].length > 0);

/** What the figures are narrowed to, each a button that takes it away; of `names`, where a view heeds no others. */
export function FilterChips({ names = filterNames }: { readonly names?: readonly FilterName[] }) {
  const say = useSay();
  const { filter, change } = useInsightQuestion();
  const labelOf = useKeyLabel(0);
  if (names.every((name) => filter[name].length === 0)) return null;
  return (
    <ul className={styles.filters} aria-label={say('account.narrowedTo')}>
      {names.flatMap((name) =>
        filter[name].map((value) => {
          const words = labelOf(filterDimension[name], value);
          return (
            <li key={`${name} ${value}`}>
              <Button
                size="small"
                icon={X}
                aria-label={say('account.dropFilter', { filter: words })}
                onPress={() => change({ filter: { ...filter, [name]: [] } })}
              >
                {words}
              </Button>
            </li>
          );
        }),
      )}
    </ul>
  );
}
