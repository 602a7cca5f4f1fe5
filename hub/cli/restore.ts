import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { restoreFolder } from '../backup/folderBackup.ts';
import { restoreServer } from '../backup/serverBackup.ts';
import { createContext } from '../createHub.ts';
import { type DatabaseLocation, openDatabase } from '../db/open.ts';
import { announceRestore } from '../identity/announceRestore.ts';
import { replayErasures } from '../people/replayErasures.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { locationOf, locationOptions } from './openHub.ts';
import { say } from './user.ts';

const options = { ...locationOptions, announce: { type: 'boolean' } } as const;

export const restoreCommand: Command = {
  usage: [
    'restore FILE         puts a backup in place and announces it',
    'restore --announce   announces a restore that was done by other means (a copied folder, pg_restore, a snapshot)',
    '  Laptops then send again what they delivered in the last 30 days and take new snapshots.',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({ args: [...io.words], options, allowPositionals: true });
    const [file] = positionals;
    const location = locationOf(values);
    if ((file === undefined) !== (values.announce === true)) throw new UsageError(this.usage);
    if (file !== undefined) {
      await access(file);
      const restored =
        'url' in location
          ? await restoreServer(location.url, file)
          : await restoreFolder(location.folder, file, io.clock.now());
      if (!restored.ok) return say(io, restored, '');
    }
    return announce(io, location);
  },
};

async function announce(io: CommandIo, location: DatabaseLocation): Promise<number> {
  const opened = await openDatabase(location);
  try {
    io.print(`restored; the new epoch is ${await announceRestore(opened, io.clock)}`);
    const erased = await replayErasures(await createContext(opened, io.clock, io.log));
    if (erased > 0) io.print(`erased again, as since the backup: ${erased}`);
    return 0;
  } finally {
    await opened.close();
  }
}
