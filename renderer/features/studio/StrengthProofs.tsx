import type { ItemContent } from '../../../shared/domain/kits/itemContent.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import styles from './Studio.module.css';

type Strengths = ItemContent<'battlecard'>['ourStrengths'];

/** What stands behind each of our strengths on a battlecard: none goes out without a proof that still holds. */
export function StrengthProofs({
  strengths,
  proofs,
  onProve,
}: {
  readonly strengths: Strengths;
  readonly proofs: readonly { readonly itemId: string; readonly title: string }[];
  readonly onProve: (text: string, proofItemIds: readonly string[]) => void;
}) {
  const say = useSay();
  if (strengths.length === 0) return null;
  if (proofs.length === 0) return <p className={styles.quiet}>{say('studio.noProofs')}</p>;
  return strengths.map(({ text, proofItemIds }) => (
    <ToggleChips
      key={text}
      label={say('studio.strengthProvedBy', { strength: text })}
      options={proofs.map(({ itemId, title }) => ({ value: itemId, label: title }))}
      value={proofItemIds}
      onChange={(chosen) => onProve(text, chosen)}
    />
  ));
}
