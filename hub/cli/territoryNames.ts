import { listTerritories } from '../administration/listings.ts';
import type { HubContext } from '../hubContext.ts';
import { UsageError } from './command.ts';

/** Territories by what people call them: name, external id, or id. */
export async function territoriesNamed(
  hub: HubContext,
  names: readonly string[],
): Promise<readonly string[]> {
  const territories = await listTerritories(hub.db);
  return names.map((name) => {
    const found = territories.find((each) => [each.id, each.name, each.externalId].includes(name));
    if (found === undefined) throw new UsageError(`no territory is called ${name}; see: territory list`);
    return found.id;
  });
}
