import { assertNever } from '../../kernel/assertNever.ts';
import type { ItemContent, KitItemKind } from './itemContent.ts';
import { plainText } from './richText.ts';

/** What an item says in one language, by its kind. */
export type SaidContent = {
  readonly [Kind in KitItemKind]: { readonly kind: Kind; readonly said: ItemContent<Kind> };
}[KitItemKind];

/** All words of an item without their dress, for finding them and for a line in a list: title apart. */
export function plainContent(content: SaidContent): { readonly title: string; readonly body: string } {
  return {
    title: content.said.title,
    body: linesOf(content)
      .filter((line) => line !== '')
      .join('\n'),
  };
}

function linesOf(content: SaidContent): readonly string[] {
  switch (content.kind) {
    case 'key_message':
    case 'proof_point':
    case 'story':
      return [plainText(content.said.body)];
    case 'discovery_question':
      return [content.said.listenFor ?? ''];
    case 'objection_response':
      return [plainText(content.said.response), ...content.said.explore];
    case 'battlecard': {
      const {
        snapshot,
        ourStrengths,
        theirStrengths,
        landmineQuestions,
        likelyObjections,
        recentIntelligence,
      } = content.said;
      return [
        plainText(snapshot),
        ...ourStrengths.map(({ text }) => text),
        ...theirStrengths,
        ...landmineQuestions,
        ...likelyObjections,
        ...recentIntelligence.map(({ text }) => text),
      ];
    }
    case 'email_template':
      return [content.said.subject, plainText(content.said.body)];
    case 'collateral':
      return [plainText(content.said.description)];
    default:
      return assertNever(content, 'a kind of item that says nothing');
  }
}
