import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RichText, richText } from './richText.ts';
import { fromSource, sourceOf } from './richTextSource.ts';

test('paragraphs, lists, strong and leaning words are written with a few signs', () => {
  const source = 'Pay **by the month**, _not_ at once.\n\n- one boat\n- two boats\n\n1. sign\n2. sail';
  expect(fromSource(source)).toEqual({
    format: 1,
    blocks: [
      {
        type: 'paragraph',
        runs: [
          { text: 'Pay ' },
          { text: 'by the month', strong: true },
          { text: ', ' },
          { text: 'not', emphasis: true },
          { text: ' at once.' },
        ],
      },
      { type: 'bullets', items: [[{ text: 'one boat' }], [{ text: 'two boats' }]] },
      { type: 'numbers', items: [[{ text: 'sign' }], [{ text: 'sail' }]] },
    ],
  });
  expect(sourceOf(fromSource(source))).toBe(source);
});

test('signs that are meant as signs stay signs', () => {
  const document: RichText = {
    format: 1,
    blocks: [{ type: 'paragraph', runs: [{ text: '- 5 * 6 = a_b \\ 30' }] }],
  };
  expect(fromSource(sourceOf(document))).toEqual(document);
});

test('whatever is typed becomes a document that may be saved, and stays what it is', () => {
  const piece = fc.oneof(
    fc.constantFrom('**', '_', '\\', '\n', '\n\n', '- ', '1. ', ' ', 'word', '•'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const document = fromSource(pieces.join(''));
      expect(richText.safeParse(document).success).toBe(true);
    }),
  );
});
