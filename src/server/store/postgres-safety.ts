// The settings of a PostgreSQL server under which a commit is not durable: refused before anything is written.
import { TemoinError } from '../../consent/error.ts';
import type { Query } from './postgres-connection.ts';
import { textOf } from './row.ts';

/** Least durable first; each of them waits for more (PostgreSQL manual, `synchronous_commit`). */
const UNSAFE_WITH_STANDBYS = ['off', 'local', 'remote_write'];

/**
 * Looks at the server's settings.
 * @throws TemoinError `data-unusable` where a crash, or the failover to a synchronous standby, could lose what was
 *   acknowledged; it says all settings at fault, their values, and what to do
 */
export async function refuseUnsafeSettings(query: Query): Promise<void> {
  const [row = {}] = await query(
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes,
            current_setting('synchronous_commit') AS synchronous_commit,
            current_setting('synchronous_standby_names') AS synchronous_standby_names`,
  );
  const value = (name: string) => textOf(row, name);
  const unsafeCommits = value('synchronous_standby_names') ? UNSAFE_WITH_STANDBYS : ['off'];
  const problems = [
    ...['fsync', 'full_page_writes']
      .filter((name) => value(name) === 'off')
      .map((name) => `${name} is off: set ${name} = on in postgresql.conf and restart the server`),
    ...(unsafeCommits.includes(value('synchronous_commit'))
      ? [
          `synchronous_commit is ${value('synchronous_commit')}: set synchronous_commit = on in postgresql.conf, and for the role and the database if it is set there`,
        ]
      : []),
  ];
  if (problems.length) {
    throw new TemoinError(
      'data-unusable',
      `the database may lose what it has committed, so no log is kept in it; ${problems.join('; ')}`,
    );
  }
}
