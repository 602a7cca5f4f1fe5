import { type HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { laptopPorts, TestLaptop } from './laptopWorkspace.ts';

export const emailOfRepAt = async (workspace: HubWorkspace): Promise<string> =>
  (await workspace.laptopOf('rep', [workspace.north])).email;

/** A new rep at a laptop of their own, signed in and with everything read. */
export async function signedInAt(workspace: HubWorkspace, change: Parameters<typeof laptopPorts>[0] = {}) {
  const email = await emailOfRepAt(workspace);
  const laptop = await new TestLaptop(laptopPorts(change)).start();
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
  return { laptop, email, profileId: answer.value.profile?.id ?? '' };
}
