// A PostgreSQL cluster of a test's own, on its own port; with a synchronous standby to fail over to where one is wanted.
import { spawn } from 'node:child_process';
import { appendFile, chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { postgresPrograms } from '../../tools/postgres.ts';

const STANDBY_NAME = 'temoin_standby';

/** Whom the programs run as: PostgreSQL refuses root. */
type Identity = { readonly uid: number; readonly gid: number } | Record<string, never>;

/** One running server of a cluster. */
export class PostgresCluster {
  readonly #programs: string;
  readonly #identity: Identity;
  readonly #root: string;
  readonly #data: string;
  readonly port: number;
  #isRunning = true;

  private constructor(programs: string, identity: Identity, root: string, data: string, port: number) {
    this.#programs = programs;
    this.#identity = identity;
    this.#root = root;
    this.#data = data;
    this.port = port;
  }

  /** Makes a cluster and starts it. Everything is safe as it is by default: it syncs what it commits. */
  static async start(): Promise<PostgresCluster> {
    const programs = postgresPrograms();
    if (!programs) throw new Error('there is no PostgreSQL server to test with');
    const identity = await identityOfServer();
    // The path of a socket has at most 107 bytes, so the folder's name is short.
    const root = await mkdtemp(join(tmpdir(), 'tpg-'));
    const data = join(root, 'primary');
    await mkdir(data, { mode: 0o700 });
    if (identity.uid !== undefined) {
      await chown(root, identity.uid, identity.gid);
      await chown(data, identity.uid, identity.gid);
    }
    const cluster = new PostgresCluster(programs, identity, root, data, await freePort());
    await cluster.#run('initdb', [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ]);
    await cluster.#configure();
    await cluster.#pgCtl('start');
    return cluster;
  }

  /** Address of a database in it. */
  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  /** Makes an empty database. @returns its address */
  async createDatabase(name: string): Promise<string> {
    await this.query(`CREATE DATABASE ${name}`);
    return this.url(name);
  }

  /** Runs SQL, as the database's administrator would. */
  async query(sql: string, database = 'postgres'): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.url(database) });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  /** Adds a standby that every commit waits for. Both are removed with this one. */
  async addSynchronousStandby(): Promise<PostgresCluster> {
    const data = join(this.#root, 'standby');
    const connection = `host=127.0.0.1 port=${this.port} user=postgres`;
    await this.#run('pg_basebackup', [
      '-D',
      data,
      '-d',
      connection,
      '-R',
      '-X',
      'stream',
      '-c',
      'fast',
      '--no-sync',
    ]);
    const standby = new PostgresCluster(this.#programs, this.#identity, this.#root, data, await freePort());
    await standby.#configure();
    await appendFile(
      join(data, 'postgresql.auto.conf'),
      `primary_conninfo = '${connection} application_name=${STANDBY_NAME}'\n`,
    );
    await standby.#pgCtl('start');
    await this.query(`ALTER SYSTEM SET synchronous_standby_names = '${STANDBY_NAME}'`);
    await this.query('SELECT pg_reload_conf()');
    await until(async () => {
      const [row] = await this.query('SELECT sync_state FROM pg_stat_replication');
      return row?.sync_state === 'sync';
    });
    return standby;
  }

  /** Makes this standby the primary, which waits for no standby of its own. */
  async promote(): Promise<void> {
    await this.#run('pg_ctl', ['promote', '-D', this.#data, '-w']);
  }

  /** Ends the server without letting anything finish, as a crash does. */
  async stopImmediately(): Promise<void> {
    this.#isRunning = false;
    await this.#pgCtl('stop', ['-m', 'immediate']);
  }

  /** Ends the server where it runs, and removes the whole cluster. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#root, { recursive: true, force: true });
  }

  /** Ends the server where it runs. */
  async stop(): Promise<void> {
    if (this.#isRunning) await this.stopImmediately();
  }

  async #configure(): Promise<void> {
    // Without jit: to compile a query that looks through many small pages takes seconds.
    await appendFile(
      join(this.#data, 'postgresql.conf'),
      `port = ${this.port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '${this.#root}'\nmax_connections = 100\nwal_receiver_timeout = 10s\njit = off\n`,
    );
  }

  async #pgCtl(action: string, args: readonly string[] = []): Promise<void> {
    await this.#run('pg_ctl', [
      action,
      '-D',
      this.#data,
      '-w',
      '-t',
      '30',
      '-l',
      `${this.#data}.log`,
      ...args,
    ]);
  }

  #run(program: string, args: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const child = spawn(join(this.#programs, program), args, {
        ...this.#identity,
        cwd: '/tmp',
        // The server that pg_ctl starts inherits them: a pipe would never end.
        stdio: 'ignore',
        env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
      });
      child.on('error', reject);
      child.on('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`${program} ${args.join(' ')} ended with ${code}`));
      });
    });
  }
}

async function identityOfServer(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((each) => each.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined)
    throw new Error('there is no user "postgres" to run the server as');
  return { uid: Number(uid), gid: Number(gid) };
}

/** A port that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** Waits until it is so. @throws after 20 s */
export async function until(isSo: () => Promise<boolean> | boolean, what = 'it to be so'): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited 20 s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
