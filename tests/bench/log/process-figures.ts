// What processes have used so far, as Linux counts it (proc(5)): memory, and the processor's time.
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** Linux tells programs times in hundredths of a second, on every machine (`sysconf(_SC_CLK_TCK)`). */
const TICKS_A_SECOND = 100;
const LOOK_EVERY_MS = 200;
/** Part of one core: what timers need, and what a database does by itself. */
const IDLE_BELOW = 0.05;
const LONGEST_WAIT_MS = 30_000;

/** Memory of a process in MB: what it holds now, and the most that it ever held. */
export async function memoryOf(pid: number): Promise<{ readonly nowMb: number; readonly peakMb: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { nowMb: kilobytes('VmRSS') / 1_024, peakMb: kilobytes('VmHWM') / 1_024 };
}

/** Processor time of a process, of those that it has started and of theirs, ended ones included, in seconds. */
export async function processorSeconds(root: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // Behind the name in parentheses: state and parent, then from the 12th on the ticks, of its own and of children
      // that have ended.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return { pid, parent: Number(fields[1]), ticks };
    }),
  );
  const family = new Set([root]);
  for (let known = 0; known < family.size; ) {
    known = family.size;
    for (const { pid, parent } of stats) if (family.has(parent)) family.add(pid);
  }
  return stats.reduce((sum, { pid, ticks }) => sum + (family.has(pid) ? ticks / TICKS_A_SECOND : 0), 0);
}

/** Resolves once these processes have nothing left to do, so that what follows is not measured beside it. */
export async function untilIdle(pids: readonly number[]): Promise<void> {
  const used = async () =>
    (await Promise.all(pids.map(processorSeconds))).reduce((sum, each) => sum + each, 0);
  let before = await used();
  for (const endMs = performance.now() + LONGEST_WAIT_MS; performance.now() < endMs; ) {
    await setTimeout(LOOK_EVERY_MS);
    const after = await used();
    if (after - before < (LOOK_EVERY_MS / 1e3) * IDLE_BELOW) return;
    before = after;
  }
}
