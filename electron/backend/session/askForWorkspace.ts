import type { Answer } from '../../../shared/contracts/ipc/index.ts';
import { workspaceResponse } from '../../../shared/contracts/sync/wire.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { Network } from '../ports/ports.ts';
import { HubClient } from '../sync/hubClient.ts';
import { HubTrouble } from '../sync/hubTrouble.ts';
import { codeOf } from './askToSignIn.ts';
import { parseHubAddress } from './hubAddress.ts';

/** Asked while somebody looks at the sign-in form, which does not wait for it. */
const patienceMs = 10_000;

/** Asks the hub whose workspace it is and, of a demo, who is in it. */
export async function askForWorkspace({
  network,
  programVersion,
  hubUrl,
}: {
  readonly network: Network;
  readonly programVersion: string;
  readonly hubUrl: string;
}): Promise<Answer<'session.workspace'>> {
  const address = parseHubAddress(hubUrl);
  if (!address.ok) return address;
  const client = new HubClient(network, address.value, programVersion);
  try {
    const signal = AbortSignal.timeout(patienceMs);
    return ok(await client.json(workspaceResponse, { method: 'GET', path: '/workspace', signal }));
  } catch (error) {
    if (!(error instanceof HubTrouble)) throw error;
    const code = codeOf(error);
    const known = code === 'offline' || code === 'hub_too_old' || code === 'program_too_old';
    return fail(known ? code : 'not_a_hub', { code: error.code });
  }
}
