// A server that load can be put on, whoever has written it: where it is posted to, its processes, and what it has stored.
import { untilIdle } from './process-figures.ts';
import { type Measured, runWrk } from './wrk.ts';

/** How to reach and to look at a server. */
export interface LoadServerOptions {
  readonly origin: string;
  readonly path: string;
  readonly bodyFile: string;
  readonly pid: number;
  /** The process of the database, whose children are counted with it, where it is apart from the server. */
  readonly databasePid?: number;
  /** How many records it has stored; without it, it stores none. */
  readonly stored?: () => Promise<number>;
}

/** One that runs. */
export class LoadServer {
  readonly options: LoadServerOptions;
  #runs = 0;

  constructor(options: LoadServerOptions) {
    this.options = options;
  }

  /** Posts with all its might for so long. */
  async load(connections: number, seconds: number): Promise<Measured> {
    const { origin, path, bodyFile } = this.options;
    this.#runs += 1;
    return runWrk({ url: origin + path, origin, bodyFile, run: this.#runs, connections, seconds });
  }

  /** Resolves once neither the server nor its database has anything left to do. */
  async rest(): Promise<void> {
    const { pid, databasePid } = this.options;
    await untilIdle(databasePid === undefined ? [pid] : [pid, databasePid]);
  }
}
