// From pending to sequenced: hands what collectors have kept to the sequencer, and keeps the checkpoint that it signs.
import { isUtf8 } from 'node:buffer';
import { setImmediate as endOfTurn, setTimeout as pause } from 'node:timers/promises';
import type { LogWriter } from './log-writer.ts';
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

/** Records in one group at most: while these are committed, the next ones are read. */
const GROUP_LIMIT = 2 * DRAIN_LIMIT;

/** Records that are parsed at once, before the sequencer gets its turn. */
const READ_AT_ONCE = 512;

/** Between two looks for records while there are none. */
const IDLE_MS = 20;

/** What is sequenced together, or one after the other where it makes commits fail. */
interface Group {
  readonly ids: readonly string[];
  /** Those of them that a log can take. */
  readonly records: readonly RecordText[];
}

/**
 * Sequences what is pending until it may not go on.
 *
 * A record that no log can take, or that makes every commit fail, must not hold up the others: a group that failed
 * is tried again by half, down to one record, which is postponed.
 * @throws whatever the store throws
 */
export async function drainPending(options: DrainOptions): Promise<void> {
  const { mayGoOn } = options;
  let limit = GROUP_LIMIT;
  let group = await readGroup(limit, [], options);
  while (mayGoOn()) {
    const { ids } = group;
    if (!ids.length) {
      await pause(IDLE_MS);
      group = await readGroup(limit, [], options);
      continue;
    }
    // The next group is read while this one is sequenced, unless this one's fate is to be seen first.
    const isWhole = limit === GROUP_LIMIT && ids.length === limit;
    const [isDone, ahead] = await Promise.all([
      sequenceGroup(group, options),
      isWhole ? readGroup(limit, ids, options) : undefined,
    ]);
    limit = isDone ? Math.min(limit * 2, GROUP_LIMIT) : Math.max(1, Math.floor(ids.length / 2));
    group = (isDone && ahead) || (await readGroup(limit, [], options));
  }
}

async function readGroup(
  limit: number,
  except: readonly string[],
  { store, site }: DrainOptions,
): Promise<Group> {
  const pending = await store.readPending(limit, except);
  const records: RecordText[] = [];
  for (let at = 0; at < pending.length; at += READ_AT_ONCE) {
    if (at) await endOfTurn();
    records.push(...pending.slice(at, at + READ_AT_ONCE).flatMap((each) => recordOf(each, site) ?? []));
  }
  return { ids: pending.map(({ id }) => id), records };
}

/** @returns whether nothing of the group is left for another try at once */
async function sequenceGroup({ ids, records }: Group, options: DrainOptions): Promise<boolean> {
  const { store, sequencer } = options;
  const before = await store.readHead();
  const outcomes = await Promise.all(records.map((record) => sequencer.submit({ record, isPending: true })));
  const hasGrown = outcomes.some(({ status }) => status === 'placed' || status === 'sequenced');
  if (hasGrown) await store.keepCheckpoint(sequencer.checkpoint);

  const isReadable = new Set(records.map(({ id }) => id));
  const hopeless = ids.filter((id) => !isReadable.has(id));
  const withStatus = (status: string) =>
    records.filter((_record, at) => outcomes[at]?.status === status).map(({ id }) => id);
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
    `${others.length === 1 ? '1 record' : `${others.length} records`} could not be sequenced and will be tried again later; the rows of the table pending with attempts > 0 are meant`,
  );
}

/** The record; `undefined` where the bytes are none of this site that a collector of this release keeps. */
function recordOf({ id, bytes }: PendingRecord, site: string): RecordText | undefined {
  // The commit leaves the bytes as they are, so that they must be what the text is made of.
  if (!isUtf8(bytes)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  const result = readRecordText(text);
  if (!result || 'problems' in result) return undefined;
  const { record } = result;
  const spelt = recordTextOf(record);
  return record.id === id && record.site === site && pendingTextOf(spelt) === text ? spelt : undefined;
}
