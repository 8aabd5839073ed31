// Measures servers by turns: each once in every round, so that a slow minute of the machine is everybody's.
import type { LoadServer } from './load-server.ts';
import { processorSeconds } from './process-figures.ts';
import type { Measured } from './wrk.ts';

/** Who is measured, under which name. */
export interface Contender {
  readonly name: string;
  readonly server: LoadServer;
  /** Takes away what was stored before, each time that it is measured. */
  readonly empty?: () => Promise<void>;
  /** What goes on beside the load. `stop` tells how many entries the register was behind at the end. */
  readonly beside?: () => Promise<{ stop(): Promise<number> }>;
}

/** How hard, how long and how often. */
export interface Pace {
  readonly seconds: number;
  readonly rounds: number;
  /** Before the first round. Nothing of it counts. */
  readonly warmUpSeconds: number;
}

/** What one server did in one round. */
export interface LoadRound extends Measured {
  readonly name: string;
  readonly connections: number;
  readonly round: number;
  /** Records that it had before; `null` where it stores none. */
  readonly storedBefore: number | null;
  readonly serverSeconds: number;
  /** Processor time of a database that is a process of its own. */
  readonly databaseSeconds: number | null;
  readonly registerBehind: number | null;
}

/** @returns each server's measurement of each round, in the order in which they were made */
export async function measureInRounds(
  contenders: readonly Contender[],
  connections: number,
  { seconds, rounds, warmUpSeconds }: Pace,
): Promise<LoadRound[]> {
  for (const { server } of contenders) {
    await server.load(connections, warmUpSeconds);
    await server.rest();
  }
  const measured: LoadRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Another one is the first in each round, or one server would always follow the same other.
    const first = round % contenders.length;
    for (const contender of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      const result = await measureOnce(contender, connections, seconds, round);
      console.log(
        `${connections} connections, round ${round + 1}, ${result.name}: ${result.requests} answers`,
      );
      measured.push(result);
    }
  }
  return measured;
}

async function measureOnce(
  { name, server, empty, beside }: Contender,
  connections: number,
  seconds: number,
  round: number,
): Promise<LoadRound> {
  const { pid, databasePid, stored } = server.options;
  await empty?.();
  await server.rest();
  const used = async () => ({
    server: await processorSeconds(pid),
    database: databasePid === undefined ? null : await processorSeconds(databasePid),
  });
  const [storedBefore, before, other] = [(await stored?.()) ?? null, await used(), await beside?.()];
  const measured = await server.load(connections, seconds);
  const registerBehind = (await other?.stop()) ?? null;
  // What a server puts off until after its answers is its work as well.
  await server.rest();
  const after = await used();
  return {
    name,
    connections,
    round,
    ...measured,
    storedBefore,
    serverSeconds: after.server - before.server,
    databaseSeconds:
      after.database === null || before.database === null ? null : after.database - before.database,
    registerBehind,
  };
}
