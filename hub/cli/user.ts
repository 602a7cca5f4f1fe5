import { parseArgs } from 'node:util';
import { type Role, roles } from '../../shared/domain/entities/workspace.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { listTerritories, listUsers } from '../administration/listings.ts';
import { addUser, changeRole, deactivateUser, reactivateUser, setPassword } from '../administration/users.ts';
import type { HubContext } from '../hubContext.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { locationOf, locationOptions, withHub } from './openHub.ts';
import { sentenceFor } from './refusals.ts';
import { territoriesNamed } from './territoryNames.ts';

const options = {
  ...locationOptions,
  name: { type: 'string' },
  email: { type: 'string' },
  role: { type: 'string' },
  territory: { type: 'string', multiple: true },
  'no-password': { type: 'boolean' },
  'password-stdin': { type: 'boolean' },
} as const;

const read = (words: readonly string[]) => parseArgs({ args: [...words], options, allowPositionals: true });
type Values = ReturnType<typeof read>['values'];

export const userCommand: Command = {
  usage: [
    'user add --name NAME --email EMAIL --role ROLE [--territory NAME]… [--no-password]',
    'user list',
    'user password EMAIL',
    'user role EMAIL ROLE',
    'user deactivate EMAIL',
    'user reactivate EMAIL',
    `  ROLE: ${roles.join(', ')}. A password is asked for, or read from what is piped in.`,
  ].join('\n'),
  async run(io) {
    const { values, positionals } = read(io.words);
    const [act, email, role] = positionals;
    return withHub(io, locationOf(values), async (hub) => {
      switch (act) {
        case 'add':
          return add(io, hub, values);
        case 'list':
          return list(io, hub);
        case 'password':
          return say(
            io,
            await setPassword(hub, required(email, 'EMAIL'), await io.readPassword()),
            'password set',
          );
        case 'role':
          return say(io, await changeRole(hub, required(email, 'EMAIL'), roleOf(role)), 'role set');
        case 'deactivate':
          return say(io, await deactivateUser(hub, required(email, 'EMAIL')), 'deactivated');
        case 'reactivate':
          return say(io, await reactivateUser(hub, required(email, 'EMAIL')), 'reactivated');
        default:
          throw new UsageError(this.usage);
      }
    });
  },
};

async function add(io: CommandIo, hub: HubContext, values: Values): Promise<number> {
  const user = {
    name: required(values.name, '--name'),
    email: required(values.email, '--email'),
    role: roleOf(values.role),
    territoryIds: await territoriesNamed(hub, values.territory ?? []),
    password: values['no-password'] ? null : await io.readPassword(),
  };
  return say(io, await addUser(hub, user), 'added');
}

async function list(io: CommandIo, hub: HubContext): Promise<number> {
  const names = new Map((await listTerritories(hub.db)).map(({ id, name }) => [id, name]));
  for (const user of await listUsers(hub.db)) {
    const state = [
      user.active ? null : 'deactivated',
      user.passwordSetAt === null ? 'no password' : null,
    ].filter(Boolean);
    const territories = user.territoryIds.map((id) => names.get(id) ?? id).join(', ');
    io.print([user.email, user.role, user.name, territories, ...state].join('\t'));
  }
  return 0;
}

export function say(io: CommandIo, result: Result<unknown>, done: string): number {
  if (result.ok) {
    io.print(typeof result.value === 'string' ? `${done}: ${result.value}` : done);
    return 0;
  }
  io.complain(sentenceFor(result.error));
  return 1;
}

export function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`${what} is missing`);
  return value;
}

function roleOf(word: string | undefined): Role {
  const role = roles.find((each) => each === word);
  if (role === undefined) throw new UsageError(`a role is one of ${roles.join(', ')}`);
  return role;
}
