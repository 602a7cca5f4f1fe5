import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import type { CollateralPart } from '../db/collateral.ts';
import type { DeviceKey } from '../session/deviceKey.ts';
import type { ProfileFacts } from '../session/profileFacts.ts';
import type { SignedIn } from '../session/storeSignIn.ts';
import type { WriterOptions } from '../writer.ts';

/** What the host hears from an open profile. */
export interface EngineEvents {
  topic(topic: Topic): void;
  damaged(): void;
  locked(why: 'revoked' | 'offline_too_long'): void;
  /** A thread of the engine ended by itself: what was asked of it is answered `internal`, and it opens again. */
  died(): void;
}

/** An open profile: its writer and its reader, wherever they run. */
export interface Engine {
  command(channel: string, json: string): Promise<string>;
  query(channel: string, json: string): Promise<string>;
  readFile(sha256: string, from: number, length: number): Promise<CollateralPart | null>;
  notify(event: 'online' | 'offline' | 'resume' | 'suspend'): void;
  signedIn(signedIn: SignedIn, device: DeviceKey): Promise<void>;
  setProfile(profile: ProfileFacts): void;
  pendingCount(): Promise<number>;
  /** Tells the hub that the user signs out, if it can be told at once. */
  endSession(): Promise<void>;
  close(): Promise<void>;
}

/** Rejects with what storage threw, or with `NewerDatabase`. */
export type OpenEngine = (options: WriterOptions, events: EngineEvents) => Promise<Engine>;
