import { EyeOff } from 'lucide-react';
import type { Visibility } from '../../../shared/domain/kits/itemContent.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { visibilityText } from '../../app/i18n/words.ts';
import { Chip } from '../../ui/Chip.tsx';

/** Whose eyes it is for. */
export function VisibilityChip({ visibility }: { readonly visibility: Visibility }) {
  const say = useSay();
  return visibility === 'internal' ? (
    <Chip tone="warn" icon={EyeOff}>
      {say(visibilityText.internal)}
    </Chip>
  ) : (
    <Chip>{say(visibilityText.customer)}</Chip>
  );
}
