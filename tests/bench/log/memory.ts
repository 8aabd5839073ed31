// What a server holds in memory while it takes a million records, and what they take on disk.
import { bytesOfLog, startLogInFiles } from './contender-servers.ts';
import { memoryOf } from './process-figures.ts';
import { Bench } from './under-load.ts';

const STEPS = 10;
const CONNECTIONS = 256;
const LOAD_SECONDS = 1;

/** What was seen once the log had so many entries. */
export interface MemoryPoint {
  readonly entries: number;
  readonly nowMb: number;
  readonly peakMb: number;
}

/** What a run has measured. */
export interface MemoryResults {
  readonly connections: number;
  readonly points: readonly MemoryPoint[];
  readonly bytesPerRecord: number;
}

/** Looks ten times, on the way to so many records. */
export async function measureMemory(records: number): Promise<MemoryResults> {
  return Bench.run(async (bench) => {
    const { server, pid, data } = await startLogInFiles(bench, 'data');
    const entries = async () => (await server.options.stored?.()) ?? 0;
    const points: MemoryPoint[] = [];
    for (let step = 1; step <= STEPS; step += 1) {
      while ((await entries()) < (records * step) / STEPS) await server.load(CONNECTIONS, LOAD_SECONDS);
      const reached = await entries();
      // A load of one second may have been more than a step.
      if (points.at(-1)?.entries === reached) continue;
      points.push({ entries: reached, ...(await memoryOf(pid)) });
      console.log(`memory: ${reached} records`);
    }
    // The register's lines count as well.
    await server.rest();
    const bytesPerRecord = (await bytesOfLog(data)) / (await entries());
    return { connections: CONNECTIONS, points, bytesPerRecord };
  });
}
