import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../setup/root.mjs';
import { strayStatements } from './sqlText.mjs';

const files = globSync('{electron,hub,renderer,shared}/**/*.{ts,tsx}', {
  cwd: root,
  exclude: (path) => /\.test\.tsx?$/.test(path),
});
const stray = files.flatMap((file) =>
  strayStatements(file.split(sep).join('/'), readFileSync(join(root, file), 'utf8')).map(
    (line) => `${file}:${line}`,
  ),
);
for (const place of stray) console.error(`${place} SQL outside a repository, a migration or db/`);
process.exitCode = stray.length === 0 ? 0 : 1;
