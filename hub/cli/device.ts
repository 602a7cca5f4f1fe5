import { parseArgs } from 'node:util';
import { isUuid } from '../../shared/kernel/uuid.ts';
import { limitOffline, revokeDevice, wipeDevice } from '../administration/devices.ts';
import { listDevices } from '../administration/listings.ts';
import type { HubContext } from '../hubContext.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { discardHeld, showHeld, takeHeld } from './heldWork.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { say } from './user.ts';

export const deviceCommand: Command = {
  usage: [
    'device list',
    'device revoke ID',
    'device wipe ID',
    'device held ID',
    'device take ID [CHANGE…]',
    'device discard ID CHANGE… --reason TEXT',
    'device offline-limit DAYS|none',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({
      args: [...io.words],
      options: { ...locationOptions, reason: { type: 'string' } },
      allowPositionals: true,
    });
    const [act, id = '', ...changes] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      if (act === 'list') return list(io, hub);
      if (act === 'offline-limit') {
        if (id !== 'none' && !/^[1-9]\d{0,3}$/.test(id)) throw new UsageError(this.usage);
        await limitOffline(hub, id === 'none' ? null : Number(id));
        io.print('limit set');
        return 0;
      }
      if (![id, ...changes].every(isUuid)) throw new UsageError(this.usage);
      switch (act) {
        case 'revoke':
          return say(io, await revokeDevice(hub, id), 'revoked');
        case 'wipe':
          return say(
            io,
            await wipeDevice(hub, id),
            'revoked, and to empty itself when it next reaches the hub',
          );
        case 'held':
          return showHeld(io, hub, id);
        case 'take':
          return takeHeld(io, hub, id, changes.length === 0 ? null : changes);
        case 'discard': {
          const reason = values.reason?.trim() ?? '';
          // All of it at once is nothing that anybody should do by leaving something out.
          if (changes.length === 0 || reason === '') throw new UsageError(this.usage);
          return discardHeld(io, hub, id, { ids: changes, reason });
        }
        default:
          throw new UsageError(this.usage);
      }
    });
  },
};

const day = (at: number): string => new Date(at).toISOString();

/** Each laptop, and what is known of one that was locked: what it handed over, and how far a wipe has come. */
async function list(io: CommandIo, hub: HubContext): Promise<number> {
  for (const device of await listDevices(hub.db)) {
    const state = [
      device.lockedAt === null ? null : `locked ${day(device.lockedAt)}`,
      device.toldAt === null ? null : `told ${day(device.toldAt)}`,
      device.wipeAskedAt === null ? null : `to be emptied since ${day(device.wipeAskedAt)}`,
      device.wipedAt === null ? null : `emptied ${day(device.wipedAt)}`,
      device.held === 0 ? null : `${device.held} held back`,
    ].filter((part) => part !== null);
    io.print([device.id, device.email, device.name, day(device.lastSeenAt), state.join(', ')].join('\t'));
  }
  return 0;
}
