import type { PartName } from '../../../shared/domain/kits/contentParts.ts';
import {
  draftContentSchemas,
  type ItemContent,
  type KitItemKind,
} from '../../../shared/domain/kits/itemContent.ts';
import type { RichText } from '../../../shared/domain/kits/richText.ts';
import { fromSource, sourceOf } from '../../../shared/domain/kits/richTextSource.ts';

/** How a part is written: one line, a document, or a list with a line for each. */
export type FieldShape = 'line' | 'rich' | 'lines' | 'claims' | 'dated';
export interface ItemField {
  readonly name: PartName;
  readonly shape: FieldShape;
}

const field = (name: PartName, shape: FieldShape): ItemField => ({ name, shape });
const title = field('title', 'line');

export const itemFields: Readonly<Record<KitItemKind, readonly ItemField[]>> = {
  key_message: [title, field('body', 'rich')],
  discovery_question: [title, field('listenFor', 'line')],
  objection_response: [title, field('explore', 'lines'), field('response', 'rich')],
  proof_point: [title, field('body', 'rich')],
  story: [title, field('body', 'rich')],
  battlecard: [
    title,
    field('snapshot', 'rich'),
    field('theirStrengths', 'lines'),
    field('ourStrengths', 'claims'),
    field('landmineQuestions', 'lines'),
    field('likelyObjections', 'lines'),
    field('recentIntelligence', 'dated'),
  ],
  email_template: [title, field('subject', 'line'), field('body', 'rich')],
  collateral: [title, field('description', 'rich')],
};

/** The parts as they are typed. */
export type FieldTexts = Readonly<Partial<Record<PartName, string>>>;
type Claim = { readonly text: string; readonly proofItemIds: readonly string[] };
type Dated = { readonly text: string; readonly on: string };

export function textsOf(kind: KitItemKind, content: ItemContent | null): FieldTexts {
  if (content === null) return {};
  const said = content as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    itemFields[kind].map(({ name, shape }) => [name, textOf(shape, said[name])] as const),
  );
}

function textOf(shape: FieldShape, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (shape) {
    case 'line':
      return value as string;
    case 'rich':
      return sourceOf(value as RichText);
    case 'lines':
      return (value as readonly string[]).join('\n');
    case 'claims':
      return (value as readonly Claim[]).map(({ text }) => text).join('\n');
    case 'dated':
      return (value as readonly Dated[]).map(({ text, on }) => `${on} ${text}`).join('\n');
  }
}

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 20);

/**
 * What the typed parts say, as content of the kind; null where nothing is said at all. A claim keeps its proofs while
 * its words stay; what is written without a day was heard `today`.
 */
export function contentFrom(
  kind: KitItemKind,
  texts: FieldTexts,
  before: ItemContent | null,
  today: string,
): ItemContent | null {
  const fields = itemFields[kind];
  if (fields.every(({ name }) => (texts[name] ?? '').trim() === '')) return null;
  const claims = ((before as { ourStrengths?: readonly Claim[] } | null)?.ourStrengths ??
    []) as readonly Claim[];
  const value = ({ name, shape }: ItemField): unknown => {
    const text = texts[name] ?? '';
    switch (shape) {
      case 'line':
        return name === 'listenFor' && text.trim() === '' ? null : text.trim();
      case 'rich':
        return fromSource(text);
      case 'lines':
        return linesIn(text);
      case 'claims':
        return linesIn(text).map((line) => ({
          text: line,
          proofItemIds: claims.find((claim) => claim.text === line)?.proofItemIds ?? [],
        }));
      case 'dated':
        return linesIn(text).map((line) => {
          const found = /^(\d{4}-\d{2}-\d{2})\s+(.+)$/.exec(line);
          const on = found?.[1];
          const valid = on !== undefined && !Number.isNaN(Date.parse(`${on}T00:00:00Z`));
          return valid ? { text: found?.[2] ?? '', on } : { text: line, on: today };
        });
    }
  };
  return draftContentSchemas[kind].parse(Object.fromEntries(fields.map((one) => [one.name, value(one)])));
}
