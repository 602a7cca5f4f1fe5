import { net, powerMonitor } from 'electron';
import type { Backend } from '../backend/createBackend.ts';
import { watchMachine } from '../hosting/watchMachine.ts';

/** Tells the backend of sleep and network. Electron has an event for the one and only a question for the other. */
export function watchPower(backend: Pick<Backend, 'notify'>): { stop(): void } {
  powerMonitor.on('suspend', () => backend.notify('suspend'));
  powerMonitor.on('resume', () => backend.notify('resume'));
  return watchMachine((event) => backend.notify(event), {
    now: () => Date.now(),
    hasNetwork: () => net.isOnline(),
  });
}
