// The log of one site, open: its writer and its store, each in a thread of its own for all logs, in a data directory.
import { join } from 'node:path';
import type { Configuration } from '../consent/configuration.ts';
import { parseVerifierKey } from '../tlog/note.ts';
import type { MeasuredWriter } from './log-writer.ts';
import type { RetentionRule } from './retention.ts';
import type { ShownStore } from './store/shown-store.ts';
import type { LogThreads } from './thread/log-threads.ts';
import type { ServedStore } from './thread/reads.ts';
import type { ThreadedLog, WriterLimits } from './thread/threaded-log.ts';
import { knownByWitnesses } from './witness-memory.ts';
import type { WitnessAddress } from './witness-requests.ts';

/** The log's database and its key within the data directory. */
export const STORE_FILE = 'log.sqlite';
export const KEY_FILE = 'log.key';

/** Limits of the way into a log, where the usual ones do not fit. */
export interface LogLimits extends WriterLimits {
  /** Submissions in one commit at most. */
  readonly batchLimit?: number;
}

/** Where the log lies and what it is. */
export interface LogOptions {
  readonly configuration: Pick<Configuration, 'site'>;
  readonly dataDirectory: string;
  readonly ledgerFile?: string;
  /** Asked before anything is signed what they know of the log. */
  readonly witnesses?: readonly WitnessAddress[];
  readonly limits?: LogLimits;
  /** Default: records are kept. */
  readonly retention?: RetentionRule;
  readonly threads: LogThreads;
  readonly now: () => Date;
  readonly warn: (message: string) => void;
}

/** An open log. */
export interface SiteLog {
  readonly writer: MeasuredWriter;
  /** Its register has caught up with the tree when it is read, or nearly so where very many records come in. */
  readonly store: ServedStore;
  readonly vkey: string;
  /** See `ShownStore`: by whoever writes to the store, so that no two threads wait for each other. */
  readonly addShown: ShownStore['addShown'];
  /** Closes it once what waits is answered. */
  close(): Promise<void>;
}

/**
 * Opens the log, or begins it.
 * @throws TemoinError `data-unusable`, `key-unreadable`, `ledger-unusable`, `log-rolled-back`; nothing is open then
 */
export async function openLog(options: LogOptions): Promise<SiteLog> {
  const { configuration, dataDirectory, ledgerFile, witnesses = [], limits, retention } = options;
  const { threads, now, warn } = options;
  const { batchLimit, ...writerLimits } = limits ?? {};
  const storeFile = join(dataDirectory, STORE_FILE);
  const writer = await threads.writer.open({
    storeFile,
    keyFile: join(dataDirectory, KEY_FILE),
    ledgerFile,
    origin: `${configuration.site}/temoin/log`,
    batchLimit,
    retention,
    warn,
    known: (vkey) => knownByWitnesses(witnesses, parseVerifierKey(vkey), warn),
    now,
    ...writerLimits,
  });
  return {
    writer,
    store: caughtUp(threads.reader.store(storeFile), writer),
    vkey: writer.vkey,
    addShown: (counts) => writer.addShown(counts),
    async close() {
      await threads.writer.close(writer);
      await threads.reader.close(storeFile);
    },
  };
}

/** The store whose register is brought up before it is read. */
function caughtUp(store: ServedStore, writer: ThreadedLog): ServedStore {
  // Where the writer is gone, what the register has is better than nothing.
  const follow = () => writer.follow().catch(() => undefined);
  return {
    ...store,
    readRegister: async (filter, page) => {
      await follow();
      return store.readRegister(filter, page);
    },
    countRegister: async (filter) => {
      await follow();
      return store.countRegister(filter);
    },
    countLines: async (start, end) => {
      await follow();
      return store.countLines(start, end);
    },
    readRollUps: async (days, limit) => {
      await follow();
      return store.readRollUps(days, limit);
    },
    readSpanRollUps: async (spans, limit) => {
      await follow();
      return store.readSpanRollUps(spans, limit);
    },
  };
}
