// A real server of many sites, for tests: started on any port with two sites, each on real data, and removed afterwards.
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Configuration } from '../../../src/consent/configuration.ts';
import { type ServeSitesOptions, type ServingSites, serveSites } from '../../../src/server/serve-sites.ts';
import { createToken } from '../../../src/server/sign-in.ts';
import type { HostedSite, Sites } from '../../../src/server/sites.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { configuration, Site } from './site.ts';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** How a request is made; the path is asked for unless there is a body. */
interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Asks a server under a host of one's choice, which `fetch` forbids. */
export function ask(url: string, host: string, path: string, asked: Asked = {}): Promise<Answer> {
  const { method = asked.body === undefined ? 'GET' : 'POST', headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}${path}`,
      { method, headers: { host, ...headers }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Posts a record, as a page on this host does. */
export const postTo = (url: string, host: string, record: unknown, headers: Record<string, string> = {}) =>
  ask(url, host, '/temoin/records', {
    headers: { origin: `https://${host}`, ...headers },
    body: JSON.stringify(record),
  });

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address && typeof address === 'object' ? address.port : 0;
}

/** A server with the sites a.example and b.example, whose further host is www.b.example. */
export class ManySites {
  readonly #site: Site;
  readonly warnings: string[] = [];
  #serving: ServingSites | undefined;
  #sites: Sites | undefined;
  #listening = '';

  private constructor(site: Site) {
    this.#site = site;
  }

  static async start(
    changes: Partial<ServeSitesOptions> = {},
    first: (sites: Sites, many: ManySites) => Promise<unknown> = (sites, many) =>
      Promise.all([sites.put(many.site('a.example')), sites.put(many.site('b.example', ['www.b.example']))]),
  ): Promise<ManySites> {
    const many = new ManySites(await Site.make());
    const port = await freePort();
    many.#listening = `http://127.0.0.1:${port}`;
    const options = {
      ...many.everySite,
      ...{ port, host: '127.0.0.1' },
      dataDirectory: many.#site.dataDirectory,
      warn: (message: string, site: string) => many.warnings.push(`${site}: ${message}`),
      warnOfAll: (message: string) => many.warnings.push(message),
      ...changes,
    };
    many.#serving = await serveSites(options, async (sites) => {
      many.#sites = sites;
      await first(sites, many);
    });
    return many;
  }

  get sites(): Sites {
    if (!this.#sites) throw new Error('not started');
    return this.#sites;
  }

  get serving(): ServingSites {
    if (!this.#serving) throw new Error('not started');
    return this.#serving;
  }

  /** Where it listens, or will. */
  get listening(): string {
    return this.#listening;
  }

  get url(): string {
    return this.serving.url;
  }

  /** What holds for every site of a server. */
  get everySite() {
    const { locales, release } = this.#site.options;
    return { locales, release, checkpointIntervalMs: 0, hasHeartbeat: false };
  }

  dataOf(name: string): string {
    return join(this.#site.dataDirectory, name);
  }

  /** What would be read from a site's folder. */
  site(name: string, hosts: readonly string[] = [], changes: Partial<HostedSite> = {}): HostedSite {
    const own: Configuration = { ...configuration, site: name };
    return {
      configuration: own,
      configurationText: JSON.stringify(own),
      gate: `gate of ${name};`,
      dataDirectory: this.dataOf(name),
      hosts,
      ...changes,
    };
  }

  /** A token for the auditor's page of one site. */
  async token(name: string): Promise<string> {
    const store = await openSqliteStore(join(this.dataOf(name), 'log.sqlite'));
    try {
      const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
      return await createToken(store, { label: 'test', days: 1 }, { now: () => new Date(), randomBytes });
    } finally {
      await store.close();
    }
  }

  /** Tries to sign in under a host. */
  signIn(host: string, token: string, headers: Record<string, string> = {}): Promise<Answer> {
    return ask(this.url, host, '/temoin/audit/session', {
      headers: { origin: `https://${host}`, ...headers },
      body: JSON.stringify({ token }),
    });
  }

  /** The cookie of a session of one site. */
  async session(name: string): Promise<string> {
    const { headers } = await this.signIn(name, await this.token(name));
    return String(headers['set-cookie']).split(';')[0] ?? '';
  }

  async end(): Promise<void> {
    await this.#serving?.close();
    await this.#site.end();
  }
}
