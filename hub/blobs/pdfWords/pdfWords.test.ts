import { expect, test } from 'vitest';
import { pdfDocument } from '../../../test/fixtures/pdfDocument.ts';
import { pdfWords } from './pdfWords.ts';

test('the words of every page are read, of several documents one after another', async () => {
  const both = await Promise.all([
    pdfWords(pdfDocument(['The guarantee', 'The price and its rebates'])),
    pdfWords(pdfDocument(['Forty months'])),
  ]);
  expect(both).toEqual(['The guarantee\nThe price and its rebates', 'Forty months']);
});

test('a document that cannot be read has no words, and the next one is read all the same', async () => {
  expect(await pdfWords(Buffer.from('%PDF-1.7 and then nothing %%EOF'))).toBe('');
  expect(await pdfWords(pdfDocument(['Forty months']))).toBe('Forty months');
});

test('the bytes stay with whoever gave them', async () => {
  const bytes = pdfDocument(['Forty months']);
  await pdfWords(bytes);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
