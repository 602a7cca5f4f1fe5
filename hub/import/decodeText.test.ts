import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../shared/domain/import/encodings.ts';
import { decodeText } from './decodeText.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, order: 'le' | 'be'): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return order === 'le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
const read = (bytes: Uint8Array, declared?: Exclude<Encoding, 'mixed'>) => {
  const result = decodeText(bytes, declared);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const refused = (bytes: Uint8Array, declared?: Exclude<Encoding, 'mixed'>) => {
  const result = decodeText(bytes, declared);
  return result.ok ? undefined : result.error;
};
const sample = 'name;city\nJosé;Malmö\n';

describe('decodeText', () => {
  test('reads UTF-8 without a byte order mark', () => {
    expect(read(utf8(sample))).toMatchObject({ text: sample, encoding: 'utf-8', byteOrderMark: false });
  });

  test('takes the byte order mark of UTF-8 off the text', () => {
    const file = joined([0xef, 0xbb, 0xbf], utf8(sample));
    expect(read(file)).toMatchObject({ text: sample, encoding: 'utf-8', byteOrderMark: true });
  });

  test.each(['le', 'be'] as const)('reads UTF-16 %s by its mark', (order) => {
    const mark = order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff];
    const file = joined(mark, utf16(sample, order));
    expect(read(file)).toMatchObject({ text: sample, encoding: `utf-16${order}`, byteOrderMark: true });
  });

  test.each(['le', 'be'] as const)('knows UTF-16 %s without a mark', (order) => {
    expect(read(Uint8Array.from(utf16(sample, order)))).toMatchObject({
      text: sample,
      encoding: `utf-16${order}`,
    });
  });

  test('falls back to Windows-1252 where the bytes are not UTF-8', () => {
    const file = joined(utf8('name\nJos'), [0xe9], utf8(' '), [0x80], utf8('5\n'));
    expect(read(file)).toMatchObject({ text: 'name\nJosé €5\n', encoding: 'windows-1252', foreignLines: [] });
  });

  test('reads a file joined from both line by line and names the foreign lines', () => {
    const file = joined(utf8('name\nMalmö\nJos'), [0xe9], utf8('\nÅsa\n'));
    expect(read(file)).toMatchObject({
      text: 'name\nMalmö\nJosé\nÅsa\n',
      encoding: 'mixed',
      foreignLines: [3],
    });
  });

  test('a few zero bytes do not make a file UTF-16', () => {
    expect(read(utf8('name,city\nA\u0000nna,Lund\nBo,Umeå\n')).encoding).toBe('utf-8');
  });

  test('an empty file is empty UTF-8', () => {
    expect(read(new Uint8Array())).toMatchObject({ text: '', encoding: 'utf-8' });
  });

  test('holds to the declared encoding', () => {
    expect(read(utf8('é'), 'windows-1252').text).toBe('Ã©');
    expect(refused(joined(utf8('a\nb'), [0xe9]), 'utf-8')).toMatchObject({
      code: 'encoding_mismatch',
      detail: { line: 2 },
    });
    expect(refused(joined([0xff, 0xfe], utf16('a', 'le')), 'utf-8')?.code).toBe('encoding_mismatch');
  });

  test('says which other format a file is', () => {
    expect(refused(Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toEqual({
      code: 'not_a_text_file',
      detail: { format: 'zip' },
    });
    expect(refused(utf8('%PDF-1.7'))?.detail).toEqual({ format: 'pdf' });
  });

  test('keeps half a letter in UTF-16 as it is, so that its row can be refused', () => {
    expect(read(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x00, 0xd8, 0x62, 0])).text).toBe('a\ud800b');
  });

  test('says that UTF-16 was cut off in the middle of a letter', () => {
    expect(refused(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x62]))?.code).toBe('text_cut_off');
  });

  test('refuses UTF-32 instead of reading it as UTF-16', () => {
    expect(refused(Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0))?.code).toBe('encoding_not_supported');
  });
});
