import { join } from 'node:path';

/** Where hosts write the program's log, and where the diagnostics read it. */
export const logFileOf = (dataFolder: string): string => join(dataFolder, 'logs', 'callboard.log');
