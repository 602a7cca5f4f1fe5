import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedSince } from './changedSince.mjs';

let folder: string;
/** Inside a hook git says which repository it is about; these tests are about another. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);
const git = (...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.test', ...words], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const commit = (): string => {
  git('add', '--all');
  git('commit', '-m', 'A change', '--no-gpg-sign');
  return git('rev-parse', 'HEAD');
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-changed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('where nothing was changed, or nobody keeps account of it, nothing can be told', () => {
  expect(changedSince(folder)).toBeNull();
  git('init', '-b', 'main');
  write('rule.ts', 'one');
  expect(changedSince(folder)).toBeNull();
  commit();
  expect(changedSince(folder)).toBeNull();
});

test('changed and new modules are told from the last commit, whatever is written in prose beside them', () => {
  git('init', '-b', 'main');
  write('rule.ts', 'one');
  const first = commit();
  write('rule.ts', 'two');
  expect(changedSince(folder)).toBe(first);
  write('rule.ts', 'one');
  write('screen.tsx', 'new');
  write('README.md', 'new');
  expect(changedSince(folder)).toBe(first);
});

test('commits that were not given away yet are part of the change', () => {
  git('init', '-b', 'main');
  write('rule.ts', 'one');
  const given = commit();
  git('checkout', '-b', 'work', '--track', 'main');
  write('rule.ts', 'two');
  commit();
  expect(changedSince(folder)).toBe(given);
});

test('of what is no module nobody can tell who reads it', () => {
  git('init', '-b', 'main');
  write('rule.ts', 'one');
  commit();
  write('rule.ts', 'two');
  write('words.json', '{}');
  expect(changedSince(folder)).toBeNull();
});

test('catalogues are imported as modules are', () => {
  git('init', '-b', 'main');
  mkdirSync(join(folder, 'shared/locales'), { recursive: true });
  write('shared/locales/en.json', '{}');
  const first = commit();
  write('shared/locales/en.json', '{ "nav.today": "Today" }');
  expect(changedSince(folder)).toBe(first);
});
