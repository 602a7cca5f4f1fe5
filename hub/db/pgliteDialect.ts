import type { PGlite } from '@electric-sql/pglite';
import { type DatabaseConnection, type Driver, PGliteDialect } from 'kysely';

/**
 * Kysely's PGlite dialect shares its one connection without waiting: a query sent while another caller's
 * transaction is open would run inside that transaction. Here each caller has the connection to itself until
 * it hands it back, first come, first served.
 */
export class ExclusivePGliteDialect extends PGliteDialect {
  override createDriver(): Driver {
    return exclusive(super.createDriver());
  }
}

export const exclusivePGliteDialect = (pglite: PGlite): ExclusivePGliteDialect =>
  new ExclusivePGliteDialect({ pglite: pglite as never });

function exclusive(driver: Driver): Driver {
  const waiting: Array<() => void> = [];
  let taken = false;
  const acquire = driver.acquireConnection.bind(driver);
  const release = driver.releaseConnection.bind(driver);

  driver.acquireConnection = async (...options): Promise<DatabaseConnection> => {
    if (taken) await new Promise<void>((resolve) => waiting.push(resolve));
    taken = true;
    return acquire(...options);
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
