// A server for connections alone: what `preconnect` makes of its address.
import { createServer } from 'node:http';

/** A running server and its count. */
export interface ConnectionCount {
  readonly url: string;
  /** Connections since the start or the last `reset`. */
  count(): number;
  reset(): void;
  close(): Promise<void>;
}

/** Starts a server that answers nothing and counts who connects. */
export async function countConnections(): Promise<ConnectionCount> {
  let count = 0;
  const server = createServer().on('connection', () => count++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the counting server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    count: () => count,
    reset: () => {
      count = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
