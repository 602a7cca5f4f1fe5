import { assertNever } from '../../kernel/assertNever.ts';
import { draftContentSchemas, type ItemContent, type KitItemKind } from './itemContent.ts';
import { plainText } from './richText.ts';

/** What the parts of an item's content are called, in the order in which they are read. */
export const partNames = [
  'title',
  'explore',
  'response',
  'body',
  'listenFor',
  'snapshot',
  'theirStrengths',
  'ourStrengths',
  'landmineQuestions',
  'likelyObjections',
  'recentIntelligence',
  'subject',
  'description',
] as const;
export type PartName = (typeof partNames)[number];
export interface ContentPart {
  readonly name: PartName;
  /** Plain; lists have a line for each item. */
  readonly text: string;
}

/** An item's words as plain parts, to be compared with those of another version. None where it says nothing yet. */
export function contentParts(kind: KitItemKind, content: ItemContent | null): readonly ContentPart[] {
  if (content === null) return [];
  return partsOf(kind, content).filter(({ text }) => text !== '');
}

function partsOf(kind: KitItemKind, content: ItemContent): readonly ContentPart[] {
  const title = { name: 'title', text: content.title } as const;
  switch (kind) {
    case 'key_message':
    case 'proof_point':
    case 'story':
      return [title, { name: 'body', text: plainText(draftContentSchemas[kind].parse(content).body) }];
    case 'discovery_question':
      return [title, { name: 'listenFor', text: draftContentSchemas[kind].parse(content).listenFor ?? '' }];
    case 'objection_response': {
      const { explore, response } = draftContentSchemas[kind].parse(content);
      return [
        title,
        { name: 'explore', text: explore.join('\n') },
        { name: 'response', text: plainText(response) },
      ];
    }
    case 'battlecard': {
      const card = draftContentSchemas[kind].parse(content);
      return [
        title,
        { name: 'snapshot', text: plainText(card.snapshot) },
        { name: 'theirStrengths', text: card.theirStrengths.join('\n') },
        { name: 'ourStrengths', text: card.ourStrengths.map(({ text }) => text).join('\n') },
        { name: 'landmineQuestions', text: card.landmineQuestions.join('\n') },
        { name: 'likelyObjections', text: card.likelyObjections.join('\n') },
        {
          name: 'recentIntelligence',
          text: card.recentIntelligence.map(({ text, on }) => `${on} ${text}`).join('\n'),
        },
      ];
    }
    case 'email_template': {
      const { subject, body } = draftContentSchemas[kind].parse(content);
      return [title, { name: 'subject', text: subject }, { name: 'body', text: plainText(body) }];
    }
    case 'collateral':
      return [
        title,
        { name: 'description', text: plainText(draftContentSchemas[kind].parse(content).description) },
      ];
    default:
      return assertNever(kind, 'kind of a kit item');
  }
}

export interface PartChange {
  readonly name: PartName;
  readonly before: string;
  readonly after: string;
}

/** Both versions part by part; a part that either of them lacks is empty there. */
export function partChanges(
  kind: KitItemKind,
  before: ItemContent | null,
  after: ItemContent | null,
): readonly PartChange[] {
  const old = new Map(contentParts(kind, before).map(({ name, text }) => [name, text]));
  const fresh = new Map(contentParts(kind, after).map(({ name, text }) => [name, text]));
  return partNames
    .filter((name) => old.has(name) || fresh.has(name))
    .map((name) => ({ name, before: old.get(name) ?? '', after: fresh.get(name) ?? '' }));
}
