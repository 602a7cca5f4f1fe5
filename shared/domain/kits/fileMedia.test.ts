import { describe, expect, test } from 'vitest';
import { collateralTypeOf, isOfType } from './fileMedia.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('what a file is', () => {
  test.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\x82\x84webm', 'video/webm'],
  ])('is told by its bytes: %j', (head, type) => {
    expect(collateralTypeOf(bytesOf(head))).toBe(type);
  });

  test.each([
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a page', '<!DOCTYPE html><html></html>'],
    ['a page with a mark of a PDF in it', '<html><!-- %PDF-1.7 --></html>'],
    ['a program for Windows', 'MZ\x90\0'],
    ['a program for Linux', '\x7fELF\x02'],
    ['a film of another kind', '\x1aE\xdf\xa3\x9fB\x82\x88matroska'],
    ['an archive', 'PK\x03\x04'],
    ['nothing', ''],
  ])('is nothing that is taken for %s', (_what, head) => {
    expect(collateralTypeOf(bytesOf(head))).toBeNull();
  });

  test('is not decided by what stands behind its head', () => {
    expect(isOfType('application/pdf', bytesOf(`${' '.repeat(5_000)}%PDF-1.7`))).toBe(false);
  });
});
