/** A server that runs, and whatever it keeps. */
export interface PostgresServer {
  readonly folder: string;
  /** Its database that stays, to create and drop others from. */
  readonly address: string;
  readonly version: number;
}
