import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMapping } from '../../shared/domain/import/parseMapping.ts';
import { readFiles } from '../../shared/domain/import/readFiles.ts';
import { decodeText } from './decodeText.ts';

const parsed = parseMapping({
  format: 1,
  name: 'test',
  kind: 'leads',
  externalId: { columns: ['id'] },
  fields: { city: { column: 'city' }, score: { column: 'score' } },
  territory: { rule: 'dealOut' },
});
if (!parsed.ok) throw new Error('the mapping of this test is wrong');
const mapping = parsed.value;

function readBytes(bytes: Uint8Array) {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return undefined;
  const files = readFiles([{ name: 'a.csv', text: decoded.value.text }], mapping, (text) => text);
  return files.ok ? files.value : undefined;
}

test('whatever stands below the header, every record is a row, a repetition or a bad row', () => {
  const noise = fc.string({
    unit: fc.constantFrom('a', '7', ',', '"', '""', '\n', '\r\n', '\r', ' ', '\u0000', 'é', '\u001b'),
  });
  fc.assert(
    fc.property(noise, (text) => {
      const files = readBytes(new TextEncoder().encode(`id,city,score\n${text}`));
      const total = (files?.rows.length ?? 0) + (files?.bad.length ?? 0) + (files?.repeated.length ?? 0);
      expect(files?.files[0]?.read).toBe(total);
      const letters = (each: string) => each.replaceAll(/[^a7é]/g, '').length;
      const kept = [...(files?.rows ?? []), ...(files?.bad ?? [])].map(({ cells }) => letters(cells.join()));
      if (files?.repeated.length === 0)
        expect(kept.reduce((sum, count) => sum + count, 0)).toBe(letters(text));
    }),
    { numRuns: 500 },
  );
});

test('no bytes make the reading of a file fall over', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      readBytes(bytes);
    }),
    { numRuns: 500 },
  );
});
