import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wireHeader, wirePath } from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { hubScript } from '../../harness/hubScript.ts';
import { newFolder } from '../../harness/newFolder.ts';
import { newHubFolder } from '../../harness/prepared/hubFolder.ts';

/*
 * A hub in a folder whose disk is full. No file may grow beyond a size in the child, as on a disk that is full there.
 */

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const limited = (kibibytes: number, words: readonly string[]): readonly [string, readonly string[]] => [
  'bash',
  ['-c', `ulimit -f ${kibibytes}; exec "$0" "$@"`, process.execPath, hubScript, ...words],
];

function administer(data: string, ...words: readonly string[]) {
  const run = spawnSync(process.execPath, [hubScript, ...words, '--data', data], {
    encoding: 'utf8',
    input: 'a long password\n',
  });
  return { status: run.status, said: `${run.stdout}${run.stderr}` };
}

test.skipIf(process.platform === 'win32')(
  'a first start says so and ends, and the next one needs no cleaning up',
  () => {
    const data = join(folder, 'hub');
    const [program, words] = limited(4_096, ['--data', data, '--port', '0']);
    const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
    expect(stderr).toMatch(
      /^hub: The database in .* does not open\. Look first whether its disk is full\..*\n$/,
    );
    expect(status).toBe(1);
    expect(administer(data, 'user', 'list')).toEqual({
      status: 0,
      said: `hub: there was no hub in ${data}; an empty one stands there now\n`,
    });
  },
);

test.skipIf(process.platform === 'win32')(
  'a backup for which there is no room is not called a wrong file, and what stood there stands there',
  async () => {
    const data = await newHubFolder();
    const backup = join(folder, 'backup.tar.gz');
    expect(administer(data, 'territory', 'add', 'Kept').status).toBe(0);
    expect(administer(data, 'backup', backup).status).toBe(0);
    const [program, words] = limited(4_096, ['restore', backup, '--data', data]);
    const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^hub: The backup does not open\. Look first whether the disk of .* is full\./),
    ]);
    expect(administer(data, 'territory', 'list').said).toMatch(/^Kept\t/m);
  },
);

test.skipIf(process.platform === 'win32')(
  'a hub that serves ends with a sentence instead of hanging, and has all that it acknowledged',
  async () => {
    const data = await newHubFolder();
    try {
      expect(administer(data, 'territory', 'add', 'Kept').status).toBe(0);
      const [program, words] = limited(endOfLog(data) / 1024 + 64, ['--data', data, '--port', '0']);
      const hub = spawn(program, words);
      children.push(hub);
      let said = '';
      hub.stderr.on('data', (chunk) => {
        said += chunk;
      });
      const url = await new Promise<string>((resolve) => {
        hub.stdout.on('data', (chunk) => {
          const found = /hub: ready (\S+)/.exec(String(chunk))?.[1];
          if (found !== undefined) resolve(found);
        });
      });
      let ended = false;
      const code = new Promise((resolve) => {
        hub.once('exit', (status) => {
          ended = true;
          resolve(status);
        });
      });
      while (!ended) await signIn(url);
      expect(await code).toBe(1);
      expect(said).toMatch(
        /^hub: The database stopped: .* make room there\. Then start the hub again; what was acknowledged is kept\.$/m,
      );
      expect(existsSync(join(data, 'hub.lock'))).toBe(false);
      expect(administer(data, 'territory', 'list').said).toMatch(/^Kept\t/m);
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
);

const publicKey = generateKeyPairSync('ed25519')
  .publicKey.export({ type: 'spki', format: 'der' })
  .toString('base64');

/** Each attempt is counted in the database, whoever it is by. */
const signIn = (url: string): Promise<unknown> =>
  fetch(`${url}${wirePath}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [wireHeader]: String(wireVersion) },
    body: JSON.stringify({
      email: 'nobody@example.test',
      password: 'none',
      device: { id: randomUUID(), name: 'Laptop', publicKey },
    }),
  }).then(
    (reply) => reply.text(),
    // It has ended.
    () => new Promise((resolve) => setTimeout(resolve, 10)),
  );

/** Where the log of the database ends: what follows in its last file was never written. */
function endOfLog(data: string): number {
  const log = join(data, 'database/pg_wal');
  const [file = ''] = readdirSync(log)
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .sort()
    .slice(-1);
  const bytes = readFileSync(join(log, file));
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return Math.ceil(end / 8192) * 8192;
}
