import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { newFolder } from '../harness/newFolder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, 'hub/service', name), 'utf8');

/** What the image is when all its steps are done, and the words it starts with. */
let image: string;
let command: string[];

/** Packages are linked as they are here instead of being fetched; everything else is done as it is written. */
beforeAll(() => {
  const stages = new Map<string, string>();
  for (const line of read('Dockerfile').split('\n')) {
    const [instruction, ...words] = line.split(' ');
    if (instruction === 'FROM') {
      image = newFolder();
      stages.set(words.at(-1) ?? '', image);
    }
    if (instruction === 'COPY') copy(words, stages);
    if (instruction === 'RUN' && line.startsWith('RUN npm ci')) linkPackages(image);
    else if (instruction === 'RUN' && line.startsWith('RUN node ')) run(words);
    if (instruction === 'CMD') command = JSON.parse(words.join(' ')) as string[];
  }
});

function copy(words: readonly string[], stages: ReadonlyMap<string, string>): void {
  const stage = words[0]?.startsWith('--from=') === true ? words[0].slice('--from='.length) : undefined;
  const from = stage === undefined ? root : stages.get(stage);
  if (from === undefined) throw new Error(`the Dockerfile has no stage ${stage}`);
  const target = words.at(-1) ?? '';
  for (const word of words.slice(stage === undefined ? 0 : 1, -1)) {
    const path = word.replace('/opt/callboard/', '');
    if (path === 'node_modules') linkPackages(image);
    else {
      const to = target.endsWith('/') ? join(image, path) : join(image, target);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(join(from, path), to, { recursive: true });
    }
  }
}

const linkPackages = (folder: string): void =>
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

function run([, ...words]: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: image, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

test('the image holds what it starts, and whatever that reads', () => {
  const [node, script = ''] = command;
  expect(node).toBe('node');
  expect(run(['node', script, 'help'])).toContain('Serve:');
  const folder = newFolder();
  run(['node', script, 'territory', 'add', 'North', '--data', folder]);
  expect(run(['node', script, 'territory', 'list', '--data', folder])).toContain('North');
});

test('the unit starts the same file as the image, by the Node that npm installs', () => {
  const [, node, script] = /^ExecStart=(\S+) (\S+)/m.exec(read('callboard-hub.service')) ?? [];
  const at = /^WorkingDirectory=(\S+)/m.exec(read('callboard-hub.service'))?.[1] ?? '';
  expect(script).toBe(command[1]);
  expect(node?.startsWith(`${at}/node_modules/node/bin/`)).toBe(true);
});
