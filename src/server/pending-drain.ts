// From pending to sequenced: hands what collectors have kept to the sequencer, and keeps the checkpoint that it signs.
import { setImmediate as endOfTurn, setTimeout as pause } from 'node:timers/promises';
import type { LogWriter, Outcome } from './log-writer.ts';
import { readRecordText } from './record-check.ts';
import { pendingTextOf, type RecordText, recordTextOf } from './record-text.ts';
import type { ErasureStore } from './store/erasure-store.ts';
import type { TreeStore } from './store/log-store.ts';
import type { PendingRecord, PendingStore } from './store/shared-log-store.ts';

/** What a drain works with. */
export interface DrainOptions {
  readonly store: PendingStore & Pick<TreeStore, 'readHead'> & Pick<ErasureStore, 'findErased'>;
  readonly sequencer: Pick<LogWriter, 'submit' | 'checkpoint'>;
  /** The log keeps no other site's records. */
  readonly site: string;
  /** Told what the operator should know; never anything about a visitor. */
  readonly warn: (message: string) => void;
  /** Asked before each group. */
  readonly mayGoOn: () => boolean;
}

/** Records in one commit at most: each is a conversation with another machine. */
export const DRAIN_LIMIT = 2_048;

/** Records in one group at most: while some of them are committed, others are read. */
const GROUP_LIMIT = 2 * DRAIN_LIMIT;

/** Records that are read at once, before the sequencer gets its turn. */
const READ_AT_ONCE = 512;

/** Between two looks for records while there are none. */
const IDLE_MS = 20;

/**
 * Sequences what is pending until it may not go on.
 *
 * A record that no log can take, or that makes every commit fail, must not hold up the others: a group that failed
 * is tried again by half, down to one record, which is postponed.
 * @throws whatever the store throws
 */
export async function drainPending(options: DrainOptions): Promise<void> {
  const { store, mayGoOn } = options;
  let limit = GROUP_LIMIT;
  let group = await store.readPending(limit, []);
  while (mayGoOn()) {
    if (!group.length) {
      await pause(IDLE_MS);
      group = await store.readPending(limit, []);
      continue;
    }
    // The next group is read while this one is sequenced, unless this one's fate is to be seen first.
    const isWhole = limit === GROUP_LIMIT && group.length === limit;
    const ids = group.map(({ id }) => id);
    const [isDone, ahead] = await Promise.all([
      sequenceGroup(group, options),
      isWhole ? store.readPending(limit, ids) : undefined,
    ]);
    limit = isDone ? Math.min(limit * 2, GROUP_LIMIT) : Math.max(1, Math.floor(group.length / 2));
    group = (isDone && ahead) || (await store.readPending(limit, []));
  }
}

/** @returns whether nothing of the group is left for another try at once */
async function sequenceGroup(group: readonly PendingRecord[], options: DrainOptions): Promise<boolean> {
  const { store, sequencer } = options;
  const before = await store.readHead();
  const readable: RecordText[] = [];
  const sequencing: Promise<Outcome>[] = [];
  for (let at = 0; at < group.length; at += READ_AT_ONCE) {
    for (const pending of group.slice(at, at + READ_AT_ONCE)) {
      const record = recordOf(pending, options.site);
      if (!record) continue;
      readable.push(record);
      sequencing.push(sequencer.submit({ record }));
    }
    await endOfTurn();
  }
  const outcomes = await Promise.all(sequencing);
  if (outcomes.some(({ status }) => status === 'sequenced')) await store.keepCheckpoint(sequencer.checkpoint);

  const isReadable = new Set(readable.map(({ id }) => id));
  const hopeless = group.map(({ id }) => id).filter((id) => !isReadable.has(id));
  const withStatus = (status: string) =>
    readable.filter((_record, at) => outcomes[at]?.status === status).map(({ id }) => id);
  // The store has one record for each id, so a conflict can only be of what is damaged, or was erased.
  hopeless.push(...withStatus('conflict'));
  const failed = withStatus('unavailable');
  // Where the head has moved, it was another sequencer that made the commit fail, and not the record.
  const isAtFault = failed.length === 1 && (await store.readHead()).size === before.size;
  if (isAtFault) hopeless.push(...failed);
  if (hopeless.length) await dropOrPostpone(hopeless, options);
  return !failed.length || isAtFault;
}

/** One that was erased may have been kept once more by a collector at that very moment, or have come with a backup. */
async function dropOrPostpone(ids: readonly string[], { store, warn }: DrainOptions): Promise<void> {
  const erased = new Set(await store.findErased(ids));
  if (erased.size) await store.dropPending([...erased]);
  const others = ids.filter((id) => !erased.has(id));
  if (!others.length) return;
  await store.postponePending(others);
  warn(
    `${others.length === 1 ? '1 record' : `${others.length} records`} could not be sequenced and will be tried again later; the rows of the table record with attempts > 0 are meant`,
  );
}

/** The record; `undefined` where the bytes are none of this site that a collector of this release keeps. */
function recordOf({ id, bytes }: PendingRecord, site: string): RecordText | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const result = readRecordText(text);
  if (!result || 'problems' in result) return undefined;
  const { record } = result;
  const spelt = recordTextOf(record);
  return record.id === id && record.site === site && pendingTextOf(spelt) === text ? spelt : undefined;
}
