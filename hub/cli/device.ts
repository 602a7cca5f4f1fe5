import { parseArgs } from 'node:util';
import { isUuid } from '../../shared/kernel/uuid.ts';
import { limitOffline, revokeDevice, wipeDevice } from '../administration/devices.ts';
import { listDevices, listHeldWork } from '../administration/listings.ts';
import { takeHeldWork } from '../devices/takeHeldWork.ts';
import type { HubContext } from '../hubContext.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { sentenceFor } from './refusals.ts';
import { say } from './user.ts';

export const deviceCommand: Command = {
  usage: [
    'device list',
    'device revoke ID',
    'device wipe ID',
    'device held ID',
    'device take ID',
    'device offline-limit DAYS|none',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({
      args: [...io.words],
      options: locationOptions,
      allowPositionals: true,
    });
    const [act, id = ''] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      if (act === 'list') return list(io, hub);
      if (act === 'offline-limit') {
        if (id !== 'none' && !/^[1-9]\d{0,3}$/.test(id)) throw new UsageError(this.usage);
        await limitOffline(hub, id === 'none' ? null : Number(id));
        io.print('limit set');
        return 0;
      }
      if (!isUuid(id)) throw new UsageError(this.usage);
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
          return held(io, hub, id);
        case 'take':
          return take(io, hub, id);
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

/** What it had not sent, to be read before it is taken in. */
async function held(io: CommandIo, hub: HubContext, id: string): Promise<number> {
  for (const work of await listHeldWork(hub.db, id)) {
    const { kind, authoredAt, args } = work.envelope as { kind: string; authoredAt: number; args: unknown };
    const state = work.settledAt === null ? 'held back' : [work.outcome, work.code].filter(Boolean).join(' ');
    io.print([work.id, kind, day(authoredAt), state, JSON.stringify(args)].join('\t'));
  }
  return 0;
}

async function take(io: CommandIo, hub: HubContext, id: string): Promise<number> {
  const taken = await takeHeldWork(hub, id);
  if (!taken.ok) {
    io.complain(sentenceFor(taken.error));
    return 1;
  }
  for (const work of taken.value) io.print([work.id, work.outcome, work.code ?? ''].join('\t'));
  return 0;
}
