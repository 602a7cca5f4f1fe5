import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createRecoveryKey, parseRecoveryKey, setRecoveryKey } from '../administration/recoveryKey.ts';
import { type Command, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { required, say } from './user.ts';

export const recoveryKeyCommand: Command = {
  usage: [
    'recovery-key create FILE   makes a pair, writes the private half to FILE, which must not exist',
    'recovery-key set FILE      takes the public half from a PEM file',
    'recovery-key remove',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({
      args: [...io.words],
      options: locationOptions,
      allowPositionals: true,
    });
    const [act, file] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      switch (act) {
        case 'create': {
          const { publicKey, privatePem } = createRecoveryKey();
          await writeFile(required(file, 'FILE'), privatePem, { flag: 'wx', mode: 0o600 });
          await setRecoveryKey(hub, publicKey);
          io.print(`The private half stands in ${file}. Keep it where this hub's keepers cannot read it.`);
          return 0;
        }
        case 'set': {
          const parsed = parseRecoveryKey(await readFile(required(file, 'FILE'), 'utf8'));
          if (parsed.ok) await setRecoveryKey(hub, parsed.value);
          return say(io, parsed.ok ? { ok: true, value: null } : parsed, 'recovery key set');
        }
        case 'remove':
          await setRecoveryKey(hub, null);
          return 0;
        default:
          throw new UsageError(this.usage);
      }
    });
  },
};
