// The writing thread: the stores, keys, ledgers and sequencers of all logs of a server, away from its HTTP thread.
import { randomBytes } from 'node:crypto';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Erasures } from '../erasure.ts';
import type { Outcome } from '../log-writer.ts';
import { refuseRollback } from '../recovery.ts';
import { Retention } from '../retention.ts';
import { Sequencer } from '../sequencer.ts';
import { openSigningKey } from '../signing-key.ts';
import { openSigningLedger, type SigningLedger } from '../signing-ledger.ts';
import type { ErasableStore } from '../store/erasure-store.ts';
import type { ShownCount } from '../store/shown-store.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { isOriginOf } from '../succession.ts';
import type { Known } from '../witness-memory.ts';
import { answerCalls } from './calls.ts';
import { splitTexts } from './joined-texts.ts';
import type { LogPlace, Newest, Submissions, Warning } from './messages.ts';
import { OutcomeSender } from './outcome-sender.ts';
import type { ThreadSettings } from './start-thread.ts';

/** How long a reader of the register may have to wait until it is up to date. */
const FOLLOW_PATIENCE_MS = 50;

/** Slices that retention looks at before the thread turns to other logs. */
const SLICES_AT_ONCE = 16;

interface Log {
  readonly store: ErasableStore;
  readonly ledger: SigningLedger | undefined;
  readonly sequencer: Sequencer;
  readonly sender: OutcomeSender;
  readonly erasures: Erasures;
  readonly retention: Retention | undefined;
  /** The server's clock as it last said, which a test may have set. */
  timeMs: number;
}

const logs = new Map<number, Log>();

// The reason for the cast: it is what startThread gives.
const settings = (workerData ?? {}) as ThreadSettings;

if (parentPort) serveLogs(parentPort);

function serveLogs(port: MessagePort): void {
  answerCalls(port, {
    open: (place: LogPlace) => open(port, place),
    begin: (log: number, known: readonly Known[], timeMs: number) => begin(log, known, timeMs),
    tend: (log: number, timeMs: number) => tend(log, timeMs),
    follow: (log: number) => follow(log),
    addShown: (log: number, counts: readonly ShownCount[]) => addShown(log, counts),
    registerLag: (log: number) => logs.get(log)?.sequencer.registerLag ?? 0,
    close: (log: number) => close(log),
    end: async () => {
      await Promise.all([...logs.keys()].map(close));
    },
  });
  port.on('message', (message: { kind?: unknown }) => {
    // The reason for the cast: only the server sends this kind.
    if (message.kind === 'submissions') submit(message as Submissions);
  });
}

/** Opens what a log consists of, and ties them together. Nothing is signed yet. @returns the log's verifier key */
async function open(port: MessagePort, place: LogPlace): Promise<string> {
  const { log: number } = place;
  const warn = (message: string) =>
    port.postMessage({ kind: 'warning', log: number, message } satisfies Warning);
  const store = await openSqliteStore(place.storeFile, settings.cacheMb);
  let ledger: SigningLedger | undefined;
  try {
    const head = await store.readHead();
    const origin = await originOf(store, place.origin);
    const key = await openSigningKey(place.keyFile, origin, head.size);
    await store.bind(key.vkey);
    if (place.ledgerFile !== undefined)
      ledger = await openSigningLedger(place.ledgerFile, origin, { mayBlock: true });
    const { batchLimit } = place;
    const now = () => new Date(log.timeMs);
    const sequencer = new Sequencer({
      store,
      erasures: store,
      key,
      now,
      randomBytes,
      warn,
      observeCommit: (entries, seconds) => log.sender.observeCommit(entries, seconds),
      queueLimit: Number.POSITIVE_INFINITY,
      ...(batchLimit !== undefined && { batchLimit }),
      ...(ledger && { ledger }),
    });
    const sender = new OutcomeSender(port, place.log, sequencer);
    const erasures = new Erasures({ store, sequencer, now, randomBytes, ...(ledger && { ledger }) });
    const retention = place.retention && new Retention(place.retention, store, erasures);
    const log: Log = { store, ledger, sequencer, sender, erasures, retention, timeMs: 0 };
    logs.set(place.log, log);
    return key.vkey;
  } catch (error) {
    await ledger?.close();
    await store.close();
    throw error;
  }
}

/** That of the site's first log, or of the successor that the store has been begun as. */
async function originOf(store: Pick<ErasableStore, 'readVkey'>, first: string): Promise<string> {
  const vkey = await store.readVkey();
  const bound = vkey.slice(0, vkey.indexOf('+'));
  return isOriginOf(bound, first) ? bound : first;
}

/**
 * Recovers an open log and signs its checkpoint, if it leads to everything that it is known to have signed. What was
 * erased and has come back is erased before that, and what was to be erased after it.
 */
async function begin(number: number, everKnown: readonly Known[], timeMs: number): Promise<Newest> {
  const log = logs.get(number);
  if (!log) throw new Error('the log is not open');
  log.timeMs = timeMs;
  try {
    await log.erasures.eraseNoted();
    const head = await log.store.readHead();
    for (const { by, ...known } of everKnown) await refuseRollback(log.store, head, known, by);
    await log.sequencer.recover();
    await log.erasures.carryOut();
    // A crash may have come between an erasure and this.
    await log.erasures.scrub();
    return log.sequencer.checkpoint;
  } catch (error) {
    await close(number);
    throw error;
  }
}

function submit({ log: number, timeMs, numbers, records, publications }: Submissions): void {
  const log = logs.get(number);
  if (!log) return;
  log.timeMs = timeMs;
  const texts = splitTexts(records);
  const recordCount = texts.length / 3;
  numbers.forEach((submission, at) => {
    const answer = (outcome: Outcome) => log.sender.take(submission, outcome);
    const [id = '', before = '', after = ''] = texts.slice(3 * at, 3 * at + 3);
    const publication = publications[at - recordCount];
    log.sequencer.take(publication ? { publication } : { record: { id, before, after } }, answer);
  });
}

/**
 * Does what nobody waits for at the door: erasures that were requested, and the records that are due.
 * @returns the newest checkpoint, since erasures are published
 */
async function tend(number: number, timeMs: number): Promise<Newest | undefined> {
  const log = logs.get(number);
  if (!log) return undefined;
  log.timeMs = timeMs;
  await log.erasures.carryOut();
  for (let slices = 0; slices < SLICES_AT_ONCE; slices += 1)
    if (!(await log.retention?.step(new Date(timeMs)))) break;
  return log.sequencer.checkpoint;
}

async function follow(number: number): Promise<number> {
  return (await logs.get(number)?.sequencer.follow(FOLLOW_PATIENCE_MS)) ?? 0;
}

async function addShown(number: number, counts: readonly ShownCount[]): Promise<void> {
  const log = logs.get(number);
  if (!log) throw new Error('the log is not open');
  await log.store.addShown(counts);
}

async function close(number: number): Promise<void> {
  const log = logs.get(number);
  logs.delete(number);
  await log?.sequencer.stop();
  await log?.ledger?.close();
  await log?.store.close();
}
