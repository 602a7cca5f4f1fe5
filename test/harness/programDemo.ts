import type { Browser } from '@playwright/test';
import { type DemoPerson, demoPassword, demoPeople } from '../../hub/workspace/demoPeople.ts';
import { createProgramHub, type ProgramHub } from './programHub.ts';
import { createProgramLaptop, type ProgramLaptop } from './programLaptop.ts';
import { createProgramNetwork, type ProgramNetwork } from './programNetwork.ts';
import { ProgramScreen, type ScreenOptions } from './programScreen.ts';

/** One person at one laptop, with a network of their own to lose. */
export interface Seat {
  readonly person: DemoPerson;
  readonly laptop: ProgramLaptop;
  readonly network: ProgramNetwork;
  /** The window that is open now. */
  screen: ProgramScreen;
  /** kill -9, and the program started again by hand, in a new window. */
  crash(): Promise<void>;
  /** Starts what was killed or stopped, and opens its window; with `clockOffsetMs`, the clock is wrong by so much. */
  reopen(clockOffsetMs?: number): Promise<void>;
}

/** A company to try the program in: the demo's hub, and as many laptops as a test sits people at. */
export interface ProgramDemo {
  readonly hub: ProgramHub;
  sit(browser: Browser, name: string, options?: ScreenOptions): Promise<Seat>;
  /** The same, past the sign-in and with everything read. */
  seat(browser: Browser, name: string, options?: ScreenOptions): Promise<Seat>;
  /** Closes every window and laptop, and keeps the hub. */
  clear(): Promise<void>;
  remove(): Promise<void>;
}

export function personNamed(name: string): DemoPerson {
  const person = demoPeople.find((one) => one.name === name);
  if (person === undefined) throw new Error(`${name} is not in the demo`);
  return person;
}

export const signInAs = ({ person, screen }: Seat): Promise<void> =>
  screen.signIn(person.email, demoPassword);

export async function createProgramDemo(): Promise<ProgramDemo> {
  const hub = await createProgramHub({ demo: true });
  await hub.serve(['--workspace', 'demo']);
  const seats: Seat[] = [];

  const demo: ProgramDemo = {
    hub,
    async sit(browser, name, options) {
      const network = await createProgramNetwork(() => hub.url);
      const laptop = await createProgramLaptop(network.url, options?.clockOffsetMs);
      await laptop.start();
      const seat: Seat = {
        person: personNamed(name),
        laptop,
        network,
        screen: await ProgramScreen.open(browser, laptop.entrance, options),
        async crash() {
          await laptop.kill();
          await seat.reopen();
        },
        async reopen(clockOffsetMs = options?.clockOffsetMs ?? 0) {
          await seat.screen.close();
          await laptop.start(clockOffsetMs);
          seat.screen = await ProgramScreen.open(browser, laptop.entrance, { ...options, clockOffsetMs });
        },
      };
      seats.push(seat);
      return seat;
    },
    async seat(browser, name, options) {
      const seat = await demo.sit(browser, name, options);
      await signInAs(seat);
      await seat.screen.untilSynced();
      return seat;
    },
    async clear() {
      for (const { screen, laptop, network } of seats.splice(0)) {
        await screen.close();
        await laptop.remove();
        await network.cut();
      }
    },
    async remove() {
      await demo.clear();
      await hub.remove();
    },
  };
  return demo;
}
