import { useSay } from '../../app/i18n/Language.tsx';
import { categoryText, kitItemKindText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import { VisibilityChip } from './VisibilityChip.tsx';

/** What kind of thing it is, what it answers, about whom, and who may see it. */
export function ItemChips({
  item,
}: {
  readonly item: Pick<Output<'kits.item'>['item'], 'kind' | 'category' | 'competitorName' | 'visibility'>;
}) {
  const say = useSay();
  return (
    <>
      <Chip>{say(kitItemKindText[item.kind])}</Chip>
      {item.category === null ? null : <Chip tone="accent">{say(categoryText[item.category])}</Chip>}
      {item.competitorName === null ? null : <Chip>{item.competitorName}</Chip>}
      <VisibilityChip visibility={item.visibility} />
    </>
  );
}
