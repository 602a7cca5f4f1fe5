import { existsSync } from 'node:fs';
import { createContext } from '../createHub.ts';
import { type DatabaseLocation, databaseFolder, type OpenDatabase, openDatabase } from '../db/open.ts';
import type { HubContext } from '../hubContext.ts';
import { type CommandIo, UsageError } from './command.ts';

/** The options by which every command says which hub it means. */
export const locationOptions = {
  data: { type: 'string' },
  database: { type: 'string' },
} as const;

/** `CALLBOARD_DATABASE` keeps a server's password out of the list of processes. */
export function locationOf(values: { readonly data?: string; readonly database?: string }): DatabaseLocation {
  const url = values.database ?? process.env.CALLBOARD_DATABASE;
  if (values.data !== undefined && values.database !== undefined)
    throw new UsageError('give --data or --database, not both');
  if (values.data !== undefined) return { folder: values.data };
  if (url === undefined) throw new UsageError('say which hub: --data DIR or --database URL');
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new UsageError('--database is an address that begins with postgres://');
  return { url };
}

/** Opens the hub's data, does the work and lets the data go again. A folder that was mistyped is a new hub, and said to be. */
export async function withHub<Value>(
  io: CommandIo,
  location: DatabaseLocation,
  work: (hub: HubContext, opened: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const isNew = 'folder' in location && !existsSync(databaseFolder(location.folder));
  const opened = await openDatabase(location);
  if (isNew) io.complain(`hub: there was no hub in ${location.folder}; an empty one stands there now`);
  try {
    return await work(await createContext(opened, io.clock, io.log), opened);
  } finally {
    await opened.close();
  }
}
