import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createFirstAdmin } from '../administration/firstAdmin.ts';
import { hasUsers } from '../administration/listings.ts';
import { createHub, type Hub } from '../createHub.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { locationOf, locationOptions } from './openHub.ts';

const options = {
  ...locationOptions,
  port: { type: 'string' },
  host: { type: 'string' },
  'behind-proxy': { type: 'boolean' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  workspace: { type: 'string' },
  files: { type: 'string' },
  leave: { type: 'string' },
} as const;

/** Most balancers ask every two or three seconds whether one of theirs is ready, and believe the second answer. */
const leaveBehindProxySeconds = 8;

/** Runs the hub until it is told to stop, then answers what is under way and lets the data go. */
export const serveCommand: Command = {
  usage: [
    '--data DIR | --database URL  [--port N] [--host ADDRESS] [--workspace demo|empty] [--files DIR]',
    '  [--behind-proxy | --tls-cert FILE --tls-key FILE] [--leave SECONDS]',
    'Other addresses than this machine ask for https, or for a proxy in front that speaks it.',
    '--files is where collateral and the kits’ key stand; with --data that is DIR itself (or CALLBOARD_FILES is set).',
    '--leave is how long it says that it is not ready, and serves on, once it is told to stop; 8 behind a proxy, else 0.',
    '--workspace fills a hub that has no users yet: demo, or empty with one admin.',
  ].join('\n'),
  async run(io) {
    const { values } = parseArgs({ args: [...io.words], options });
    const { workspace = null } = values;
    if (workspace !== null && workspace !== 'demo' && workspace !== 'empty')
      throw new UsageError('--workspace is demo or empty');
    const [cert, key] = [values['tls-cert'], values['tls-key']];
    if ((cert === undefined) !== (key === undefined))
      throw new UsageError('--tls-cert and --tls-key go together');
    const behindProxy = values['behind-proxy'] ?? false;
    const leaveSeconds = Number(values.leave ?? (behindProxy ? leaveBehindProxySeconds : 0));
    if (!(leaveSeconds >= 0 && leaveSeconds <= 600))
      throw new UsageError('--leave is a number of seconds up to 600');
    const hub = await createHub({
      database: locationOf(values),
      port: portOf(values.port),
      clock: io.clock,
      log: io.log,
      behindProxy,
      ...(values.files === undefined ? {} : { files: values.files }),
      ...(values.host === undefined ? {} : { host: values.host }),
      ...(cert && key ? { tls: { cert: readFileSync(cert), key: readFileSync(key) } } : {}),
    });
    try {
      if (workspace !== null) await fill(io, hub, workspace);
      // Listened for before anybody knows that it can be told.
      const told = untilToldToStop();
      io.print(`hub: ready ${hub.url}`);
      await Promise.race([told, hub.opened.ended]);
      await hub.leave(leaveSeconds * 1000);
    } finally {
      await hub.close();
    }
    return 0;
  },
};

function portOf(text: string | undefined): number {
  const port = text === undefined ? 0 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port is a number up to 65535');
  return port;
}

async function fill(io: CommandIo, hub: Hub, workspace: 'demo' | 'empty'): Promise<void> {
  if (workspace === 'demo') {
    if (await hasUsers(hub.context.db)) return;
    // Read only when asked for: a hub in service never loads it.
    const { createDemoWorkspace } = await import('../workspace/demo.ts');
    await createDemoWorkspace(hub);
    return;
  }
  const admin = await createFirstAdmin(hub.context);
  if (admin) io.print(`hub: first admin ${admin.email} password ${admin.password} (shown once)`);
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
