import { parseArgs } from 'node:util';
import { listTerritories, listUsers } from '../administration/listings.ts';
import { addTerritory } from '../administration/territories.ts';
import { grantTerritories } from '../administration/users.ts';
import type { HubContext } from '../hubContext.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { territoriesNamed } from './territoryNames.ts';
import { required, say } from './user.ts';

const options = { ...locationOptions, 'external-id': { type: 'string' } } as const;

export const territoryCommand: Command = {
  usage: [
    'territory add NAME [--external-id ID]',
    'territory list',
    'territory grant EMAIL NAME…',
    'territory revoke EMAIL NAME…',
  ].join('\n'),
  async run(io) {
    const { values, positionals } = parseArgs({ args: [...io.words], options, allowPositionals: true });
    const [act, first, ...names] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      switch (act) {
        case 'add': {
          const territory = { name: required(first, 'NAME'), externalId: values['external-id'] ?? null };
          return say(io, await addTerritory(hub, territory), 'added');
        }
        case 'list':
          for (const each of await listTerritories(hub.db))
            io.print([each.name, each.externalId ?? '', each.id].join('\t'));
          return 0;
        case 'grant':
          return change(io, hub, first, names, (held, named) => [...new Set([...held, ...named])]);
        case 'revoke':
          return change(io, hub, first, names, (held, named) => held.filter((id) => !named.includes(id)));
        default:
          throw new UsageError(this.usage);
      }
    });
  },
};

async function change(
  io: CommandIo,
  hub: HubContext,
  email: string | undefined,
  names: readonly string[],
  next: (held: readonly string[], named: readonly string[]) => readonly string[],
): Promise<number> {
  const address = required(email, 'EMAIL').toLowerCase();
  const user = (await listUsers(hub.db)).find((each) => each.email.toLowerCase() === address);
  if (user === undefined) throw new UsageError(`nobody has the email address ${address}`);
  const named = await territoriesNamed(hub, names);
  return say(io, await grantTerritories(hub, address, next(user.territoryIds, named)), 'territories set');
}
