// Where and when something was measured: stands in every file of results, and above the tables that are made from it.
import { cpus, totalmem } from 'node:os';

/** What a number depends on beside the program. */
export interface Environment {
  /** YYYY-MM-DD, in UTC. */
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly platform: string;
  /** What makes the same table again. */
  readonly command: string;
}

/** Results, and where they are from. */
export type Recorded<Results> = Results & { readonly environment: Environment };

/** @param script of package.json, and the arguments that it was given: what makes the same results again */
export function environmentNow(script: string, args: readonly string[]): Environment {
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    command: [script, ...(args.length ? ['--', ...args] : [])].join(' '),
  };
}

/** A sentence that says it. Pure. */
export function environmentWords({ date, cores, processor, memoryGb, node, command }: Environment): string {
  return `\`${command}\`, ${date}: ${cores} × ${processor}, ${memoryGb} GB, Node ${node}.`;
}
