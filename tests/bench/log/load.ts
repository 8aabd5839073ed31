// npm run bench:log: records a second with receipts, beside a bare server in the same run, while an auditor reads.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SITE } from '../../unit/server/site.ts';
import { Bench, CLI, type Measured, median } from './under-load.ts';

const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url));

const SECONDS = Number(process.argv[2] ?? 8);
const ROUNDS = Number(process.argv[3] ?? 3);
const BARE_PORT = 18_081;
const LOG_PORT = 18_082;

/** Beginning of the subjects that the auditor exports: 256 of the first that the log gets. */
const EXPORTED = 's0002000000';

await Bench.run(async (bench) => {
  await bench.start([BARE, String(BARE_PORT)], /listening/);
  await bench.startLog(LOG_PORT);
  const data = join(bench.folder, 'data');
  const token = spawnSync(process.execPath, [CLI, 'token', '--data', data]).stdout.toString().trim();

  console.log(
    `${cpus().length} cores, Node ${process.versions.node}, ${SECONDS} s each, ${ROUNDS} rounds, medians\n`,
  );
  console.log(
    '| connections | bare, requests/s | log, records/s | ratio (of each round) | log, p50 ms | log, p99 ms | register behind |\n|---|---|---|---|---|---|---|',
  );
  for (const connections of [256, 50]) {
    const rounds: { bare: Measured; log: Measured; lag: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bare = await bench.load(BARE_PORT, connections, SECONDS);
      const auditor = await readAsAuditor(token);
      const log = await bench.load(LOG_PORT, connections, SECONDS);
      const lag = await auditor.stop();
      if (log.refused || log.socketErrors)
        throw new Error(`not every record was taken: ${JSON.stringify(log)}`);
      rounds.push({ bare, log, lag });
    }
    const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value));
    const [bare, log] = [of((round) => perSecond(round.bare)), of((round) => perSecond(round.log))];
    const ratioOf = (round: (typeof rounds)[number]) => perSecond(round.log) / perSecond(round.bare);
    const ratio = of(ratioOf);
    const each = rounds.map((round) => ratioOf(round).toFixed(2)).join(', ');
    const [p50, p99] = [of((round) => round.log.p50Us) / 1e3, of((round) => round.log.p99Us) / 1e3];
    const lag = of((round) => round.lag);
    console.log(
      `| ${connections} | ${bare.toFixed(0)} | ${log.toFixed(0)} | ${ratio.toFixed(2)} (${each}) | ${p50.toFixed(0)} | ${p99.toFixed(0)} | ${lag} |`,
    );
  }
  const health = await (await fetch(`http://127.0.0.1:${LOG_PORT}/temoin/health`)).json();
  console.log(`\n${SITE}: ${JSON.stringify(health)}`);
});

/** Looks at the newest grants and exports some hundred records, twice a second, for as long as the load is on. */
async function readAsAuditor(token: string): Promise<{ stop(): Promise<number> }> {
  const url = `http://127.0.0.1:${LOG_PORT}`;
  const session = await fetch(`${url}/temoin/audit/session`, {
    method: 'POST',
    headers: { origin: url },
    body: JSON.stringify({ token }),
  });
  const headers = { cookie: session.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  const get = (address: string) => fetch(`${url}/temoin/audit/${address}`, { headers });
  const lagNow = async () => Number((await (await get('records?limit=1')).json()).lag);
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      await (await get('records?event=grant-all&limit=50')).text();
      await (await get(`export.csv?search=${EXPORTED}`)).text();
      await setTimeout(500);
    }
  })();
  return {
    /** @returns how many entries the register was behind; resolves when it is up, so that it disturbs no other measurement */
    async stop() {
      isOver = true;
      await reading;
      const lag = await lagNow();
      while (await lagNow()) await setTimeout(100);
      return lag;
    },
  };
}

function perSecond({ requests, durationUs }: Measured): number {
  return (requests * 1e6) / durationUs;
}
