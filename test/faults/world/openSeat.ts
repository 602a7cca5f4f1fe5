import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import { hubAddress } from '../../harness/network/faultNetwork.ts';
import { LaptopDied } from './useSeat.ts';
import { workspacePassword } from './workspace.ts';
import type { Seat, World } from './world.ts';

/** Starts the laptop and opens what is on it, as its user does in the morning. */
export async function openSeat(world: World, seat: Seat): Promise<void> {
  const { laptop } = seat;
  if (!laptop.running) await laptop.start();
  seat.downFor = 0;
  await enter(world, seat);
}

/** Signs in where nobody is, opens what is locked; offline it may fail, and is tried again at the next step. */
export async function enter(world: World, seat: Seat): Promise<boolean> {
  const { laptop, user } = seat;
  const state = await laptop.ask('session.state', {});
  if (!state.ok) throw new Error(`session.state answered ${JSON.stringify(state.error)} on ${laptop.name}`);
  if (state.value.problem !== null)
    world.violations.push(`${laptop.name} cannot open its data: ${state.value.problem}`);
  if (state.value.status === 'signed_in') return true;
  const profile = state.value.profiles[0];
  if (profile !== undefined) {
    const opened = await laptop.ask('session.open', { profileId: profile.id, passphrase: null });
    if (!opened.ok)
      world.violations.push(`${laptop.name} cannot open its profile: ${JSON.stringify(opened.error)}`);
    return opened.ok;
  }
  const signedIn = await laptop.ask('session.signIn', {
    hubUrl: hubAddress,
    email: user.email,
    password: workspacePassword,
  });
  if (!signedIn.ok) world.story.push(`  ${laptop.name} could not sign in: ${signedIn.error.code}`);
  return signedIn.ok;
}

export async function statusOf(seat: Seat): Promise<SyncStatus | null> {
  const answer = await seat.laptop.ask('sync.status', {});
  if (answer.ok) return answer.value;
  if (answer.error.code === 'signed_out' || answer.error.code === 'locked') return null;
  throw new Error(`sync.status answered ${JSON.stringify(answer.error)} on ${seat.laptop.name}`);
}

/** Nothing more will happen by itself: all is read and sent, or what is left is the user's move. */
export const isAtRest = (status: SyncStatus): boolean =>
  status.activity === 'idle' &&
  status.waiting + status.sending === 0 &&
  (status.allSynced || status.attention > 0);

/** Presses "sync now" and waits for rest, no longer than `patience`. */
export async function syncSeat(seat: Seat, patience: number): Promise<void> {
  if (!seat.laptop.running) return;
  const { life } = seat.laptop;
  try {
    await Promise.race([seat.laptop.ask('sync.now', {}), seat.laptop.death]);
    const until = performance.now() + patience;
    while (seat.laptop.life === life && performance.now() < until) {
      // A process that was killed never answers.
      const status = await Promise.race([statusOf(seat), seat.laptop.death.then(() => null)]);
      if (status === null || isAtRest(status) || !seat.laptop.link.online) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } catch (error) {
    if (!(error instanceof LaptopDied) && seat.laptop.life === life) throw error;
  }
}
