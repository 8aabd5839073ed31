// The store of one log in a schema of a PostgreSQL database, which many processes on many machines share.
import { TemoinError } from '../../consent/error.ts';
import { postgresAccess } from './postgres-access.ts';
import { connectPostgres } from './postgres-connection.ts';
import { postgresErasure } from './postgres-erasure.ts';
import { postgresErasureRequests } from './postgres-erasure-requests.ts';
import { postgresLease } from './postgres-lease.ts';
import { postgresPending } from './postgres-pending.ts';
import { postgresReads } from './postgres-reads.ts';
import { postgresRegister } from './postgres-register.ts';
import { refuseUnsafeSettings } from './postgres-safety.ts';
import { migrate, schemaOf } from './postgres-schema.ts';
import { postgresScrub } from './postgres-scrub.ts';
import { postgresShown } from './postgres-shown.ts';
import { postgresWrites } from './postgres-writes.ts';
import type { SharedLogStore } from './shared-log-store.ts';

/**
 * Opens the log of a site in the database, and makes its tables where there are none.
 * @param url `postgres://user:password@host:port/database`; may lead to a pooler that pools by transaction
 * @param site the configuration's; it names the schema
 * @throws TemoinError `option-invalid` where the address is none; `data-unusable` where the database cannot be
 *   reached, its settings could lose what it has committed, or a newer release has written the tables
 */
export async function openPostgresStore(url: string, site: string): Promise<SharedLogStore> {
  const connection = connectPostgres(url);
  const schema = schemaOf(site);
  try {
    await refuseUnsafeSettings(connection.query);
    await migrate(connection, schema);
  } catch (error) {
    await connection.close();
    if (error instanceof TemoinError) throw error;
    throw new TemoinError(
      'data-unusable',
      `the log of ${site} cannot be opened in the database: ${error instanceof Error ? error.message : error}; check --database, that the server runs, and that the role may create a schema`,
      { cause: error },
    );
  }
  return {
    ...postgresReads(connection.query, schema),
    ...postgresRegister(connection, schema),
    ...postgresWrites(connection, schema),
    ...postgresAccess(connection, schema),
    ...postgresShown(connection.query, schema),
    ...postgresErasure(connection, schema),
    ...postgresErasureRequests(connection, schema),
    ...postgresScrub(connection, schema),
    ...postgresPending(connection, schema),
    ...postgresLease(connection, schema),
    close: connection.close,
  };
}
