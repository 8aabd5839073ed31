// The option --retention-days: for how long records are kept once they say nothing that holds.
import { InvalidArgumentError } from 'commander';

/** A century. */
export const RETENTION_DAYS_MAX = 36_500;

/** @throws InvalidArgumentError for anything but a whole number of days */
export function parseRetentionDays(text: string): number {
  const days = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > RETENTION_DAYS_MAX)
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${RETENTION_DAYS_MAX}.`);
  return days;
}
