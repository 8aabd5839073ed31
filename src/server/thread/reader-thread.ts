// The reading thread: answers what auditors and anybody else ask of the stores, so that no query holds up a record.
import { parentPort, workerData } from 'node:worker_threads';
import type { LogStore } from '../store/log-store.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { answerCalls } from './calls.ts';
import { READS } from './reads.ts';
import type { ThreadSettings } from './start-thread.ts';

// The reason for the cast: it is what startThread gives.
const settings = (workerData ?? {}) as ThreadSettings;

const stores = new Map<string, Promise<LogStore>>();

function storeOf(path: string): Promise<LogStore> {
  const known = stores.get(path);
  if (known) return known;
  const opened = openSqliteStore(path, settings.cacheMb);
  stores.set(path, opened);
  opened.then(
    // Learns the facets of the log, which in a large one would keep the first auditor who filters waiting for half a second.
    (store) => store.countRegister({ event: 'once' }).catch(() => undefined),
    // One that could not be opened is tried again with the next question.
    () => stores.delete(path),
  );
  return opened;
}

async function ask(path: string, name: keyof LogStore, values: readonly never[]): Promise<unknown> {
  const store = await storeOf(path);
  // The reason for the cast: the caller gives the values that the method of this name takes.
  const method = store[name] as (...values: readonly never[]) => Promise<unknown>;
  return method(...values);
}

async function close(path: string): Promise<void> {
  const opened = stores.get(path);
  stores.delete(path);
  await (await opened?.catch(() => undefined))?.close();
}

async function end(): Promise<void> {
  for (const opened of stores.values()) await (await opened).close();
}

if (parentPort) {
  const asked = READS.map((name) => [name, (path: string, ...values: never[]) => ask(path, name, values)]);
  answerCalls(parentPort, { ...Object.fromEntries(asked), close, end });
}
