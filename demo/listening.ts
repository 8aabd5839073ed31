// Opens and closes listening ports: the requested one, the next free one, or any.

import type { Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';

/** How many ports after the wished one are tried. */
const PORTS_TRIED = 50;

/** Both loopback addresses that a browser may try for `localhost`. */
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1'];

/**
 * Starts listening and tells the port, which for 0 is the one the system gave.
 *
 * @throws the listen error (`EADDRINUSE`, `EACCES`…), unchanged.
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Ends every connection and frees the port. Resolves as well when the server was not listening. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * A port that is free on both loopback addresses: `wished`, or the first free one after it.
 *
 * @param wished - 0 for any port the system has.
 * @param taken - ports already promised to somebody else.
 * @throws when none of the {@link PORTS_TRIED} ports from `wished` on is free.
 */
export async function freePort(wished: number, taken: readonly number[] = []): Promise<number> {
  if (wished === 0) return anyPort();
  for (let port = wished; port < wished + PORTS_TRIED && port <= 65_535; port += 1) {
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(
    `no free port from ${wished} to ${wished + PORTS_TRIED - 1}: stop what listens there, or pass --port with another number`,
  );
}

async function isFree(port: number): Promise<boolean> {
  for (const address of LOOPBACK_ADDRESSES) {
    const code = await tryPort(port, address);
    // A machine without IPv6 has no ::1 to be taken.
    if (typeof code === 'string' && code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') return false;
  }
  return true;
}

async function anyPort(): Promise<number> {
  const port = await tryPort(0, '127.0.0.1');
  if (typeof port === 'number') return port;
  throw new Error(`the system gave no free port on 127.0.0.1: ${port}`);
}

/** The port when it could be had (and was given back), else the error code. */
function tryPort(port: number, address: string): Promise<number | string> {
  return new Promise((resolve) => {
    const probe = createTcpServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, address, () => {
      const bound = probe.address();
      const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
      probe.close(() => resolve(actual));
    });
  });
}
