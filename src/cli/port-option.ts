// The option --port of the commands that listen.
import { InvalidArgumentError } from 'commander';

/** @throws InvalidArgumentError unless the text is a whole number from 0 to 65535 */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return port;
}
