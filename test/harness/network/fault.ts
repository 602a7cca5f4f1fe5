/** What can go wrong with one request, seen from the laptop. */
export const faultKinds = [
  /** The connection breaks before the hub hears anything. */
  'cut_before',
  /** The hub has done it; the answer never arrives. */
  'cut_after',
  'delay_before',
  'delay_after',
  /** The network delivers the request twice at once; one of the two answers arrives. */
  'duplicate',
  /** The laptop sees a broken connection; the request arrives at the hub after later ones. */
  'late',
  /** It goes well, and the same request arrives once more after later ones. */
  'replay',
  /** The answer ends early, and the connection says so. */
  'truncate_error',
  /** The answer ends early as if that were all of it. */
  'truncate_silent',
  /** Bytes that are no JSON. */
  'garbage',
  /** The sign-in page of a hotel's network, with status 200. */
  'portal',
  /** One byte of a snapshot page differs from what was hashed. Other answers have no hash of their own. */
  'flip_byte',
  /** A proxy's error in place of the hub's answer, which was applied. */
  'bad_gateway',
  /** A proxy that asks to come back later; the hub heard nothing. */
  'throttle',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const wirePaths = ['push', 'changes', 'snapshot', 'digest', 'sessions', 'other'] as const;
export type WirePath = (typeof wirePaths)[number];

export const wirePathOf = (url: string): WirePath => {
  const first = new URL(url).pathname.split('/')[2] ?? '';
  return wirePaths.find((path) => path === first) ?? 'other';
};

export interface Fault {
  readonly kind: FaultKind;
  /** The next request of this path meets it; `any` takes the next of all. */
  readonly path: WirePath | 'any';
  /** Where in the answer, 0 to 1, for those that damage it. */
  readonly at: number;
  /** For those that delay. */
  readonly milliseconds: number;
}

/** Once the request has left: whether a fault damages the answer that the hub gave. */
export const damagesAnswer = (kind: FaultKind): boolean =>
  ['truncate_error', 'truncate_silent', 'garbage', 'portal', 'flip_byte', 'bad_gateway'].includes(kind);
