import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAsset } from './findAsset.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-assets-'));
  root = join(folder, 'screens');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'screens-of-another'));
  writeFileSync(join(root, 'index.html'), '');
  writeFileSync(join(root, 'assets', 'app.js'), '');
  writeFileSync(join(root, '.hidden.js'), '');
  writeFileSync(join(root, 'notes.txt'), '');
  writeFileSync(join(folder, 'outside.js'), '');
  writeFileSync(join(folder, 'screens-of-another', 'app.js'), '');
  symlinkSync(join(folder, 'outside.js'), join(root, 'link.js'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an asset', () => {
  test('is a file below the root, with its type', () => {
    expect(findAsset(root, '/')?.contentType).toBe('text/html; charset=utf-8');
    expect(findAsset(root, '/assets/app.js')?.contentType).toBe('text/javascript; charset=utf-8');
    expect(findAsset(root, '/assets/%61pp.js')?.file).toMatch(/app\.js$/);
  });

  test.each([
    '/../outside.js',
    '/assets/../../outside.js',
    '/%2e%2e/outside.js',
    '/..%2foutside.js',
    '/..%5coutside.js',
    '/..\\outside.js',
    '/../screens-of-another/app.js',
    '//etc/passwd',
    '/C:/outside.js',
    '/%00',
    '/assets/app.js%00.html',
    '/%',
    '',
    'assets/app.js',
  ])('is not found outside it: %s', (path) => {
    expect(findAsset(root, path)).toBeUndefined();
  });

  test('is not a link that leads out, a hidden file, a folder, an unknown kind, or nothing', () => {
    for (const path of ['/link.js', '/.hidden.js', '/assets', '/assets/', '/notes.txt', '/none.js']) {
      expect(findAsset(root, path)).toBeUndefined();
    }
  });
});
