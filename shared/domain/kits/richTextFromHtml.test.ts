import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, richText } from './richText.ts';
import { richTextFromHtml } from './richTextFromHtml.ts';

test('styles, handlers, links and classes fall away and the words stay', () => {
  const pasted =
    '<p class="MsoNormal" style="font:12pt Comic" onclick="alert(1)">Pay <a href="javascript:x()">by the month</a>.</p>';
  expect(richTextFromHtml(pasted)).toEqual({
    format: 1,
    blocks: [{ type: 'paragraph', runs: [{ text: 'Pay by the month.' }] }],
  });
});

test('bold, italic and lists are kept', () => {
  const pasted =
    '<h2>Why</h2><ul><li>One <b>third</b> less</li><li><em>Every</em> month<ul><li>inner</li></ul></li></ul>';
  expect(richTextFromHtml(pasted).blocks).toEqual([
    { type: 'paragraph', runs: [{ text: 'Why' }] },
    {
      type: 'bullets',
      items: [
        [{ text: 'One ' }, { text: 'third', strong: true }, { text: ' less' }],
        [{ text: 'Every', emphasis: true }, { text: ' month' }],
        [{ text: 'inner' }],
      ],
    },
  ]);
});

test('what stands in scripts, styles, pictures and comments is not text', () => {
  const pasted =
    '<style>p{color:red}</style><!-- no --><svg><text>no</text></svg><p>yes<script>alert("<p>no</p>")</script></p><img src=x onerror="no">';
  expect(plainText(richTextFromHtml(pasted))).toBe('yes');
});

test('a quoted > does not end a tag, and a lone < is a sign', () => {
  expect(plainText(richTextFromHtml('<p title="a > b">5 < 6 &amp; 7&nbsp;&#8364;</p>'))).toBe(
    '5 < 6 & 7\u00a0€',
  );
});

test('whatever is pasted becomes a document that may be saved', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<b>',
      '</i>',
      '<script>',
      '</script>',
      '<',
      '&#0;',
      '&#x110000;',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(richText.safeParse(richTextFromHtml(pieces.join(''))).success).toBe(true);
    }),
  );
});
