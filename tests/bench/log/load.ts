// npm run bench:log: records a second with receipts, beside a bare server in the same run, while an auditor reads.
//
// `wrk` puts the load on (apt-get install wrk): a load generator in JavaScript would take more of the machine than the log.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configuration, recordFor, SITE } from '../../unit/server/site.ts';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url));
const SCRIPT = fileURLToPath(new URL('post-records.lua', import.meta.url));

const SECONDS = Number(process.argv[2] ?? 8);
const ROUNDS = Number(process.argv[3] ?? 3);
const BARE_PORT = 18_081;
const LOG_PORT = 18_082;

/** What wrk's script prints. */
interface Measured {
  readonly requests: number;
  readonly durationUs: number;
  readonly p50Us: number;
  readonly p99Us: number;
  readonly refused: number;
  readonly socketErrors: number;
}

const folder = await mkdtemp(join(tmpdir(), 'temoin-bench-'));
const data = join(folder, 'data');
const children: ChildProcess[] = [];
try {
  if (spawnSync('wrk', ['-v']).error) throw new Error('wrk is missing; install it: apt-get install wrk');
  await bench();
} finally {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
}

async function bench(): Promise<void> {
  const config = join(folder, 'temoin.json');
  await writeFile(config, JSON.stringify(configuration));
  // The script puts what is each record's own in the place of %ID%.
  const [id, subject] = ['019ab1c2-6f10-7c3e-9d41-%ID%', 's%ID%'.padEnd(14, '_')];
  await writeFile(join(folder, 'record'), JSON.stringify(recordFor(0, { id, subject })));
  await start([BARE, String(BARE_PORT)], /listening/);
  const serve = ['serve', '--config', config, '--data', data, '--ledger', join(folder, 'ledger')];
  await start([CLI, ...serve, '--port', String(LOG_PORT), '--rate-limit', '0'], /verifier key/);
  const token = spawnSync(process.execPath, [CLI, 'token', '--data', data]).stdout.toString().trim();

  console.log(
    `${cpus().length} cores, Node ${process.versions.node}, ${SECONDS} s each, ${ROUNDS} rounds, medians\n`,
  );
  console.log(
    '| connections | bare, requests/s | log, records/s | ratio | log, p50 ms | log, p99 ms |\n|---|---|---|---|---|---|',
  );
  let run = 0;
  for (const connections of [256, 50]) {
    const rounds: { bare: Measured; log: Measured }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      run += 1;
      const bare = await load(BARE_PORT, connections, run);
      const reading = readAsAuditor(token);
      const log = await load(LOG_PORT, connections, run);
      await reading.stop();
      if (log.refused || log.socketErrors)
        throw new Error(`not every record was taken: ${JSON.stringify(log)}`);
      rounds.push({ bare, log });
    }
    const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value));
    const [bare, log] = [of((round) => perSecond(round.bare)), of((round) => perSecond(round.log))];
    const ratio = of((round) => perSecond(round.log) / perSecond(round.bare));
    const [p50, p99] = [of((round) => round.log.p50Us) / 1e3, of((round) => round.log.p99Us) / 1e3];
    console.log(
      `| ${connections} | ${bare.toFixed(0)} | ${log.toFixed(0)} | ${ratio.toFixed(2)} | ${p50.toFixed(0)} | ${p99.toFixed(0)} |`,
    );
  }
  const health = await (await fetch(`http://127.0.0.1:${LOG_PORT}/temoin/health`)).json();
  console.log(`\n${SITE}: ${JSON.stringify(health)}`);
}

async function start(args: readonly string[], ready: RegExp): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const chunk of child.stdout) if (ready.test(String(chunk))) return;
  throw new Error(`${args[0]} ended before it was ready`);
}

async function load(port: number, connections: number, run: number): Promise<Measured> {
  const address = `http://127.0.0.1:${port}`;
  const rates = ['-t1', `-c${connections}`, `-d${SECONDS}s`, '-s', SCRIPT, `${address}/temoin/records`];
  const wrk = spawn('wrk', [...rates, '--', String(run), address, join(folder, 'record')]);
  let printed = '';
  for (const stream of [wrk.stdout, wrk.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  await once(wrk, 'close');
  // The reason for the cast: the script beside this file prints it.
  const measured = JSON.parse(/^JSON (.*)$/m.exec(printed)?.[1] ?? 'null') as Measured | null;
  if (!measured) throw new Error(`wrk measured nothing: ${printed}`);
  return measured;
}

/** Filters and exports, one after the other, for as long as the load is on. */
function readAsAuditor(token: string): { stop(): Promise<void> } {
  const url = `http://127.0.0.1:${LOG_PORT}`;
  let isOver = false;
  const reading = (async () => {
    const headers = { origin: url };
    const session = await fetch(`${url}/temoin/audit/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ token }),
    });
    const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    while (!isOver) {
      await (
        await fetch(`${url}/temoin/audit/records?event=refuse-all&limit=50`, { headers: { cookie } })
      ).text();
      await (await fetch(`${url}/temoin/audit/export.csv?search=s00`, { headers: { cookie } })).text();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await reading;
    },
  };
}

function perSecond({ requests, durationUs }: Measured): number {
  return (requests * 1e6) / durationUs;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
