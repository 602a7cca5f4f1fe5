import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { declareCompromised } from '../kits/keys/declareCompromised.ts';
import { readKitKeys, rotateKey } from '../kits/keys/kitKeys.ts';
import { publicText } from '../kits/keys/kitSigner.ts';
import { type Command, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { required, say } from './user.ts';

const options = { ...locationOptions, 'public-key': { type: 'string' } } as const;

export const kitKeyCommand: Command = {
  usage: [
    'kit-key show',
    'kit-key rotate [--public-key FILE]   the present key vouches for a new one; FILE (PEM) where it is kept outside',
    'kit-key compromised KEYID            nothing that it signed is believed any more; every laptop signs in again',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({ args: [...io.words], options, allowPositionals: true });
    const [act, keyId] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      switch (act) {
        case 'show': {
          const keys = await readKitKeys(hub.db);
          for (const key of keys)
            io.print([key.keyId, key.publicKey, key.vouchedBy?.keyId ?? 'pinned at sign-in'].join('\t'));
          return 0;
        }
        case 'rotate': {
          const file = values['public-key'];
          const publicKey =
            file === undefined ? null : publicText(createPublicKey(await readFile(file, 'utf8')));
          const now = io.clock.now();
          const rotated = await rotateKey(hub.db, hub.kitKeyPlace, { publicKey, hubId: hub.hubId, now });
          return say(
            io,
            rotated,
            rotated.ok ? `kits are signed with ${rotated.value.keyId} from now on` : '',
          );
        }
        case 'compromised': {
          const done = await declareCompromised(hub, required(keyId, 'KEYID'));
          return say(
            io,
            done,
            done.ok
              ? `${done.value.releases} releases signed anew with ${done.value.keyId}; all sessions ended`
              : '',
          );
        }
        default:
          throw new UsageError(this.usage);
      }
    });
  },
};
