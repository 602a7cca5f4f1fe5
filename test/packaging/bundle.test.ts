import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword, demoPeople } from '../../hub/workspace/demoPeople.ts';
import { hubScript } from '../harness/hubScript.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const hook = new URL('./electronHook.ts', import.meta.url).href;

let folder: string;
let hub: ChildProcess;
let hubUrl: string;
let program: ChildProcess;
let output = '';
let ended: Promise<number | null>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-bundle-'));
  hub = spawn(process.execPath, [hubScript, '--data', join(folder, 'hub'), '--workspace', 'demo']);
  hubUrl = await new Promise((resolve, reject) => {
    let said = '';
    hub.stdout?.on('data', (chunk) => {
      said += chunk;
      const found = /^hub: ready (\S+)$/m.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    hub.once('exit', () => reject(new Error('the hub did not start')));
  });
  program = spawn(
    process.execPath,
    ['--import', hook, join(root, 'out/main/index.js'), '--data', join(folder, 'laptop')],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  ended = new Promise((resolve) => program.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      output += chunk;
      if (output.includes('callboard: ready')) resolve();
    };
    program.stdout?.on('data', take);
    program.stderr?.on('data', take);
    program.once('exit', () => reject(new Error(`the bundle ended:\n${output}`)));
  });
});

afterAll(async () => {
  program?.kill('SIGKILL');
  hub?.kill('SIGKILL');
  await ended;
  rmSync(folder, { recursive: true, force: true });
});

function ask(channel: string, input: unknown): Promise<unknown> {
  const answer = new Promise((resolve) =>
    program.once('message', (text) => resolve(JSON.parse(String(text)))),
  );
  program.send([channel, JSON.stringify(input)]);
  return answer;
}

describe('the bundle of main', () => {
  test('starts the real backend', async () => {
    expect(await ask('session.state', {})).toMatchObject({ ok: true, value: { status: 'signed_out' } });
  });

  test('runs its threads, the native binary included, and signs in', async () => {
    const [person] = demoPeople;
    const signedIn = await ask('session.signIn', { hubUrl, email: person?.email, password: demoPassword });
    expect(signedIn).toMatchObject({ ok: true, value: { status: 'signed_in' } });
    const data = await ask('settings.dataOnThisLaptop', {});
    expect(data).toMatchObject({ ok: true, value: { encrypted: true, protection: 'keychain' } });
  });

  test('keeps what it is told', async () => {
    await ask('settings.set', { language: 'sv' });
    expect(await ask('settings.get', {})).toMatchObject({ ok: true, value: { language: 'sv' } });
    expect(existsSync(join(folder, 'laptop', 'logs', 'callboard.log'))).toBe(true);
  });

  test('ends tidily when it is asked to', async () => {
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
