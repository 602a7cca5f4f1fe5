/** How all the workers of a run know its folder. */
export const runFolderVariable = 'CALLBOARD_RUN_FOLDER';

/** A place that lasts for one run of the tests. Null outside such a run. */
export const runFolder = (): string | null => process.env[runFolderVariable] ?? null;
