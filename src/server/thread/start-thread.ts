// Starting a thread of ours, from the sources or from what is published.
import { Worker } from 'node:worker_threads';

/** Files that are threads: each stands beside this one, in the sources and in `dist`. */
export type ThreadName = 'writer-thread' | 'reader-thread';

/** Starts a thread, which keeps the process running until it is ended. */
export function startThread(name: ThreadName): Worker {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new Worker(new URL(`./${name}.${ending}`, import.meta.url), { name });
}
