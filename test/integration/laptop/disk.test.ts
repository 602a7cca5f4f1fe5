import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, TestLaptop } from './laptopWorkspace.ts';

let workspace: HubWorkspace;
let place: HubPlace;
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({ database: place.database, files: place.files });
});
afterAll(async () => {
  await workspace.hub.close();
  await place.remove();
});

type Answer = { ok: boolean; value?: Record<string, unknown>; error?: { code: string } };
type Step = readonly [channel: string, input: unknown];

const child = fileURLToPath(new URL('./offlineChild.ts', import.meta.url));
const answersOf = (output: string): Answer[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

async function closedLaptop() {
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const laptop = await new TestLaptop(laptopPorts()).start();
  await laptop.signIn(workspace.hub.url, email, testPassword);
  await laptop.synced();
  await laptop.stop();
  return laptop;
}

const draft = (key: string, length: number): Step => [
  'drafts.put',
  { key, value: { words: 'x'.repeat(length) } },
];
const hasTool = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;

test.skipIf(process.platform === 'win32')(
  'on a full disk saving says so, what was saved stays, and reading goes on',
  async () => {
    const laptop = await closedLaptop();
    // No file may grow beyond 3 MiB in the child, as on a disk that is full there.
    const steps = [
      draft('small', 10),
      ...Array.from({ length: 8 }, (_, at) => draft(`large ${at}`, 900_000)),
      ['drafts.get', { key: 'small' }] as const,
    ];
    const output = execFileSync(
      'bash',
      ['-c', 'ulimit -f 3072; exec "$0" "$@"', process.execPath, child, laptop.folder],
      {
        input: JSON.stringify(steps),
        encoding: 'utf8',
      },
    );
    const answers = answersOf(output);
    expect(answers[0]?.ok).toBe(true);
    expect(answers.slice(1, -1).some(({ error }) => error?.code === 'disk_full')).toBe(true);
    expect(answers.at(-1)).toMatchObject({ value: { value: { words: 'x'.repeat(10) } } });
    const saved = answers.slice(1, -1).filter(({ ok }) => ok).length;
    await laptop.start();
    expect((await laptop.get('drafts.list', { prefix: 'large' })).drafts).toHaveLength(saved);
    expect((await laptop.ask('drafts.put', { key: 'again', value: {} })).ok).toBe(true);
    await laptop.remove();
  },
);

test.skipIf(process.platform === 'win32')(
  'in a folder that may only be read it says so, and changes nothing',
  async () => {
    const laptop = await closedLaptop();
    const entries = readdirSync(laptop.folder, { recursive: true }).map((name) =>
      join(laptop.folder, String(name)),
    );
    for (const entry of [laptop.folder, ...entries])
      chmodSync(entry, statSync(entry).isDirectory() ? 0o555 : 0o444);
    // root may write anywhere, so it gives the child to nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const steps: readonly Step[] = [
      ['session.state', {}],
      ['settings.set', { theme: 'dark' }],
    ];
    const run = spawnSync(process.execPath, [child, laptop.folder], {
      encoding: 'utf8',
      input: JSON.stringify(steps),
      ...nobody,
    });
    expect(run.stderr).toBe('');
    expect(answersOf(run.stdout)).toMatchObject([
      { value: { status: 'locked', problem: 'read_only' } },
      { error: { code: 'read_only' } },
    ]);
    for (const entry of [laptop.folder, ...entries])
      chmodSync(entry, statSync(entry).isDirectory() ? 0o755 : 0o644);
    await laptop.start();
    expect(await laptop.get('session.state', {})).toMatchObject({ status: 'signed_in' });
    await laptop.remove();
  },
);

/** kill -9 cannot show it: the words of a dead process are in the system's memory all the same. */
test.skipIf(!hasTool('strace'))(
  'each saved thing was forced to disk before it was called saved',
  async () => {
    const accountId = await workspace.account([workspace.north]);
    const laptop = await closedLaptop();
    await laptop.start();
    await laptop.synced();
    await laptop.stop();
    const syncs = (steps: readonly Step[]): number => {
      const run = spawnSync(
        'strace',
        ['-f', '-qq', '-e', 'trace=fdatasync,fsync', process.execPath, child, laptop.folder],
        { encoding: 'utf8', input: JSON.stringify(steps) },
      );
      for (const answer of answersOf(run.stdout)) expect(answer.ok).toBe(true);
      return run.stderr.split('\n').filter((line) => /\b(fdatasync|fsync)\(\d+\)\s+= 0/.test(line)).length;
    };
    const said = (): Step => [
      'contacts.create',
      {
        id: newId(),
        accountId,
        name: 'Ada',
        title: null,
        email: null,
        phone: null,
        persona: 'unknown',
        need: 'unknown',
        orientation: 'unknown',
        language: null,
      },
    ];
    const before = syncs([['sync.status', {}]]);
    expect(syncs([said(), said(), said(), said(), said(), said()])).toBeGreaterThanOrEqual(before + 6);
    await laptop.remove();
  },
);
