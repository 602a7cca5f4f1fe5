import { parseArgs } from 'node:util';
import { isUuid } from '../../shared/kernel/uuid.ts';
import { revokeDevice } from '../administration/devices.ts';
import { listDevices } from '../administration/listings.ts';
import { type Command, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { say } from './user.ts';

export const deviceCommand: Command = {
  usage: 'device list\ndevice revoke ID',
  async run(io) {
    const { values, positionals } = parseArgs({
      args: [...io.words],
      options: locationOptions,
      allowPositionals: true,
    });
    const [act, id] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      if (act === 'list') {
        for (const device of await listDevices(hub.db)) {
          const seen = new Date(device.lastSeenAt).toISOString();
          io.print(
            [device.id, device.email, device.name, seen, device.lockedAt === null ? '' : 'revoked'].join(
              '\t',
            ),
          );
        }
        return 0;
      }
      if (act !== 'revoke' || id === undefined || !isUuid(id)) throw new UsageError(this.usage);
      return say(io, await revokeDevice(hub, id), 'revoked');
    });
  },
};
