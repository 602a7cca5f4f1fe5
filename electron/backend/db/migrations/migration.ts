import type { Connection } from '../database.ts';

/**
 * One step of the schema. Numbered in tens, so that a step forgotten between two can still be put there
 * before release. Once released a migration never changes: what follows from it is a new one.
 */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Runs inside one transaction together with its entry in `migration`. */
  up(connection: Connection): void;
}
