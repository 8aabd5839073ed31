// The option --admin: an address of its own to listen on, as a port alone or with a host.
import { InvalidArgumentError } from 'commander';
import type { ListenAddress } from '../server/listen.ts';
import { parsePort } from './port-option.ts';

const LOOPBACK = '127.0.0.1';

/**
 * Reads `9464`, `127.0.0.1:9464`, `metrics.internal:9464` or `[::1]:9464`. A port alone is one of this machine only.
 * @throws InvalidArgumentError for anything else
 */
export function parseListenAddress(text: string): ListenAddress {
  const [, inBrackets, plain, port = ''] = /^(?:(?:\[([0-9a-f:.]+)\]|([\w.-]+)):)?(\d+)$/i.exec(text) ?? [];
  if (!port)
    throw new InvalidArgumentError('It must be a port, or a host and a port, such as 127.0.0.1:9464.');
  return { host: inBrackets ?? plain ?? LOOPBACK, port: parsePort(port) };
}
