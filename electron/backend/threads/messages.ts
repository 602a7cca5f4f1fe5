import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import type { ReadingOptions } from '../features/calendar/reading/readCalendar.ts';
import type { ReadingChoices } from '../features/imports/reading/readTable.ts';
import type { DeviceKey } from '../session/deviceKey.ts';
import type { ProfileFacts } from '../session/profileFacts.ts';
import type { SignedIn } from '../session/storeSignIn.ts';
import type { LiveStatus } from '../sync/liveStatus.ts';
import type { WriterOptions } from '../writer.ts';

/** How a worker is begun: which of the two it is, and what it needs from the host's ports. */
export interface WorkerStart {
  readonly role: 'writer' | 'reader' | 'backup' | 'calendar' | 'table';
  readonly bootId: string;
}

/** From the host to a worker. Those with `call` are answered by `answer` or `failed`. */
export type ToWorker =
  | { readonly type: 'openWriter'; readonly call: number; readonly options: WriterOptions }
  | {
      readonly type: 'openReader';
      readonly call: number;
      readonly profile: ProfileFacts;
      readonly key: Uint8Array;
      readonly live: LiveStatus;
    }
  | {
      readonly type: 'backUp';
      readonly call: number;
      readonly profile: ProfileFacts;
      readonly key: Uint8Array;
      readonly at: number;
    }
  | {
      readonly type: 'readCalendar';
      readonly call: number;
      readonly bytes: Uint8Array;
      readonly options: ReadingOptions;
    }
  | {
      readonly type: 'readTable';
      readonly call: number;
      readonly bytes: Uint8Array;
      readonly choices: ReadingChoices;
    }
  | {
      readonly type: 'readFile';
      readonly call: number;
      readonly sha256: string;
      readonly from: number;
      readonly length: number;
    }
  | { readonly type: 'dispatch'; readonly call: number; readonly channel: string; readonly json: string }
  | {
      readonly type: 'signedIn';
      readonly call: number;
      readonly signedIn: SignedIn;
      readonly device: DeviceKey;
    }
  | { readonly type: 'pendingCount' | 'endSession'; readonly call: number }
  | { readonly type: 'close'; readonly call: number }
  | { readonly type: 'notify'; readonly event: 'online' | 'offline' | 'resume' | 'suspend' }
  | { readonly type: 'live'; readonly live: LiveStatus }
  | { readonly type: 'profile'; readonly profile: ProfileFacts }
  | { readonly type: 'network'; readonly message: ToRequester };

/** From a worker to the host. */
export type ToHost =
  | { readonly type: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly call: number; readonly error: FailureMessage }
  | { readonly type: 'topic'; readonly topic: Topic }
  | { readonly type: 'live'; readonly live: LiveStatus }
  | { readonly type: 'damaged' }
  | { readonly type: 'locked'; readonly why: 'revoked' | 'offline_too_long' }
  | {
      readonly type: 'log';
      readonly level: 'info' | 'warn' | 'error';
      readonly fields: object;
      readonly message: string;
    }
  | { readonly type: 'network'; readonly message: FromRequester };

/** An error's class does not cross threads; its name and code do. */
export interface FailureMessage {
  readonly name: string;
  readonly code: string | null;
  readonly message: string;
}

/** A request that a worker asks the host to make, and how far its reader has come. */
export type FromRequester =
  | {
      readonly type: 'fetch';
      readonly id: number;
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Uint8Array<ArrayBuffer> | null;
      readonly redirect: 'error' | 'manual';
    }
  /** One more piece of the body may come. */
  | { readonly type: 'more'; readonly id: number }
  | { readonly type: 'abort'; readonly id: number };

export type ToRequester =
  | {
      readonly type: 'head';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      /** Whole where it is short. */
      readonly body: Uint8Array<ArrayBuffer> | 'none' | 'in pieces';
    }
  | { readonly type: 'piece'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'end'; readonly id: number }
  | { readonly type: 'broken'; readonly id: number; readonly error: FailureMessage };
