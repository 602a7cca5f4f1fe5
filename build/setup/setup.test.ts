import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';
import { explainInstallFailure, isInstalled } from './install.mjs';
import { assertNodeCanSetUp, atLeast, chooseRuntime, environmentFor } from './runtime.mjs';

describe('the version of Node', () => {
  test('is compared by major and minor', () => {
    expect(atLeast('22.13.0', [22, 13])).toBe(true);
    expect(atLeast('22.9.9', [22, 13])).toBe(false);
    expect(atLeast('24.0.0', [22, 13])).toBe(true);
    expect(atLeast('20.20.2', [22, 13])).toBe(false);
  });

  test('may be 20, and is refused below with what to do', () => {
    expect(() => assertNodeCanSetUp('20.0.0')).not.toThrow();
    expect(() => assertNodeCanSetUp('18.20.4')).toThrow('Node 18.20.4 is too old: install Node 20 or newer');
  });

  test('that runs the program is the one that was installed with it', () => {
    expect(chooseRuntime().node).toMatch(/node_modules[/\\]node[/\\]bin/);
  });

  test('comes first on the path of what is started, with its own headers', () => {
    const environment = environmentFor('/runtime/bin/node');
    expect(environment['PATH']?.startsWith('/runtime/bin')).toBe(true);
    const headers = Object.entries(environment).filter(
      ([name]) => name.toLowerCase() === 'npm_config_nodedir',
    );
    for (const [, folder] of headers) expect(folder).toBe('/runtime');
  });
});

describe('an installation', () => {
  const lock = (packages: Record<string, unknown>): string =>
    JSON.stringify({ packages: { '': {}, ...packages } });

  test('is whole when every package has the locked version', () => {
    const wanted = lock({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
    expect(isInstalled(wanted, lock({}))).toBe(false);
  });

  test('may lack the binaries of other systems', () => {
    expect(isInstalled(lock({ 'node_modules/b': { version: '1.0.0', optional: true } }), lock({}))).toBe(
      true,
    );
  });

  test.each([
    ['npm error code ENOSPC', 'the disk is full'],
    ['npm error code ENOTFOUND', 'needs a connection'],
    ['npm error network ETIMEDOUT', 'needs a connection'],
    ['npm error code EACCES', 'may not write'],
    ['npm error code EINTEGRITY', 'its own words stand above'],
  ])('that failed with "%s" is explained', (output, words) => {
    expect(explainInstallFailure(output)).toContain(words);
  });
});

describe('the fingerprint of sources', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callboard-fingerprint-'));
    write('screens/a.ts', 'a');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const taken = (): string => fingerprint([join(folder, 'screens'), join(folder, 'absent')]);

  test('stays while nothing changes', () => {
    expect(taken()).toBe(taken());
  });

  test('changes with a file added, removed, grown or touched', () => {
    const seen = new Set([taken()]);
    write('screens/inner/b.ts', 'b');
    seen.add(taken());
    write('screens/a.ts', 'aa');
    seen.add(taken());
    utimesSync(join(folder, 'screens/a.ts'), 1, 1);
    seen.add(taken());
    rmSync(join(folder, 'screens/inner'), { recursive: true });
    seen.add(taken());
    expect(seen.size).toBe(5);
  });

  test('does not change with a test', () => {
    const before = taken();
    write('screens/a.test.tsx', 'test');
    expect(taken()).toBe(before);
  });
});
