import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Children, tethered, waitForLine } from './children.mjs';

let folder: string;
let children: Children;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-children-'));
  children = new Children();
});
afterEach(async () => {
  await children.stop();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

const startNode = (name: string, source: string) =>
  children.start(name, process.execPath, ['-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folder,
  });

describe('children', () => {
  test('that are tethered end by themselves when the start is killed', async () => {
    const inner = `process.on('SIGTERM', () => { require('node:fs').writeFileSync('ended', ''); process.exit(0); });
      console.log('ready'); setInterval(() => {}, 1000)`;
    const words = JSON.stringify([...tethered, '-e', inner]);
    const start = startNode(
      'start',
      `const { spawn } = require('node:child_process');
      spawn(process.execPath, ${words}, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });`,
    );
    await new Promise((resolve) => start.process.stdout?.once('data', resolve));
    start.process.kill('SIGKILL');
    await vi.waitFor(() => expect(existsSync(join(folder, 'ended'))).toBe(true), 5_000);
  });

  test('are ready when they say so, and what they say beside it is passed on', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => {});
    const { process: child } = startNode(
      'hub',
      "console.log('hub: migrating'); console.log('hub: ready http://127.0.0.1:1'); setInterval(() => {}, 1000)",
    );
    expect(await waitForLine(child, /^hub: ready (\S+)/)).toBe('http://127.0.0.1:1');
    expect(print.mock.calls).toEqual([['hub: migrating']]);
  });

  test('that end without saying so are told from those that do', async () => {
    const { process: child, ended } = startNode('hub', 'process.exit(3)');
    expect(await waitForLine(child, /^hub: ready (\S+)/)).toBeUndefined();
    expect(await ended).toBe(3);
  });

  test('that cannot be started end', async () => {
    expect(await children.start('window', join(folder, 'none'), [], {}).ended).toBe(127);
  });

  test('are ended in the reverse order, each given time to put its things away', async () => {
    const source = (name: string, waitsFor: string) => `
      const fs = require('node:fs');
      process.on('SIGTERM', () => setTimeout(() => {
        if (${JSON.stringify(waitsFor)} !== '' && !fs.existsSync(${JSON.stringify(waitsFor)})) process.exit(1);
        fs.writeFileSync(${JSON.stringify(name)}, '');
        process.exit(0);
      }, 50));
      console.log('ready now');
      setInterval(() => {}, 1000);
    `;
    const hub = startNode('hub', source('hub-ended', 'host-ended'));
    const host = startNode('host', source('host-ended', ''));
    await Promise.all([waitForLine(hub.process, /^ready (\S+)/), waitForLine(host.process, /^ready (\S+)/)]);
    await children.stop();
    expect(await host.ended).toBe(0);
    expect(await hub.ended).toBe(0);
    expect(existsSync(join(folder, 'hub-ended'))).toBe(true);
  });
});
