import { z } from 'zod';

/**
 * The text of kit items: a small document that can be shown, printed, mailed and compared, and can hold nothing
 * else. No links, images, styles or raw markup exist in it, so there is nothing to sanitise later.
 */
const run = z.strictObject({
  text: z.string().min(1).max(5_000),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
});
const runs = z.array(run).max(500);

export const richText = z.strictObject({
  format: z.literal(1),
  blocks: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('paragraph'), runs }),
        z.strictObject({ type: z.enum(['bullets', 'numbers']), items: z.array(runs).min(1).max(100) }),
      ]),
    )
    .max(200),
});
export type RichText = z.output<typeof richText>;
export type TextRun = z.output<typeof run>;

const textOf = (line: readonly TextRun[]): string => line.map(({ text }) => text).join('');

/** The document without its dress: a line a paragraph, a dash or a number before each item of a list. */
export const plainText = ({ blocks }: RichText): string =>
  blocks
    .map((block) => {
      if (block.type === 'paragraph') return textOf(block.runs);
      return block.items
        .map((item, at) => `${block.type === 'numbers' ? `${at + 1}.` : '–'} ${textOf(item)}`)
        .join('\n');
    })
    .join('\n\n');

/** Plain text as a document: an empty line parts paragraphs, and lines that begin with a dash or bullet are a list. */
export function richTextOf(text: string): RichText {
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
  return {
    format: 1,
    blocks: parts.map((lines) => {
      if (lines.every((line) => bullet.test(line))) {
        return { type: 'bullets', items: lines.map((line) => [{ text: line.replace(bullet, '') }]) };
      }
      return { type: 'paragraph', runs: [{ text: lines.join(' ') }] };
    }),
  };
}
const bullet = /^[-–•*]\s+/;

export const isEmpty = (document: RichText): boolean => plainText(document).trim() === '';
