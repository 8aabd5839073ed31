// Starting a thread of ours, from the sources or from what is published.
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** Files that are threads: each stands beside this one, in the sources and in `dist`. */
export type ThreadName = 'writer-thread' | 'reader-thread';

/**
 * Room for what lives no longer than a batch. With V8's usual 16 MB it is swept up so often that much of a batch is
 * still in use, and copied.
 */
const YOUNG_GENERATION_MB = 64;

/** What a thread is told at its start. */
export interface ThreadSettings {
  /** Memory for pages of each store, in MiB; the store's own number unless said. */
  readonly cacheMb?: number | undefined;
}

/** Starts a thread, which keeps the process running until it is ended. */
export function startThread(name: ThreadName, settings: ThreadSettings = {}): Worker {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  // Only from the sources, whose types Node strips by WebAssembly in every thread: V8 13.6 then frees the code of a wrapper
  // that threads share while another of them replaces it (TierUpWasmToJSWrapper, FreeDeadCode), and the process ends with
  // SIGSEGV. With this budget of calls no wrapper is replaced.
  if (ending === 'ts') setFlagsFromString('--wasm-wrapper-tiering-budget=2000000000');
  return new Worker(new URL(`./${name}.${ending}`, import.meta.url), {
    name,
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
}
