// What the log is measured beside: the backend of c15t behind Node's own HTTP server, on SQLite or on PostgreSQL.
// Arguments: port, and a file, or the address of a database. It prints `listening`.
//
// It stands in this folder to find its packages, and names them at run time: what they declare is not there for
// `npm run check`, which installs no peers.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { sqliteDatabase } from './sqlite-database.ts';

/** Of the packages, what is used here. */
interface Packages {
  c15tInstance(options: object): { handler(request: Request): Promise<Response> };
  kyselyAdapter(options: object): object;
  migrator(options: object): Promise<{ execute?(): Promise<void> }>;
  readonly DB: { client(adapter: object): object };
  readonly Kysely: new (options: object) => object;
  readonly PostgresDialect: new (options: object) => object;
  readonly SqliteDialect: new (options: object) => object;
  readonly Pool: new (options: object) => object;
}

/** Connections to PostgreSQL: twice what `pg` opens by default, so that it is not these that it waits for. */
const POOL_SIZE = 20;

const [, , port = '0', place = ''] = process.argv;
const origin = `http://127.0.0.1:${port}`;
const packages = await loadPackages([
  '@c15t/backend',
  '@c15t/backend/db/adapters/kysely',
  '@c15t/backend/db/migrator',
  '@c15t/backend/db/schema',
  'kysely',
  'pg',
]);
const adapter = packages.kyselyAdapter(
  place.startsWith('postgres:')
    ? { db: new packages.Kysely({ dialect: postgres(place) }), provider: 'postgresql' }
    : { db: new packages.Kysely({ dialect: sqlite(place) }), provider: 'sqlite' },
);
const migration = await packages.migrator({ db: packages.DB.client(adapter), schema: 'latest' });
await migration.execute?.();
const instance = packages.c15tInstance({
  adapter,
  appName: 'bench',
  basePath: '/c15t',
  trustedOrigins: [origin],
  logger: { level: 'error' },
  telemetry: { enabled: false },
});
createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
}).listen(Number(port), '127.0.0.1', () => console.log('listening'));

async function loadPackages(names: readonly string[]): Promise<Packages> {
  const loaded: object[] = await Promise.all(names.map((name) => import(name)));
  // The reason for the cast: what these packages export is documented, and a name that is missing ends the server.
  return Object.assign({}, ...loaded) as Packages;
}

function sqlite(file: string): object {
  return new packages.SqliteDialect({ database: sqliteDatabase(file) });
}

function postgres(address: string): object {
  return new packages.PostgresDialect({
    pool: new packages.Pool({ connectionString: address, max: POOL_SIZE }),
  });
}

/** As its documentation has it for servers that speak Node's `http`: it takes and gives what `fetch` does. */
async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).filter(
    (each): each is [string, string] => typeof each[1] === 'string',
  );
  const request = new Request(origin + incoming.url, {
    method: incoming.method ?? 'GET',
    headers,
    ...(chunks.length && { body: Buffer.concat(chunks) }),
  });
  const response = await instance.handler(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
