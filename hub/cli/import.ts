import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportKind } from '../../shared/domain/import/mapping.ts';
import { badRowsText, describeImportError, describeReport } from '../import/describe.ts';
import { importFiles } from '../import/importFiles.ts';
import { newId } from '../newId.ts';
import { type Command, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { required } from './user.ts';

const options = {
  ...locationOptions,
  kind: { type: 'string' },
  map: { type: 'string' },
  apply: { type: 'boolean' },
} as const;

export const importCommand: Command = {
  usage: [
    'import --kind accounts|contacts|leads|deals|users --map FILE [--apply] CSV…',
    '  Without --apply nothing is written: it says what would be. Rows that cannot be taken are written',
    '  beside each file as FILE.bad.csv with line and reason.',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({ args: [...io.words], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError(this.usage);
    const kind = required(values.kind, '--kind') as ImportKind;
    const mapping = parseJson(await readFile(required(values.map, '--map'), 'utf8'));
    const files = await Promise.all(
      positionals.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })),
    );
    return withHub(io, locationOf(values), async (hub) => {
      const now = hub.clock.now();
      const ids = { next: () => newId(now) };
      const done = await importFiles(hub.db, {
        kind,
        mapping,
        files,
        apply: values.apply ?? false,
        now,
        ids,
      });
      if (!done.ok) {
        io.complain(describeImportError(done.error, 'en'));
        return 1;
      }
      for (const line of describeReport(done.value, 'en')) io.print(line);
      for (const [at, path] of positionals.entries()) {
        const bad = badRowsText(done.value, at, 'en');
        if (bad === null) continue;
        await writeFile(`${path}.bad.csv`, bad, { mode: 0o600 });
        io.print(`${path}.bad.csv`);
      }
      return 0;
    });
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('--map: that file is not JSON');
  }
}
