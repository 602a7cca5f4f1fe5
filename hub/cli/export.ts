import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { exportNames, exportRecords } from '../export/exportRecords.ts';
import { type Command, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { required } from './user.ts';

const options = { ...locationOptions, out: { type: 'string' }, since: { type: 'string' } } as const;

export const exportCommand: Command = {
  usage: `export --out DIR [--since YYYY-MM-DD] [${exportNames.join('|')}]…`,
  async run(io) {
    const { values, positionals } = parseArgs({ args: [...io.words], options, allowPositionals: true });
    const folder = required(values.out, '--out');
    const chosen = exportNames.filter((name) => positionals.length === 0 || positionals.includes(name));
    const since = values.since === undefined ? undefined : Date.parse(`${values.since}T00:00:00Z`);
    const isWrong =
      Number.isNaN(since) || positionals.some((word) => !exportNames.some((name) => name === word));
    if (isWrong) throw new UsageError(this.usage);
    await mkdir(folder, { recursive: true });
    return withHub(io, locationOf(values), async (hub) => {
      const request = { entities: chosen, now: hub.clock.now(), ...(since === undefined ? {} : { since }) };
      for (const { name, text } of await exportRecords(hub.db, request)) {
        const path = join(folder, name);
        await pipeline(text, createWriteStream(path, { mode: 0o600 }));
        io.print(path);
      }
      return 0;
    });
  },
};
