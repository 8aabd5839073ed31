// A site with a real server on a real data directory, for tests: started on any port, stopped and removed afterwards.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Configuration } from '../../../src/consent/configuration.ts';
import type { ConsentRecord } from '../../../src/consent/record.ts';
import { locales } from '../../../src/locales/index.ts';
import { type ServeOptions, type Serving, serve } from '../../../src/server/serve.ts';
import { createToken, type TokenWish } from '../../../src/server/sign-in.ts';
import { KEY_FILE, STORE_FILE } from '../../../src/server/site-log.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { SITE } from './site-name.ts';

/** Stands for a gate: what it does is not the server's business. */
const GATE = 'var gate;';

export { SITE };

/** Stand-ins for the widget's lazily loaded files, one of which states the integrity, by their paths. */
const WIDGET_FILES: Readonly<Record<string, (integrity: string) => string>> = {
  'report.js': (integrity) => `export const report = '${integrity}';`,
  'fr/notice.js': () => 'export const notice = 1;',
};

/** docs/FORMAT.md §3, by Node. */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const INTEGRITY = sha256(
  Object.entries(WIDGET_FILES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => `${sha256(text('0'.repeat(64)))}  ${path}\n`)
    .join(''),
);
export const RELEASE = INTEGRITY.slice(0, 16);

export const configuration: Configuration = {
  site: SITE,
  revision: 2,
  policy: '/confidentialite',
  controller: { name: 'La Lettre </script> Cyber', contact: 'dpo@lettre-cyber.example' },
  purposes: [{ id: 'necessary', required: true }, { id: 'analytics' }, { id: 'social', since: 2 }],
  services: [{ id: 'matomo', purpose: 'analytics', name: 'Matomo', provider: 'InnoCraft Ltd' }],
  log: '/temoin/records',
};

/** What is published at start: the configuration, two notices in each language, and the widget's release. */
export const PUBLICATIONS = 1 + 2 * Object.keys(locales).length + 1;

/** A valid record; `n` makes its id and its subject. */
export function recordFor(n: number, changes: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    v: 1,
    id: `019ab1c2-6f10-7c3e-9d41-${n.toString(16).padStart(12, '0')}`,
    site: SITE,
    subject: `s${n}`.padEnd(22, '_'),
    sequence: 1,
    event: n % 2 ? 'refuse-all' : 'grant-all',
    surface: 'first-layer',
    gesture: 'trusted',
    granted: n % 2 ? [] : ['analytics', 'social', 'matomo'],
    refused: n % 2 ? ['analytics', 'social', 'matomo'] : [],
    notice: '0'.repeat(64),
    locale: 'fr',
    revision: 2,
    gpc: null,
    viewport: 'phone',
    clientTime: '2026-11-23T15:14:07.000Z',
    widget: { version: '0.1.0', integrity: INTEGRITY },
    ...changes,
  };
}

/** The directories of a site that no server runs for yet. */
export class Site {
  readonly #root: string;
  readonly #running: Serving[] = [];

  private constructor(root: string) {
    this.#root = root;
  }

  /** A stand-in for what the build writes stands in the published directory. */
  static async make(): Promise<Site> {
    const site = new Site(await mkdtemp(join(tmpdir(), 'temoin-site-')));
    await mkdir(join(site.published, RELEASE, 'fr'), { recursive: true });
    await mkdir(join(site.published, 'audit'));
    await Promise.all(
      [
        ['temoin.schema.json', '{}'],
        ['release.json', '{"secret":"not served"}'],
        ...Object.entries(WIDGET_FILES).map(([path, text]) => [`${RELEASE}/${path}`, text(INTEGRITY)]),
        ['gate.source.js', 'var gateSource;'],
        ['audit/index.html', '<!doctype html><title>Register</title>'],
        ['audit/audit.js', 'export {};'],
        ['audit/audit.css', 'body{}'],
        ['audit/view.html', '<!doctype html><title>Notice</title>'],
        ['audit/view.js', 'export {};'],
      ].map(([path = '', text = '']) => writeFile(join(site.published, path), text)),
    );
    return site;
  }

  get published(): string {
    return join(this.#root, 'dist');
  }

  get dataDirectory(): string {
    return join(this.#root, 'data');
  }

  get storeFile(): string {
    return join(this.dataDirectory, STORE_FILE);
  }

  get keyFile(): string {
    return join(this.dataDirectory, KEY_FILE);
  }

  get options(): ServeOptions {
    return {
      gate: GATE,
      configuration,
      configurationText: JSON.stringify(configuration, null, 2),
      locales: Object.values(locales),
      release: {
        version: '0.1.0',
        integrity: INTEGRITY,
        release: RELEASE,
        directory: this.published,
      },
      dataDirectory: this.dataDirectory,
      port: 0,
      host: '127.0.0.1',
      checkpointIntervalMs: 0,
      hasHeartbeat: false,
    };
  }

  /** Starts a server for the site; it is stopped with the site at the latest. */
  async start(changes: Partial<ServeOptions> = {}): Promise<Serving> {
    const serving = await serve({ ...this.options, ...changes });
    this.#running.push(serving);
    return serving;
  }

  /** A token for the auditor's page. */
  async token(days = 1, wish: Partial<TokenWish> = {}): Promise<string> {
    const store = await openSqliteStore(this.storeFile);
    try {
      const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
      return await createToken(
        store,
        { label: 'test', days, ...wish },
        { now: () => new Date(), randomBytes },
      );
    } finally {
      await store.close();
    }
  }

  /** Runs SQL on the log's file, as somebody with access to the disk would. */
  alter(sql: string, ...values: (string | number | Uint8Array)[]): void {
    const database = new DatabaseSync(this.storeFile);
    try {
      // The server may be writing.
      database.exec('PRAGMA busy_timeout = 5000');
      waitForRegister(database);
      database.prepare(sql).run(...values);
    } finally {
      database.close();
    }
  }

  /** Stops everything that still runs and removes the directories. */
  async end(): Promise<void> {
    // One that a test has closed already says so.
    await Promise.allSettled(this.#running.map((serving) => serving.close()));
    await rm(this.#root, { recursive: true });
  }
}

/** What is altered is the log as the server has left it, and that includes its register, which follows a moment later. */
function waitForRegister(database: DatabaseSync): void {
  const lag = database.prepare('SELECT size - registered AS lag FROM head');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 50 && Number(lag.get()?.lag) > 0; tries += 1) Atomics.wait(pause, 0, 0, 10);
}

/** Posts a record, or any other body, as a page on the log's own host does. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/temoin/records`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
  });
}

/** Signs in and gives a `fetch` that carries the session's cookie. */
export async function signedIn(
  site: Pick<Site, 'token'>,
  url: string,
  wish: Partial<TokenWish> = {},
): Promise<(path: string) => Promise<Response>> {
  const response = await fetch(`${url}/temoin/audit/session`, {
    method: 'POST',
    headers: { origin: url },
    body: JSON.stringify({ token: await site.token(1, wish) }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return (path) => fetch(url + path, { headers: { cookie } });
}
