import { randomUUID } from 'node:crypto';
import { demoPassword } from '../../../hub/workspace/demoPeople.ts';
import { HubLaptop } from '../../harness/hubLaptop.ts';
import { type ProgramDemo, personNamed } from '../../harness/programDemo.ts';

/** Accounts that somebody met while their laptop was offline, as they would have been pushed. */
export async function accountsMadeOffline(laptop: HubLaptop): Promise<readonly unknown[]> {
  const { scopes } = (await laptop.changes(null)).body;
  const homeTerritoryId = scopes.find((scope) => scope.startsWith('territory:'))?.slice('territory:'.length);
  const nothing = { segment: null, city: null, country: null, phone: null, website: null, language: null };
  return ['Met at the fair', 'Entered twice'].map((account) => {
    const args = { ...nothing, id: randomUUID(), name: account, homeTerritoryId };
    const { seq: _, ...envelope } = laptop.envelope({ kind: 'account.create', args, cursor: null });
    return envelope;
  });
}

/** Another laptop of theirs is locked with work on it, and hands that over. */
export async function handOverWorkOf(name: string, { hub }: ProgramDemo): Promise<void> {
  const laptop = new HubLaptop(hub.url);
  await laptop.signIn(personNamed(name).email, demoPassword);
  const unsent = await accountsMadeOffline(laptop);
  await hub.administer(['device', 'revoke', laptop.deviceId]);
  laptop.url = hub.url;
  const { status } = await laptop.handOver(unsent);
  if (status !== 200) throw new Error(`the hub answered ${status} to what was handed over`);
}
