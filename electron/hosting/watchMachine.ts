import { networkInterfaces } from 'node:os';

const lookEveryMs = 5_000;
/** A timer that is this late was not late: the machine slept. */
const sleptMs = 30_000;

/** What a look at the machine tells, for hosts to which the system sends no events of its own. */
export interface Machine {
  now(): number;
  hasNetwork(): boolean;
}

const thisMachine: Machine = {
  now: () => Date.now(),
  hasNetwork: () =>
    Object.values(networkInterfaces()).some((addresses) => addresses?.some((address) => !address.internal)),
};

/** Notices sleep and the coming and going of networks by looking every few seconds. */
export function watchMachine(
  notify: (event: 'online' | 'offline' | 'resume') => void,
  machine: Machine = thisMachine,
): { stop(): void } {
  let lastLook = machine.now();
  let hadNetwork = machine.hasNetwork();
  const timer = setInterval(() => {
    const now = machine.now();
    if (now - lastLook > lookEveryMs + sleptMs) notify('resume');
    lastLook = now;
    const hasNetwork = machine.hasNetwork();
    if (hasNetwork !== hadNetwork) notify(hasNetwork ? 'online' : 'offline');
    hadNetwork = hasNetwork;
  }, lookEveryMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
