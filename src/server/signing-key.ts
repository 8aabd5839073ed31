// The log's Ed25519 key: made once, kept in a file of its own, used for nothing but signing checkpoints.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import { type Checkpoint, formatCheckpoint } from '../tlog/checkpoint.ts';
import { formatVerifierKey, signNote } from '../tlog/note.ts';
import { syncDirectory } from './sync-directory.ts';

/** A key that can sign for one log. */
export interface SigningKey {
  /** The public half as a signed-note verifier key; its name is the log's origin. */
  readonly vkey: string;
  /**
   * The signed checkpoint of a tree. Deterministic, as Ed25519 is: the same tree gives the same note.
   * It signs whatever it is given; only the sequencer calls it, with a head that is committed.
   */
  signCheckpoint(tree: Pick<Checkpoint, 'size' | 'root'>): string;
}

/**
 * Opens the key in the PKCS#8 PEM file at `path`, and makes it (readable by its owner alone, synced to disk) where
 * there is none and no log that would need it.
 * @param origin the log's origin, under which the key signs
 * @param logSize number of entries that the log has
 * @throws TemoinError `key-unreadable` where the log has entries and the file is missing: a new key would be a new
 *   log; where it is not an Ed25519 key; and where it cannot be read or made
 */
export async function openSigningKey(path: string, origin: string, logSize: number): Promise<SigningKey> {
  return signingKey((await readKey(path)) ?? (await createKey(path, logSize)), path, origin);
}

/**
 * Opens the key at `path` as {@link openSigningKey} does, but never makes one.
 * @throws TemoinError `key-unreadable` where it is missing too
 */
export async function readSigningKey(path: string, origin: string): Promise<SigningKey> {
  const pem = await readKey(path);
  if (pem === undefined) {
    throw new TemoinError(
      'key-unreadable',
      `the log's key ${path} is missing; copy it from the machine that has it, or make the key of a new log with \`temoin key create\``,
    );
  }
  return signingKey(pem, path, origin);
}

function signingKey(pem: string, path: string, origin: string): SigningKey {
  const privateKey = parseKey(pem, path);
  const publicKey = rawPublicKey(privateKey);
  return {
    vkey: formatVerifierKey(origin, publicKey),
    signCheckpoint: ({ size, root }) =>
      signNote({
        text: formatCheckpoint({ origin, size, root }),
        name: origin,
        publicKey,
        sign: (message) => sign(null, message, privateKey),
      }),
  };
}

/** The file's text; `undefined` where there is no file. */
async function readKey(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unreadable(path, 'check who may read it', error);
  }
}

async function createKey(path: string, logSize: number): Promise<string> {
  if (logSize > 0) {
    throw new TemoinError(
      'key-unreadable',
      `the log has ${logSize} entries, but its key ${path} is missing; put it back from a backup. A new key would be a new log: for that, choose an empty --data directory`,
    );
  }
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  try {
    // wx: where two processes start at once, one of them fails here instead of replacing the other's key.
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(pem);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncDirectory(dirname(path));
  } catch (error) {
    throw unreadable(path, 'check who may write there', error);
  }
  return pem;
}

function parseKey(pem: string, path: string): KeyObject {
  const advice = 'put the right file back; where the log is still empty, delete it, and a new one is made';
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (error) {
    throw unreadable(path, advice, error);
  }
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new TemoinError(
      'key-unreadable',
      `the log's key ${path} is of the type ${key.asymmetricKeyType}, but must be ed25519; ${advice}`,
    );
  }
  return key;
}

/** The 32 bytes of RFC 8032. */
function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return new Uint8Array(Buffer.from(x ?? '', 'base64url'));
}

/** Nothing of the file's content is said: it is a secret. */
function unreadable(path: string, advice: string, cause: unknown): TemoinError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new TemoinError('key-unreadable', `the log's key ${path} cannot be used: ${reason}; ${advice}`, {
    cause,
  });
}
