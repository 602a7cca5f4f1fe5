import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filePieceBytes } from '../../../../../shared/domain/kits/fileMedia.ts';
import { idOf } from '../../../../../test/fixtures/rows.ts';
import { newFolder } from '../../../../../test/harness/newFolder.ts';
import { ownFilePath } from '../../../db/ownFiles.ts';
import { readSealed } from '../../../db/sealedFile.ts';
import { FileIntake } from './fileIntake.ts';

const id = idOf(1);
const plenty = (): number => Number.MAX_SAFE_INTEGER;
let folder: string;
let intake: FileIntake;
beforeEach(() => {
  folder = newFolder();
  mkdirSync(folder, { recursive: true });
  intake = new FileIntake(folder, plenty);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bring(bytes: Buffer, name = 'file') {
  const begun = intake.begin(id, name, bytes.length);
  if (!begun.ok) return begun;
  for (let from = 0; from < bytes.length; from += filePieceBytes) {
    const taken = intake.take(id, from, bytes.subarray(from, from + filePieceBytes));
    if (!taken.ok) return taken;
  }
  return intake.end(id);
}
const page = '<< /Type /Page /Parent 1 0 R >>';
const pdfOf = (...objects: readonly string[]): Buffer =>
  Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer\n%%EOF\n`, 'latin1');

describe('a file that is brought', () => {
  test('is sealed on disk, named by its hash, and reads back as it was', () => {
    const bytes = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      randomBytes(2 * filePieceBytes + 70_001),
    ]);
    const taken = bring(bytes, 'yard.pdf');
    if (!taken.ok) throw new Error(taken.error.code);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(taken.value).toMatchObject({ sha256, mediaType: 'image/png', name: 'yard.pdf', pages: null });
    const file = ownFilePath(folder, sha256);
    expect(readFileSync(file).includes(bytes.subarray(1_000, 1_032))).toBe(false);
    expect(readSealed(file, taken.value.key, 0, bytes.length)).toEqual(bytes);
    expect(readdirSync(folder)).toEqual([`own-${sha256}`]);
  });

  test('of a gigabyte and more is refused before a byte of it is read, with the limit', () => {
    expect(intake.begin(id, 'film.mp4', 4 * 1024 ** 3)).toEqual({
      ok: false,
      error: { code: 'file_too_large', detail: { megabytes: 1024 } },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is held to the limit of what its bytes say that it is', () => {
    intake.begin(id, 'film.mp4', 60 * 1024 ** 2);
    const head = Buffer.alloc(filePieceBytes);
    head.write('\x89PNG\r\n\x1a\n', 'latin1');
    expect(intake.take(id, 0, head)).toEqual({
      ok: false,
      error: { code: 'file_too_large', detail: { megabytes: 50 } },
    });
  });

  test.each([
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a harmless drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a program', 'MZ\x90\0\x03'],
  ])('is refused where it is %s, whatever it is called', (_what, text) => {
    expect(bring(Buffer.from(text, 'latin1'), 'sheet.pdf')).toMatchObject({
      error: { code: 'file_other_type' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing where the disk fills up meanwhile', () => {
    const full = new FileIntake(folder, () => 10);
    expect(full.begin(id, 'sheet.pdf', 5)).toMatchObject({ error: { code: 'disk_full' } });
    // The path is taken by a folder: what the system says then is handed on, and nothing half is kept.
    intake.begin(id, 'sheet.pdf', 9);
    mkdirSync(join(folder, `incoming-${id}`, 'x'), { recursive: true });
    expect(() => intake.take(id, 0, Buffer.from('%PDF-1.7\n'))).toThrow();
    rmSync(join(folder, `incoming-${id}`), { recursive: true });
    expect(intake.end(id)).toMatchObject({ error: { code: 'file_cut' } });
  });

  test('that skips, repeats or ends early is not kept', () => {
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), randomBytes(filePieceBytes)]);
    intake.begin(id, 'yard.png', png.length);
    intake.take(id, 0, png.subarray(0, filePieceBytes));
    expect(intake.take(id, 0, png.subarray(0, filePieceBytes))).toMatchObject({
      error: { code: 'file_cut' },
    });
    intake.begin(id, 'yard.png', png.length);
    intake.take(id, 0, png.subarray(0, filePieceBytes));
    expect(intake.end(id)).toMatchObject({ error: { code: 'file_cut' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('half read when the program ended is gone at the next start', () => {
    writeFileSync(join(folder, 'incoming-x'), 'half');
    writeFileSync(join(folder, `own-${'0'.repeat(64)}`), 'whole');
    new FileIntake(folder, plenty);
    expect(existsSync(join(folder, 'incoming-x'))).toBe(false);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('a PDF', () => {
  test('tells its pages, those in compressed objects too', () => {
    const packed = deflateSync(Buffer.from(`${page} ${page}`)).toString('latin1');
    const objects = `2 0 obj\n<< /Type /ObjStm /N 2 /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
    expect(bring(pdfOf(page, objects))).toMatchObject({ value: { pages: 3, mediaType: 'application/pdf' } });
  });

  test.each([
    ['with a script', '<< /S /JavaScript /JS (app.alert(1)) >>', 'file_active'],
    ['with a script under another spelling', '<< /S /J#61vaScript >>', 'file_active'],
    ['with another file in it', '<< /Type /EmbeddedFile >>', 'file_active'],
    ['that is locked', 'trailer << /Encrypt 5 0 R >>', 'file_encrypted'],
  ])('%s is refused', (_what, object, code) => {
    expect(bring(pdfOf(page, object))).toMatchObject({ error: { code } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that ends early is refused', () => {
    expect(bring(Buffer.from('%PDF-1.7\n'))).toMatchObject({ error: { code: 'file_unreadable' } });
  });
});
