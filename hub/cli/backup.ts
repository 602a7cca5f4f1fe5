import { parseArgs } from 'node:util';
import { ok } from '../../shared/kernel/result.ts';
import { backUpFolder } from '../backup/folderBackup.ts';
import { backUpServer } from '../backup/serverBackup.ts';
import { type Command, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { say } from './user.ts';

export const backupCommand: Command = {
  usage: 'backup FILE',
  async run(io) {
    const { values, positionals } = parseArgs({
      args: [...io.words],
      options: locationOptions,
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined) throw new UsageError(this.usage);
    const location = locationOf(values);
    return withHub(io, location, async (_hub, { pglite }) => {
      if ('url' in location) return say(io, await backUpServer(location.url, file), `backed up to ${file}`);
      if (pglite === null) throw new Error('a folder is open without its engine');
      await backUpFolder(pglite, file);
      return say(io, ok(null), `backed up to ${file}`);
    });
  },
};
