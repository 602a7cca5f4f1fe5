import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStandInElectron } from './standInElectron.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const builder = join(root, 'node_modules/electron-builder/cli.js');

let folder: string;
let archive: string;
let entries: string[];

beforeAll(async () => {
  if (!existsSync(join(root, 'out/main/index.js'))) {
    throw new Error('build the program first: npm test does, or: npx electron-vite build');
  }
  folder = mkdtempSync(join(tmpdir(), 'callboard-package-'));
  await makeStandInElectron(join(folder, 'electron'));
  const words = ['--linux', 'dir', '--publish', 'never'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      builder,
      ...words,
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}${stderr}`);
  archive = join(folder, 'dist', 'linux-unpacked', 'resources', 'app.asar');
  entries = listPackage(archive, { isPack: false });
});

afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const textOf = (entry: string): string => extractFile(archive, entry.slice(1)).toString('utf8');
const scripts = (): string[] => entries.filter((entry) => /^\/out\/.*\.(js|cjs)$/.test(entry));

describe('the packaged program', () => {
  test.each([
    '/out/main/index.js',
    '/out/main/worker.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
  ])('holds %s', (entry) => {
    expect(entries).toContain(entry);
  });

  test('holds one native binary, outside the archive, for this platform', () => {
    const native = entries.filter((entry) => entry.endsWith('.node'));
    expect(native).toEqual([`/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
    const unpacked = globSync('**/*.node', { cwd: `${archive}.unpacked` });
    expect(unpacked).toEqual([`node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`]);
  });

  test('holds no sources, tests, maps or notes of ours', () => {
    const ours = entries.filter((entry) => !entry.startsWith('/node_modules/'));
    expect(ours.filter((entry) => /\.(ts|tsx|map|md|test\.\w+)$/.test(entry))).toEqual([]);
    expect(ours.filter((entry) => !/^\/(out(\/|$)|package\.json$|node_modules$)/.test(entry))).toEqual([]);
  });

  test('holds of other packages only what SQLite needs', () => {
    const packages = new Set(
      entries.filter((entry) => entry.startsWith('/node_modules/')).map((entry) => entry.split('/')[2]),
    );
    expect([...packages].filter((name) => name !== 'better-sqlite3' && name !== 'node-addon-api')).toEqual(
      [],
    );
    expect(entries.filter((entry) => /better-sqlite3\/(deps|src)\//.test(entry))).toEqual([]);
  });

  test('holds nothing that looks like a secret', () => {
    expect(entries.filter((entry) => /\.(key|pem|p12|env|sqlite|db)$|\/\.env/.test(entry))).toEqual([]);
    for (const entry of scripts()) expect(textOf(entry)).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY-----/);
  });

  test('never holds the browser host', () => {
    for (const entry of scripts()) expect(textOf(entry)).not.toMatch(/WebSocketServer|browser-host/);
  });

  test('names no folder of the machine that built it', () => {
    const places = [root, homedir()].filter((place) => place.length > '/root'.length);
    for (const entry of scripts()) for (const place of places) expect(textOf(entry)).not.toContain(place);
  });

  test('keeps the preload in the form that a sandbox can load', () => {
    const preload = textOf('/out/preload/index.cjs');
    expect(preload).toMatch(/require\(["']electron["']\)/);
    const required = [...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name);
    expect(new Set(required)).toEqual(new Set(['electron']));
    expect(preload).not.toMatch(/^import /m);
  });

  test('starts no page from inline code, which its policy would refuse', () => {
    const page = textOf('/out/renderer/index.html');
    for (const [, attributes] of page.matchAll(/<script([^>]*)>/g)) expect(attributes).toContain('src=');
    expect(page).not.toMatch(/<style|\son\w+=|javascript:/);
  });
});

describe('the fuses of the packaged program', () => {
  test.each([
    [FuseV1Options.RunAsNode, FuseState.DISABLE],
    [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
  ])('fuse %i reads back as %i', async (fuse, state) => {
    const fuses = await getCurrentFuseWire(join(folder, 'dist', 'linux-unpacked', 'callboard'));
    expect(fuses[fuse]).toBe(state);
  });
});
