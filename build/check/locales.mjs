import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';
import { compareCatalogues, unusedKeys } from './messages.mjs';

const languages = ['en', 'fr', 'sv', 'it'];
/** The screens' catalogue, and what the hosts say by themselves: menu, refusals at a start. */
const folders = ['shared/locales', 'shared/locales/hosts'];

// The parser that react-intl itself uses, found where react-intl finds it.
const intl = createRequire(createRequire(join(root, 'package.json')).resolve('react-intl'));
const { parse } = intl('@formatjs/icu-messageformat-parser');

const sources = globSync('{renderer,electron}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: (path) => /\.test\.tsx?$/.test(path),
}).map((file) => readFileSync(join(root, file), 'utf8'));

const problems = folders.flatMap((folder) => {
  const catalogues = Object.fromEntries(
    languages.map((language) => [
      language,
      JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8')),
    ]),
  );
  return [
    ...compareCatalogues(catalogues, parse).map((problem) => `${folder}/${problem}`),
    ...unusedKeys(Object.keys(catalogues['en']), sources).map((key) => `${folder}: nothing says ${key}`),
  ];
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
