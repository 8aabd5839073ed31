// The load: wrk posts records, each with ids of its own, over so many connections for so many seconds.
//
// `wrk` (apt-get install wrk), because a load generator in JavaScript would take more of the machine than the log.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('post-records.lua', import.meta.url));
/** An answer that takes longer counts as an error. The default of 2 s would hide what slow servers do answer. */
const TIMEOUT_SECONDS = 30;

/** What wrk's script prints. */
export interface Measured {
  readonly requests: number;
  readonly durationUs: number;
  readonly p50Us: number;
  readonly p99Us: number;
  readonly maxUs: number;
  /** Answers that were not of a kind that says yes. */
  readonly refused: number;
  readonly socketErrors: number;
}

/** What is posted, and how hard. */
export interface Load {
  readonly url: string;
  /** What pages of the site that posts would send. */
  readonly origin: string;
  /** A file with the body, in which `%ID%` and `%WORD%` stand for what is each record's own. */
  readonly bodyFile: string;
  /** Makes other ids than another run on the same log, from 1. */
  readonly run: number;
  readonly connections: number;
  readonly seconds: number;
}

/** @throws where there is no wrk on this machine */
export function requireWrk(): void {
  if (spawnSync('wrk', ['-v']).error) throw new Error('wrk is missing; install it: apt-get install wrk');
}

/** Posts from one thread for as long as it is told to. */
export async function runWrk({ url, origin, bodyFile, run, connections, seconds }: Load): Promise<Measured> {
  const pace = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', `${TIMEOUT_SECONDS}s`];
  const wrk = spawn('wrk', [...pace, '-s', SCRIPT, url, '--', String(run), origin, bodyFile]);
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
