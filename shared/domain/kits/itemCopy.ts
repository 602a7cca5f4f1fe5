import { assertNever } from '../../kernel/assertNever.ts';
import type { ItemContent, KitItemKind, Visibility } from './itemContent.ts';
import { plainText, type RichText, richTextOf } from './richText.ts';
import { escaped, richTextHtml } from './richTextHtml.ts';

/** What an item says in one language, with its kind. */
export type ShownContent = {
  readonly [Kind in KitItemKind]: { readonly kind: Kind; readonly said: ItemContent<Kind> };
}[KitItemKind];

/** One text in the two dresses that a clipboard carries. */
export interface ItemCopy {
  readonly plain: string;
  readonly html: string;
}

/**
 * What may leave the program of an item by copying it: what a customer may read. Questions to explore, what to listen
 * for, where a permission is filed and battlecards are for the rep and stay here. Null where nothing may leave.
 */
export function itemCopy(visibility: Visibility, content: ShownContent): ItemCopy | null {
  if (visibility === 'internal') return null;
  const parts = customerParts(content);
  if (parts === null) return null;
  const { title, body } = parts;
  return {
    plain: [...(title === null ? [] : [title]), plainText(body)].join('\n\n'),
    html: `${title === null ? '' : `<p><strong>${escaped(title)}</strong></p>`}${richTextHtml(body)}`,
  };
}

function customerParts(
  content: ShownContent,
): { readonly title: string | null; readonly body: RichText } | null {
  switch (content.kind) {
    case 'key_message':
      return { title: null, body: content.said.body };
    case 'discovery_question':
      return { title: null, body: richTextOf(content.said.title) };
    case 'objection_response':
      return { title: null, body: content.said.response };
    case 'proof_point':
    case 'story':
      return { title: content.said.title, body: content.said.body };
    case 'email_template':
      return { title: content.said.subject, body: content.said.body };
    case 'collateral':
      return { title: content.said.title, body: content.said.description };
    case 'battlecard':
      return null;
    default:
      return assertNever(content, 'kind of a kit item');
  }
}
