import { expect, test } from 'vitest';
import { isEmpty, plainText, richText, richTextOf } from './richText.ts';

test('plain text becomes paragraphs and lists, and back', () => {
  const text = 'Nothing before the first landing.\n\n– a sixth a month\n– until September';
  const document = richTextOf(text);
  expect(document.blocks.map(({ type }) => type)).toEqual(['paragraph', 'bullets']);
  expect(plainText(document)).toBe(text);
  expect(isEmpty(document)).toBe(false);
  expect(isEmpty(richTextOf(' \n '))).toBe(true);
});

test('a document with anything it does not know is refused', () => {
  const styled = { type: 'paragraph', runs: [{ text: 'now', style: 'color: red' }] };
  expect(richText.safeParse({ format: 1, blocks: [styled] }).success).toBe(false);
  expect(richText.safeParse({ format: 2, blocks: [] }).success).toBe(false);
});
