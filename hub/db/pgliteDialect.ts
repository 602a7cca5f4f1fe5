import type { PGlite } from '@electric-sql/pglite';
import { type DatabaseConnection, type Driver, PGliteDialect } from 'kysely';

/**
 * Kysely's PGlite dialect shares its one connection without waiting: a query sent while another caller's
 * transaction is open would run inside that transaction. Here each caller has the connection to itself until
 * it hands it back, first come, first served.
 */
export class ExclusivePGliteDialect extends PGliteDialect {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super({ pglite: pglite as never });
    this.#pglite = pglite;
  }

  override createDriver(): Driver {
    return exclusive(super.createDriver(), this.#pglite);
  }
}

export const exclusivePGliteDialect = (pglite: PGlite): ExclusivePGliteDialect =>
  new ExclusivePGliteDialect(pglite);

function exclusive(driver: Driver, pglite: PGlite): Driver {
  const waiting: Array<() => void> = [];
  let taken = false;
  const acquire = driver.acquireConnection.bind(driver);
  const release = driver.releaseConnection.bind(driver);
  const begin = driver.beginTransaction.bind(driver);

  driver.acquireConnection = async (...options): Promise<DatabaseConnection> => {
    if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
    taken = true;
    return acquire(...options);
  };
  driver.beginTransaction = async (...options): Promise<void> => {
    // Asked of an engine that is closed or closing, Kysely's own refuses twice, and one refusal reaches nobody.
    if (!pglite.ready) throw new Error('PGlite is closed');
    await begin(...options);
  };
  driver.releaseConnection = async (connection, ...options): Promise<void> => {
    await release(connection, ...options);
    const next = waiting.shift();
    // `taken` stays true while it passes from hand to hand, so that nobody slips in between.
    if (next) next();
    else taken = false;
  };
  return driver;
}
