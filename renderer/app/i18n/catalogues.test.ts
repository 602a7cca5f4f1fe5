import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commonErrors } from '../../../shared/contracts/ipc/channel.ts';
import { channels } from '../../../shared/contracts/ipc/index.ts';
import { catalogues, languages } from './catalogues.ts';

const intl = createRequire(createRequire(import.meta.url).resolve('react-intl'));
const { parse } = intl('@formatjs/icu-messageformat-parser') as { parse: (message: string) => Node[] };

interface Node {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: Node[] }>>;
  readonly children?: Node[];
}

const literal = 0;
const pound = 7;
const plural = 6;

function argumentsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.type === literal || node.type === pound ? [] : [node.value]),
    ...Object.values(node.options ?? {}).flatMap((option) => argumentsOf(option.value)),
    ...argumentsOf(node.children ?? []),
  ]);
}
const namesIn = (message: string): readonly string[] => [...new Set(argumentsOf(parse(message)))].sort();

const english = catalogues.en;
const keys = Object.keys(english) as (keyof typeof english)[];
const root = join(import.meta.dirname, '../..');
const sources = globSync('{app,features,platform,ui}/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
  .join('\n');
const quoted = new Set([...sources.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, word]) => word));
const errorCodes = new Set([...commonErrors, ...Object.values(channels).flatMap(({ errors }) => errors)]);

test.each(languages)('%s says exactly the messages that English says', (language) => {
  expect(Object.keys(catalogues[language])).toEqual(keys);
});

test.each(languages)('%s takes the same arguments in every message', (language) => {
  for (const key of keys)
    expect([key, namesIn(catalogues[language][key])]).toEqual([key, namesIn(english[key])]);
});

test.each(['fr', 'it'] as const)('%s has the form for millions in every plural', (language) => {
  for (const key of keys) {
    for (const node of parse(catalogues[language][key])) {
      if (node.type === plural)
        expect([key, Object.keys(node.options ?? {})]).toEqual([key, expect.arrayContaining(['many'])]);
    }
  }
});

test('no message stands in the catalogues that no screen says', () => {
  const unsaid = keys.filter((key) => !quoted.has(key) && !key.startsWith('error.'));
  expect(unsaid).toEqual([]);
});

test('every message that a screen says stands in the catalogues', () => {
  const said = [...sources.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
  expect(said.length).toBeGreaterThan(200);
  expect(said.filter((key) => !(key in english))).toEqual([]);
});

test('every failure of the contract has its sentence, and no other does', () => {
  const sentences = keys.filter((key) => key.startsWith('error.')).map((key) => key.slice('error.'.length));
  expect(sentences.sort()).toEqual([...errorCodes].sort());
});
