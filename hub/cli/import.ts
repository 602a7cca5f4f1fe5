import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importKinds } from '../../shared/domain/import/mapping.ts';
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
  out: { type: 'string' },
} as const;

export const importCommand: Command = {
  usage: [
    `import --kind ${importKinds.join('|')} --map FILE [--apply] [--out DIR] CSV…`,
    '  Without --apply nothing is written: it says what would be. Rows that cannot be taken are written',
    '  beside each file (or in DIR) as FILE.bad.csv with line and reason.',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({ args: [...io.words], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError(this.usage);
    const kind = importKinds.find((each) => each === required(values.kind, '--kind'));
    if (kind === undefined) throw new UsageError(`--kind is one of ${importKinds.join(', ')}`);
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
      let isWritten = true;
      for (const [at, path] of positionals.entries()) {
        const bad = badRowsText(done.value, at, 'en');
        if (bad === null) continue;
        const place = `${values.out === undefined ? path : join(values.out, basename(path))}.bad.csv`;
        try {
          await writeFile(place, bad, { mode: 0o600 });
          io.print(place);
        } catch (error) {
          const said = error instanceof Error ? error.message : String(error);
          io.complain(
            `The rows that could not be taken are not written: ${said}. Give a folder for them with --out and run it again; what was imported stays as it is.`,
          );
          isWritten = false;
        }
      }
      return isWritten ? 0 : 1;
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
