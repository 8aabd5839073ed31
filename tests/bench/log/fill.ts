// A log with as many records as are wanted, made by the log's own sequencer in the files that `temoin serve` opens.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ConsentRecord } from '../../../src/consent/record.ts';
import { recordTextOf } from '../../../src/server/record-text.ts';
import { type Sequencer, startSequencer } from '../../../src/server/sequencer.ts';
import { openSigningKey } from '../../../src/server/signing-key.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { recordFor, SITE } from '../../unit/server/site.ts';

/** Records that are sequenced together. */
export const BATCH = 512;

/** A log whose store and key are these files of a folder. */
export async function beginLog(folder: string, storeFile: string, keyFile: string) {
  const file = join(folder, storeFile);
  const store = await openSqliteStore(file);
  const key = await openSigningKey(join(folder, keyFile), `${SITE}/temoin/log`, 0);
  await store.bind(key.vkey);
  const sequencer = await startSequencer({
    store,
    key,
    now: () => new Date(),
    randomBytes,
    warn: console.error,
  });
  return { file, store, key, sequencer };
}

/**
 * Appends until the log has that many entries.
 * @param mark a hex digit that makes other records than another mark
 * @param changes what all of them say otherwise than usual
 */
export async function appendUntil(
  size: number,
  sequencer: Sequencer,
  mark = '0',
  changes: Partial<ConsentRecord> = {},
): Promise<void> {
  while (sequencer.checkpoint.size < size)
    await append(sequencer, size - sequencer.checkpoint.size, mark, changes);
}

/** @returns how long it took, in milliseconds */
export async function append(
  sequencer: Sequencer,
  most = BATCH,
  mark = '0',
  changes: Partial<ConsentRecord> = {},
): Promise<number> {
  const { size } = sequencer.checkpoint;
  const records = Array.from({ length: Math.min(BATCH, most) }, (_, at) => {
    const unique = mark + (size + at).toString(16).padStart(11, '0');
    const id = `019ab1c2-6f10-7c3e-9d41-${unique}`;
    return recordTextOf(recordFor(0, { id, subject: `s${unique}`.padEnd(22, '_'), ...changes }));
  });
  const beginMs = performance.now();
  await Promise.all(records.map((record) => sequencer.submit({ record })));
  return performance.now() - beginMs;
}
