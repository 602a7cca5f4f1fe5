export const kitStatuses = [
  'draft',
  'in_review',
  'approved',
  'published',
  'superseded',
  'expired',
  'recalled',
] as const;
export type KitStatus = (typeof kitStatuses)[number];

/**
 * What moves a version. `submit`: to the approvers; `send_back`: with a comment; `approve`: when every item is;
 * `reopen`: an approved version is changed again; `publish`, `supersede`, `expire`, `recall`: the hub's own.
 */
export const kitMoves = [
  'submit',
  'withdraw',
  'send_back',
  'approve',
  'reopen',
  'publish',
  'supersede',
  'expire',
  'recall',
] as const;
export type KitMove = (typeof kitMoves)[number];

const moves: Readonly<Record<KitMove, { readonly from: readonly KitStatus[]; readonly to: KitStatus }>> = {
  submit: { from: ['draft'], to: 'in_review' },
  withdraw: { from: ['in_review'], to: 'draft' },
  send_back: { from: ['in_review'], to: 'draft' },
  approve: { from: ['in_review'], to: 'approved' },
  reopen: { from: ['approved'], to: 'draft' },
  publish: { from: ['approved'], to: 'published' },
  supersede: { from: ['published'], to: 'superseded' },
  expire: { from: ['published'], to: 'expired' },
  recall: { from: ['published', 'superseded', 'expired'], to: 'recalled' },
};

/** Null where the move does not begin there. */
export const statusAfterMove = (status: KitStatus, move: KitMove): KitStatus | null =>
  moves[move].from.includes(status) ? moves[move].to : null;

export const movesFrom = (status: KitStatus): readonly KitMove[] =>
  kitMoves.filter((move) => moves[move].from.includes(status));
