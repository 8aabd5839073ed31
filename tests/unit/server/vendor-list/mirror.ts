// A mirror of the IAB's files on this machine, as a test wants it: which list, for how long it is fresh, and whether it answers.
import { createServer, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { textOf } from '../../consent/tcf/fixture.ts';

/** Serves the fixture's two files, and counts. */
export class Mirror {
  readonly #server = createServer((request, response) => {
    this.requests.push(request);
    if (this.failsWith) {
      response.writeHead(this.failsWith).end();
      return;
    }
    const body = this.#bodyOf(`${request.url}`.slice('/v3/'.length));
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'cache-control': `public, max-age=${this.maxAgeSeconds}`,
      age: `${this.ageSeconds}`,
    });
    response.end(gzipSync(body));
  });
  readonly requests: IncomingMessage[] = [];
  version = 181;
  maxAgeSeconds = 3_600;
  ageSeconds = 0;
  failsWith = 0;
  /** In the place of the list. */
  instead: string | undefined;

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get list(): string {
    const address = this.#server.address();
    if (!address || typeof address === 'string') throw new Error('the mirror does not listen');
    return `http://127.0.0.1:${address.port}/v3/vendor-list.json`;
  }

  /** Paths that were asked for. */
  get asked(): string[] {
    return this.requests.map(({ url }) => `${url}`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #bodyOf(file: string): string | undefined {
    if (file === 'purposes-fr.json') return textOf(file);
    if (file !== 'vendor-list.json') return undefined;
    return (
      this.instead ?? textOf(file).replace('"vendorListVersion": 181', `"vendorListVersion": ${this.version}`)
    );
  }
}
