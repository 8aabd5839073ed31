// Publishing: the log as plain files, laid out as it is served, so that any web server can stand in for it.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { TemoinError } from '../consent/error.ts';
import { type Checkpoint, openCheckpoint } from '../tlog/checkpoint.ts';
import { TlogError } from '../tlog/error.ts';
import { hashesEqual } from '../tlog/merkle.ts';
import { parseVerifierKey } from '../tlog/note.ts';
import type { SignedCheckpoint } from './log-writer.ts';
import { PublishedDirectory } from './published-directory.ts';
import { filesOfTree, type PublicStore } from './published-tree.ts';
import { rootAt } from './recovery.ts';

const CHECKPOINT_FILE = 'temoin/log/checkpoint';
const VKEY_FILE = 'temoin/log/vkey';

/** What is published, and where. */
export interface PublishOptions {
  readonly store: PublicStore;
  /** The log's verifier key. */
  readonly vkey: string;
  /** Signed, and of a size that the store has reached. */
  readonly checkpoint: SignedCheckpoint;
  /** Becomes the root of a web server; made where there is none. */
  readonly directory: string;
}

/** What came of it. */
export interface PublishedLog {
  /** Size of the checkpoint that was there before; 0 where there was none. */
  readonly earlierSize: number;
  /** Tiles, bundles and documents that were not there yet. */
  readonly newFiles: number;
}

/**
 * Publishes the log as it is under a checkpoint. Ended at any moment, it leaves a directory that is whole for the
 * checkpoint in it; to run it again completes it. Only what is missing is written.
 * @throws TemoinError `publish-refused` where the directory has a checkpoint of another log, a larger one, or one that
 *   contradicts this; `data-unusable` where the store does not have the checkpoint's tree; the file system's errors
 */
export async function publishLog(options: PublishOptions): Promise<PublishedLog> {
  const { store, vkey, checkpoint, directory } = options;
  const files = new PublishedDirectory(directory);

  // 1. The tree must be the one that the checkpoint states, and the one that is published already a beginning of it.
  if (!hashesEqual(await rootAt(store, checkpoint.size), checkpoint.root)) {
    throw new TemoinError(
      'data-unusable',
      `the log's tiles do not give the root of its checkpoint of ${checkpoint.size} entries; nothing was written. Restore the newest backup of the data directory, and keep the damaged files as evidence`,
    );
  }
  const earlier = await checkEarlier(files, options);

  // 2. What the checkpoint relies on, each file whole or absent.
  let newFiles = 0;
  for await (const { path, bytes } of filesOfTree(store, checkpoint.size, (path) => files.has(path))) {
    await files.write(path, bytes);
    newFiles += 1;
  }
  if ((await files.readText(VKEY_FILE)) !== `${vkey}\n`) {
    await files.write(VKEY_FILE, utf8ToBytes(`${vkey}\n`));
  }

  // 3. All of it is on disk before the checkpoint that promises it.
  await files.sync();

  // 4. The checkpoint, unless another run has published a newer one in the meantime.
  await checkEarlier(files, options);
  if ((await files.readText(CHECKPOINT_FILE)) !== checkpoint.note) {
    await files.write(CHECKPOINT_FILE, utf8ToBytes(checkpoint.note));
    await files.sync();
  }
  await files.removeUnfinished();
  return { earlierSize: earlier?.size ?? 0, newFiles };
}

/** The checkpoint that is there, once it is sure that the new one may replace it; `undefined` where there is none. */
async function checkEarlier(
  files: PublishedDirectory,
  { store, vkey, checkpoint, directory }: PublishOptions,
): Promise<Checkpoint | undefined> {
  const note = await files.readText(CHECKPOINT_FILE);
  if (note === undefined) return undefined;
  const path = `${directory}/${CHECKPOINT_FILE}`;
  const earlier = openOrRefuse(note, vkey, path);
  if (earlier.size > checkpoint.size) {
    throw refused(
      `${path} is of ${earlier.size} entries, but the log to publish has ${checkpoint.size}; a log never shrinks. Was the data directory restored from a backup? Stop its server, and put the newest one back`,
    );
  }
  if (!hashesEqual(await rootAt(store, earlier.size), earlier.root)) {
    throw refused(
      `${path} and the log to publish contradict each other: of the first ${earlier.size} entries they have different roots. Keep both as evidence, and find out which of them was altered`,
    );
  }
  return earlier;
}

function openOrRefuse(note: string, vkey: string, path: string): Checkpoint {
  try {
    return openCheckpoint(note, parseVerifierKey(vkey));
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    const reason = `${path} is no checkpoint of this log: ${error.message}; choose another directory, one for each log`;
    throw refused(reason, error);
  }
}

function refused(message: string, cause?: unknown): TemoinError {
  return new TemoinError('publish-refused', message, { cause });
}
