import type { Answer } from './damage.ts';
import type { WirePath } from './fault.ts';

/** One request that reached the hub and what came of it, as the network saw it. */
export interface Exchange {
  /** Grows by one with each request that any laptop makes. */
  readonly order: number;
  readonly link: string;
  readonly path: WirePath;
  readonly url: string;
  readonly requestBody: Uint8Array;
  /** What the hub said, whole and unspoiled. */
  readonly answer: Answer;
  /** Whether the laptop got exactly that, in time. */
  delivered: boolean;
}

const decoder = new TextDecoder();

export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
