import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putBackImage, takeCrashImage } from './crashImage.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'callboard-image-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

test('an image of a database in use holds what was committed and nothing that was not', () => {
  const folder = join(place, 'data');
  mkdirSync(folder);
  const db = new Database(join(folder, 'a.db'));
  db.pragma('journal_mode=WAL');
  db.exec('create table word (text)');
  db.exec(`insert into word values ('committed')`);
  db.exec(`begin; insert into word values ('under way')`);
  takeCrashImage(folder, join(place, 'image'));
  db.exec('commit');
  db.close();
  const survived = new Database(join(place, 'image', 'a.db'));
  expect(survived.prepare('select text from word').pluck().all()).toEqual(['committed']);
  survived.close();
});

test('putting an image back removes what was not in it and leaves the kept file the very file it was', () => {
  const folder = join(place, 'data');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'inner', 'mark'), 'mark');
  writeFileSync(join(folder, 'inner', 'old'), 'old');
  takeCrashImage(folder, join(place, 'image'));
  const { ino } = statSync(join(folder, 'inner', 'mark'));
  writeFileSync(join(folder, 'inner', 'old'), 'newer');
  writeFileSync(join(folder, 'inner', 'stray'), 'stray');
  putBackImage(join(place, 'image'), folder, ['inner/mark']);
  expect(statSync(join(folder, 'inner', 'mark')).ino).toBe(ino);
  expect(readFileSync(join(folder, 'inner', 'old'), 'utf8')).toBe('old');
  expect(() => statSync(join(folder, 'inner', 'stray'))).toThrow('ENOENT');
});
