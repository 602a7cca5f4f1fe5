/** So long without a move and without a held call, an account with an open deal is stuck. */
export const stuckDays = 42;

export const stuckSince = (now: number): number => now - stuckDays * 86_400_000;
