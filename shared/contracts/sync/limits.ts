/** Bounds both sides keep. Bytes are of the JSON text before compression. */
export const limits = {
  batchMutations: 500,
  batchBytes: 1_000_000,
  /** One mutation; the laptop refuses a larger one before it is given a place in the queue. */
  mutationBytes: 256_000,
  changesRows: 2_000,
  snapshotPageRows: 2_000,
  /** Of large rows, an answer takes no more than fit into this many bytes as they are stored; one in any case. */
  answerBytes: 2_000_000,
  /** A signed kit, in bytes of UTF-8; below what a laptop takes as one line. */
  kitPayloadBytes: 4_000_000,
  /** How long the hub remembers changes and laptops keep acknowledged mutations. */
  changeRetentionDays: 90,
  acknowledgedRetentionDays: 30,
} as const;
