import type { Language } from '../../../shared/domain/entities/account.ts';
import type { KitItemKind } from '../../../shared/domain/kits/itemContent.ts';
import { quotesOf } from '../../app/i18n/formats.ts';
import { Marked } from '../search/Marked.tsx';

/** An item's name: what a customer says stands in the marks of its language. */
export function ItemTitle({
  item,
}: {
  readonly item: {
    readonly kind: KitItemKind;
    readonly title: string;
    readonly language: Language;
    readonly marks?: readonly (readonly [number, number])[];
  };
}) {
  const [before, after] = item.kind === 'objection_response' ? quotesOf(item.language) : ['', ''];
  return (
    <span lang={item.language}>
      {before}
      <Marked text={item.title} marks={item.marks ?? []} />
      {after}
    </span>
  );
}
