// Starts the servers that are measured: the bare one, Témoin on SQLite and on PostgreSQL, and c15t on either.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRegisteredKey } from '../../../src/server/key-registration.ts';
import { KEY_FILE, STORE_FILE } from '../../../src/server/site-log.ts';
import type { PostgresCluster } from '../../store/postgres-cluster.ts';
import { SITE } from '../../unit/server/site.ts';
import { appendUntil, beginLog } from './fill.ts';
import { LoadServer } from './load-server.ts';
import { type PeerDatabase, peerDatabaseInCluster, peerDatabaseInFile } from './peer-database.ts';
import { type Bench, CLI } from './under-load.ts';

const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url));
const C15T = fileURLToPath(new URL('../peers/c15t-server.ts', import.meta.url));

/** A choice as c15t documents it, with what its schema has for the place and the kind of it; always of a new subject. */
const C15T_BODY = {
  type: 'cookie_banner',
  subjectId: 'sub_%WORD%',
  domain: 'example.com',
  preferences: { necessary: true, functionality: true, measurement: true, marketing: false },
  givenAt: Date.now(),
  uiSource: 'banner',
  consentAction: 'custom',
  metadata: { v: 1 },
};

/** A log that runs, and how an auditor is let in. */
export interface StartedLog {
  readonly server: LoadServer;
  readonly pid: number;
  readonly token: string;
  readonly data: string;
}

/** Node's own server. */
export async function startBare(bench: Bench): Promise<LoadServer> {
  const port = await bench.port();
  const { pid = 0 } = await bench.start([BARE, String(port)], /listening/);
  return new LoadServer({ ...addressOf(port), bodyFile: bench.recordFile, pid });
}

/** Témoin as it is by default, with a ledger, and as many records as are wanted before anybody posts. */
export async function startLogInFiles(bench: Bench, name: string, records = 0): Promise<StartedLog> {
  const data = join(bench.folder, name);
  if (records) await fillLog(data, records);
  return startLog(bench, data, ['--data', data], ['--data', data]);
}

/** Témoin with the log in PostgreSQL: one server, which takes and sequences. */
export async function startLogInDatabase(
  bench: Bench,
  cluster: PostgresCluster,
  name: string,
): Promise<StartedLog> {
  const database = await cluster.createDatabase(name);
  const [key, data] = [join(bench.folder, `${name}.key`), join(bench.folder, name)];
  await createRegisteredKey(database, SITE, key);
  const place = ['--database', database];
  const serve = [...place, '--key', key, '--data', data];
  return startLog(bench, data, serve, [...place, '--config', bench.config], await postmasterOf(cluster));
}

/** c15t in a file or, with a cluster, in a database of it. */
export async function startC15t(
  bench: Bench,
  name: string,
  cluster?: PostgresCluster,
): Promise<{ readonly server: LoadServer; readonly database: PeerDatabase }> {
  const [port, file, bodyFile] = [
    await bench.port(),
    join(bench.folder, name),
    join(bench.folder, 'c15t-body'),
  ];
  await writeFile(bodyFile, JSON.stringify(C15T_BODY));
  const place = cluster ? await cluster.createDatabase(name) : file;
  const { pid = 0 } = await bench.start([C15T, String(port), place], /listening/);
  const database = cluster ? peerDatabaseInCluster(cluster, name) : peerDatabaseInFile(file);
  const server = new LoadServer({
    ...addressOf(port),
    path: '/c15t/subjects',
    bodyFile,
    pid,
    ...(cluster && { databasePid: await postmasterOf(cluster) }),
    stored: database.stored,
  });
  return { server, database };
}

/** What a log in files takes on disk, without its ledger. */
export async function bytesOfLog(data: string): Promise<number> {
  const files = (await readdir(data)).filter((name) => name.startsWith(STORE_FILE));
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(data, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function startLog(
  bench: Bench,
  data: string,
  serve: readonly string[],
  place: readonly string[],
  databasePid?: number,
): Promise<StartedLog> {
  const port = await bench.port();
  const { pid = 0 } = await bench.startLog(port, ...serve, '--ledger', `${data}.ledger`);
  const token =
    spawnSync(process.execPath, [CLI, 'token', ...place])
      .stdout.toString()
      .split('\n')[0] ?? '';
  const health = `http://127.0.0.1:${port}/temoin/health`;
  const server = new LoadServer({
    ...addressOf(port),
    bodyFile: bench.recordFile,
    pid,
    ...(databasePid !== undefined && { databasePid }),
    stored: async () => Number((await (await fetch(health)).json()).size),
  });
  return { server, pid, token, data };
}

async function fillLog(data: string, records: number): Promise<void> {
  await mkdir(data);
  const { store, sequencer } = await beginLog(data, STORE_FILE, KEY_FILE);
  // Other ids than wrk's, whose first four digits are the number of its run.
  await appendUntil(records, sequencer, 'f');
  await sequencer.follow();
  await sequencer.stop();
  await store.close();
}

/** The process that starts one for each connection. */
async function postmasterOf(cluster: PostgresCluster): Promise<number> {
  const [row] = await cluster.query("SELECT pg_read_file('postmaster.pid') AS text");
  return Number(String(row?.text).split('\n')[0]);
}

function addressOf(port: number) {
  return { origin: `http://127.0.0.1:${port}`, path: '/temoin/records' };
}
