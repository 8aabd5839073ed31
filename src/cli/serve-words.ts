// What an operator is told of a server that has started, whichever sites it serves.
import type { Configuration } from '../consent/configuration.ts';
import type { OperatorLog } from './operator-log.ts';
import type { ServeArguments } from './serve-options.ts';

const ROLLBACK_UNDETECTABLE = `Rollback undetectable: nobody would know that an older state of this log was put back. Add --ledger <file>, outside
the data directory and its backups, or a witness.

`;

/** What is to be printed where nobody would notice that an older log was put back; else nothing. */
export const rollbackWords = ({ ledger, witness }: ServeArguments) =>
  ledger !== undefined || witness.length ? '' : ROLLBACK_UNDETECTABLE;

/** The same for programs. */
export function warnOfRollback(options: ServeArguments, log: OperatorLog): void {
  const words = rollbackWords(options).trim().replace('\n', ' ');
  if (words) log.write('warn', 'rollback-undetectable', words);
}

/** Warns of a configuration by which pages send no records. */
export function warnOfMissingLog(
  path: string,
  { site, log: address }: Configuration,
  log: OperatorLog,
): void {
  if (address) return;
  const message = `${path} has no "log", so pages send no records; add "log": "/temoin/records"`;
  log.write('warn', 'log-not-configured', message, { site });
}

/** Says that a signal ends the server. In words the shell says it itself. */
export function sayStopping(log: OperatorLog): void {
  if (log.format === 'json') log.write('info', 'stopping', 'The server answers what has arrived, and ends');
}
