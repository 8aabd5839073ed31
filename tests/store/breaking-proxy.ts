// A TCP proxy before a database: what stands between a server and its database, and how that can break.

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Passes connections on to a port of this machine, which may change as an address does at a failover. */
export class BreakingProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #target: number;
  /** Cuts the connection when this has been passed on to the database, before the answer comes back; once. */
  cutAfter: string | undefined;

  private constructor(target: number) {
    this.#target = target;
    this.#server = createServer((client) => this.#serve(client));
  }

  static async start(target: number): Promise<BreakingProxy> {
    const proxy = new BreakingProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** Address of a database behind it. */
  url(database: string): string {
    // The reason for the cast: a server that listens on a port has an address of this kind.
    const { port } = this.#server.address() as AddressInfo;
    return `postgres://postgres@127.0.0.1:${port}/${database}`;
  }

  /** Cuts every connection; new ones lead to this port. */
  leadTo(target: number): void {
    this.#target = target;
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.leadTo(this.#target);
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(client: Socket): void {
    const database = connect(this.#target, '127.0.0.1');
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      this.#sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
    database.on('data', (bytes) => client.write(bytes));
    client.on('data', (bytes) => {
      database.write(bytes);
      if (this.cutAfter === undefined || !bytes.includes(this.cutAfter)) return;
      this.cutAfter = undefined;
      client.destroy();
      // The database gets what was sent to it, and finds the connection closed only afterwards.
      database.removeAllListeners('close');
      database.end();
    });
  }
}
