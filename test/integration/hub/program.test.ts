import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../../hub/cli/commands.ts';
import { onPostgres } from '../../harness/hubDatabases.ts';
import { hubScript } from '../../harness/hubScript.ts';

onPostgres('the hub’s program', (newLocation) => {
  let url: string;
  let folder: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    const location = await newLocation();
    url = 'url' in location ? location.url : '';
    folder = await mkdtemp(join(tmpdir(), 'callboard-program-'));
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  const administer = (words: readonly string[], input = '') => {
    const done = spawnSync(process.execPath, [hubScript, ...words], {
      input,
      encoding: 'utf8',
      env: { ...process.env, CALLBOARD_DATABASE: url },
    });
    return { code: done.status, out: done.stdout.trim(), complaint: done.stderr.trim() };
  };

  async function serve(
    ...words: readonly string[]
  ): Promise<{ child: ChildProcess; lines: readonly string[] }> {
    const child = spawn(process.execPath, [hubScript, '--database', url, '--port', '0', ...words], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let text = '';
    for await (const chunk of child.stdout ?? []) {
      text += String(chunk);
      if (/hub: ready .*\n/.test(text)) break;
    }
    return { child, lines: text.trim().split('\n') };
  }

  test('serves an empty workspace with a first admin, shown once, and stops when told to', {
    timeout: 30_000,
  }, async () => {
    const first = await serve('--workspace', 'empty');
    expect(first.lines[0]).toMatch(/^hub: first admin \S+ password \S+ \(shown once\)$/);
    const address = first.lines[1]?.replace('hub: ready ', '');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready\n');
    const ended = new Promise((resolve) => first.child.once('exit', resolve));
    first.child.kill('SIGTERM');
    expect(await ended).toBe(0);
    const second = await serve('--workspace', 'empty');
    expect(second.lines).toEqual([expect.stringMatching(/^hub: ready /)]);
    second.child.kill('SIGTERM');
  });

  test('adds territories and people, with a password that is piped in', { timeout: 60_000 }, async () => {
    expect(administer(['territory', 'add', 'West', '--external-id', 'W'])).toMatchObject({ code: 0 });
    expect(administer(['territory', 'add', 'West'])).toMatchObject({
      code: 1,
      complaint: 'There is one of that name already.',
    });
    const words = [
      'user',
      'add',
      '--name',
      'Bo Ek',
      '--email',
      'bo@example.test',
      '--role',
      'rep',
      '--territory',
      'West',
    ];
    expect(administer(words, 'short\n')).toMatchObject({
      code: 1,
      complaint: 'A password has at least 10 characters.',
    });
    expect(administer(words, 'a long password\n')).toMatchObject({ code: 0 });
    expect(administer(['user', 'list']).out).toContain('bo@example.test\trep\tBo Ek\tWest');
    expect(administer(['territory', 'revoke', 'bo@example.test', 'W']).code).toBe(0);
    expect(administer(['device', 'offline-limit', '30'])).toMatchObject({ code: 0 });
    expect(administer(['user', 'list']).out).toMatch(/^bo@example\.test\trep\tBo Ek$/m);
  });

  test('imports after a dry run, and writes what it cannot take beside the file', {
    timeout: 30_000,
  }, async () => {
    const [file, map] = [join(folder, 'accounts.csv'), join(folder, 'map.json')];
    await writeFile(file, 'name,office\nAcme,West\n,West\n');
    const mapping = {
      format: 1,
      name: 'Accounts by name',
      about: 'A test.',
      kind: 'accounts',
      externalId: { columns: ['name'] },
      fields: { name: { column: 'name' } },
      territory: { rule: 'named', from: { column: 'office' } },
    };
    await writeFile(map, JSON.stringify(mapping));
    const words = ['import', '--kind', 'accounts', '--map', map, file];
    const counts = (): string => administer(['export', '--out', folder, 'calls']).out;
    expect(administer(words)).toMatchObject({ code: 0, complaint: '' });
    expect(await readFile(`${file}.bad.csv`, 'utf8')).toContain('West');
    // Customers' rows, for whoever imported them alone.
    expect((await stat(`${file}.bad.csv`)).mode & 0o077).toBe(0);
    expect(administer([...words, '--apply']).code).toBe(0);
    expect(administer([...words, '--apply']).out).toMatch(/unchanged/);
    expect(counts()).toBe(join(folder, 'calls.csv'));
  });

  test('says what was imported where the rows that it could not take cannot be written, and takes another place', {
    timeout: 60_000,
  }, async () => {
    const map = join(folder, 'map.json');
    // Nobody, root neither, writes a file where a folder of that name stands.
    const file = join(folder, 'blocked.csv');
    await writeFile(file, 'name,office\nBlocked,West\n,West\n');
    await mkdir(`${file}.bad.csv`);
    const words = ['import', '--kind', 'accounts', '--map', map, '--apply', file];
    const done = administer(words);
    expect(done).toMatchObject({ code: 1, out: expect.stringContaining('Imported.') });
    expect(done.complaint).toContain('Give a folder for them with --out and run it again');
    const other = join(folder, 'elsewhere');
    await mkdir(other);
    expect(administer([...words, '--out', other])).toMatchObject({
      code: 0,
      out: expect.stringContaining('unchanged 1'),
    });
    expect(await readFile(join(other, 'blocked.csv.bad.csv'), 'utf8')).toContain('West');
    expect(administer(['import', '--kind', 'people', '--map', map, file])).toMatchObject({
      code: 2,
      complaint: 'hub: --kind is one of users, accounts, contacts, deals, leads, touches',
    });
  });

  test('makes a recovery key whose private half it does not keep', { timeout: 30_000 }, async () => {
    const file = join(folder, 'recovery.pem');
    expect(administer(['recovery-key', 'create', file])).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toContain('PRIVATE KEY');
    expect(administer(['recovery-key', 'create', file]).code).toBe(1);
  });

  test.each(['help', '--help'])('%s lists every command', (word) => {
    const done = administer([word]);
    expect(done.code).toBe(0);
    for (const command of Object.keys(commands)) expect(done.out).toContain(`  ${command} `);
  });

  test.each([
    [['--port', '99999'], '--port is a number up to 65535'],
    [['user', 'dance'], 'user add'],
    [['usr', 'list'], 'there is no command usr; the word help lists them'],
    [['--colour'], "hub: Unknown option '--colour'"],
    [['user', 'add', '--name', 'A', '--email', 'a@example.test', '--role', 'chief'], 'a role is one of rep'],
  ])('wrong words are answered with what would be right: %j', (words, complaint) => {
    const done = administer(words);
    expect(done.code).toBe(2);
    expect(done.complaint).toContain(complaint);
  });
});
