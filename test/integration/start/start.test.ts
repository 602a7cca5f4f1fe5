import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * `npm start` as somebody types it, with nothing opened: hub, host and built screens together.
 */
const script = fileURLToPath(new URL('../../../build/start.mjs', import.meta.url));

interface Start {
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
  /** The address that it prints when it can be used; rejects when it ends before. */
  readonly ready: Promise<string>;
}

const start = (...words: string[]): Start => startAs({}, ...words);

function startAs(options: SpawnOptions, ...words: string[]): Start {
  const child = spawn(process.execPath, [script, '--no-open', ...words], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      output += chunk;
      const found = /^callboard: ready (\S+)$/m.exec(output);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    void ended.then(() => reject(new Error(`it ended:\n${output}`)));
  });
  ready.catch(() => {});
  return { process: child, ended, output: () => output, ready };
}

const french = { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' };

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

let folder: string;
let first: Start;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-start-'));
  first = start('--empty', '--data', folder);
  address = await first.ready;
});

afterAll(async () => {
  first?.process.kill('SIGKILL');
  await first?.ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('npm start', () => {
  test('says in one line which window and why', () => {
    expect(first.output()).toMatch(/^callboard: browser host, since nothing is to be opened; .+$/m);
  });

  test('prints an address that opens the screens', async () => {
    const entered = await fetch(address, { redirect: 'manual' });
    expect(entered.status).toBe(303);
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(new URL('/', address), { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
  });

  test('keeps hub and laptop apart in the data folder', () => {
    expect(existsSync(join(folder, 'hub', 'database'))).toBe(true);
    expect(existsSync(join(folder, 'laptop', 'logs'))).toBe(true);
  });

  test('tells a second start on the same data that it runs already', async () => {
    const second = start('--empty', '--data', folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`already running with the data in ${folder}`);
    expect(await answers(new URL('/', address).href)).toBe(true);
  });

  test('ends all it started when it is asked to, and starts again', async () => {
    const { origin } = new URL(address);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(await answers(origin)).toBe(false);
    first = start('--empty', '--data', folder);
    address = await first.ready;
  });

  test('leaves nothing running when it is killed', async () => {
    const { origin } = new URL(address);
    first.process.kill('SIGKILL');
    await first.ended;
    await expect.poll(() => answers(origin), { timeout: 10_000 }).toBe(false);
    await expect.poll(() => existsSync(join(folder, 'hub', 'hub.lock')), { timeout: 10_000 }).toBe(false);
    first = start('--empty', '--data', folder);
    await first.ready;
  });

  test('joins another hub without starting its own', async () => {
    const other = join(folder, 'other');
    const joined = start('--hub', 'http://127.0.0.1:9', '--data', other);
    await joined.ready;
    expect(existsSync(join(other, 'hub'))).toBe(false);
    joined.process.kill('SIGTERM');
    expect(await joined.ended).toBe(0);
  });

  test('says what its options are when it is asked', async () => {
    const help = start('--help');
    expect(await help.ended).toBe(0);
    expect(help.output()).toContain('--data DIR');
  });

  test('says of a port that is taken what to do, in the language of the system', async () => {
    const { port } = new URL(await first.ready);
    const words = ['--hub', 'http://127.0.0.1:9', '--data', join(folder, 'third'), '--port', port];
    const second = startAs({ env: french }, ...words);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Le port ${port} est inutilisable`);
    expect(second.output()).not.toContain('    at ');
  });

  test.skipIf(process.platform === 'win32')(
    'says of a folder that may only be read what to do, in the language of the system',
    async () => {
      const place = join(folder, 'read-only');
      mkdirSync(place);
      chmodSync(folder, 0o755);
      chmodSync(place, 0o555);
      // root may write anywhere, so it gives the start to nobody.
      const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
      const second = startAs({ env: french, ...nobody }, '--data', place);
      expect(await second.ended).toBe(1);
      expect(second.output()).toContain(`Callboard n’a pas le droit d’écrire dans ${place}.`);
      expect(second.output()).not.toContain('    at ');
    },
  );

  test('refuses what it does not know, with the list of what it does', async () => {
    const wrong = start('--wat');
    expect(await wrong.ended).toBe(2);
    expect(wrong.output()).toContain("Unknown option '--wat'");
    expect(wrong.output()).toContain('--data DIR');
  });
});
