// Kills: a server under load is ended without warning, again and again, and keeps every promise that it made.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseTlogProof } from '../../src/tlog/tlog-proof.ts';
import { randomFrom } from '../random-from.ts';
import { type Site as ServedSite, Site, signedIn } from '../unit/server/site.ts';
import { finalState } from './evidence.ts';
import type { Listening } from './killed-under-load.ts';
import { Load } from './load.ts';

/** `TEMOIN_KILLS=200` for the whole proof. The moments of the kills follow from the seed. */
const KILLS = Number(process.env.TEMOIN_KILLS ?? 25);
const SEED = Number(process.env.TEMOIN_SEED ?? Date.now() % 2 ** 32);

/** When a server is killed, from when it listens. */
const EARLIEST_MS = 5;
const LATEST_MS = 80;

/** Of how many kills one comes while the server opens its log; counted beside the others. */
const STARTING_EVERY = 10;

let site: ServedSite;
let children: ChildProcess[];

beforeEach(async () => {
  site = await Site.make();
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await site.end();
});

/** A process that has loaded its code and waits to be told what to serve. */
function loaded(): ChildProcess {
  const script = fileURLToPath(new URL('killed-under-load.ts', import.meta.url));
  const env = { ...process.env, NODE_COMPILE_CACHE: join(site.published, '..', 'cache') };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  children.push(child);
  return child;
}

/** One server comes and goes in peace, so that those after it start in half the time: their code is compiled. */
async function filledCache(options: object): Promise<void> {
  const child = loaded();
  child.send(options);
  await once(child, 'message');
  child.disconnect();
  await once(child, 'exit');
}

async function killed(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  expect((await exit)[1]).toBe('SIGKILL');
}

describe('a server that is killed again and again under load', () => {
  it(
    `has every acknowledged record once, under one history (${KILLS} kills, seed ${SEED})`,
    async () => {
      const random = randomFrom(SEED);
      const options = { ...site.options, locales: [], ledgerFile: join(site.published, '..', 'ledger') };
      const load = new Load();
      const complaints: string[] = [];
      let whileStarting = 0;
      await filledCache(options);
      let next = loaded();
      for (let kill = 1; kill <= KILLS; ) {
        const child = next;
        child.stderr?.on('data', (chunk) => complaints.push(String(chunk)));
        next = loaded();
        child.send(options);
        if ((kill + whileStarting) % STARTING_EVERY === 0) {
          whileStarting += 1;
          await pause(random() * LATEST_MS);
          await killed(child);
          continue;
        }
        const [{ url }] = (await once(child, 'message')) as [Listening];
        const running = load.run(url);
        await pause(EARLIEST_MS + random() * (LATEST_MS - EARLIEST_MS));
        await killed(child);
        await running;
        kill += 1;
      }
      await killed(next);

      const { url, vkey } = await site.start(options);
      const unacknowledged = load.unacknowledged.length;
      await load.finish(url);
      const text = await (await (await signedIn(site, url))('/temoin/audit/export.jsonl')).text();
      const receipts = [...load.acknowledged.values()].flat();
      const checkpoints = [...new Set(receipts.map((receipt) => parseTlogProof(receipt).checkpoint))];
      const { problems, ids } = await finalState(text, vkey, { receipts, checkpoints });
      console.log(
        `${KILLS} kills under load and ${whileStarting} while starting (seed ${SEED}): ${load.acknowledged.size} records acknowledged by ${receipts.length} receipts under ${checkpoints.length} checkpoints, ${unacknowledged} sent again at the end, ${ids.length} records in the log, ${problems.length} problems`,
      );
      expect(problems).toEqual([]);
      expect(load.refusals).toEqual([]);
      expect(complaints).toEqual([]);
      expect(load.unacknowledged).toEqual([]);
      expect(ids.length).toBe(load.acknowledged.size);
      expect(receipts.length).toBeGreaterThan(KILLS);
    },
    60_000 + KILLS * 2_000,
  );
});
