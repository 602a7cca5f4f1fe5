export const importPhases = ['reading', 'comparing', 'writing'] as const;
export type ImportPhase = (typeof importPhases)[number];

/**
 * Told how far a long import has come, every few thousand rows. Whoever runs it lets others take their turn here, says
 * the count on, and throws to give it up.
 */
export type Pace = (phase: ImportPhase, done: number, total: number) => Promise<void>;

export const unpaced: Pace = async () => undefined;

/** Rows between two words about it: some ten milliseconds of work. */
export const rowsPerStep = 2_000;
