// The option --retention-days: for how long records are kept once they say nothing that holds.
import { InvalidArgumentError } from 'commander';
import { TemoinError } from '../consent/error.ts';

/** A century. */
export const RETENTION_DAYS_MAX = 36_500;

/** @throws InvalidArgumentError for anything but a whole number of days */
export function parseRetentionDays(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > RETENTION_DAYS_MAX)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${RETENTION_DAYS_MAX}.`);
  return days;
}

/**
 * @param what names the setting, as its operator wrote it
 * @throws TemoinError `option-invalid` where the log is one that nothing is erased from
 */
export function refuseRetentionInDatabase(
  database: string | undefined,
  retentionDays: number | undefined,
  what: string,
): void {
  if (database === undefined || retentionDays === undefined) return;
  throw new TemoinError(
    'option-invalid',
    `${what} is for a log in --data: nothing is erased from one in PostgreSQL yet; leave it out`,
  );
}
