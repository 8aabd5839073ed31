// npm run bench:log: records a second with receipts, beside a bare server in the same run, while an auditor reads.
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
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
    '| connections | bare, requests/s | log, records/s | ratio | log, p50 ms | log, p99 ms |\n|---|---|---|---|---|---|',
  );
  for (const connections of [256, 50]) {
    const rounds: { bare: Measured; log: Measured }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bare = await bench.load(BARE_PORT, connections, SECONDS);
      const reading = readAsAuditor(token);
      const log = await bench.load(LOG_PORT, connections, SECONDS);
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
});

/** Looks at the newest grants and exports some hundred records, twice a second, for as long as the load is on. */
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
        await fetch(`${url}/temoin/audit/records?event=grant-all&limit=50`, { headers: { cookie } })
      ).text();
      await (
        await fetch(`${url}/temoin/audit/export.csv?search=${EXPORTED}`, { headers: { cookie } })
      ).text();
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
