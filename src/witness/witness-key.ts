// The witness's Ed25519 key: made once, kept in a file of its own, used for nothing but cosignatures.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TemoinError } from '../consent/error.ts';
import { cosign, formatCosignerKey } from '../tlog/cosignature.ts';

/** A key that can cosign under one name. */
export interface WitnessKey {
  /** The public half as a verifier key, for policies and for logs. */
  readonly vkey: string;
  /**
   * The signature line over a checkpoint's text. It signs whatever it is given; only `createWitness` calls it.
   * @param timeSeconds in Unix seconds
   */
  cosign(text: string, timeSeconds: number): string;
}

/**
 * Opens the key in the PKCS#8 PEM file at `path`, and makes it (readable by its owner alone, synced to disk) where
 * there is none and nothing was cosigned yet.
 * @param hasCosigned whether checkpoints were cosigned by a key that must be this one
 * @throws TemoinError `key-unreadable` where the file is missing though it was used; where it is not an Ed25519 key;
 *   and where it cannot be read or made
 */
export async function openWitnessKey(path: string, name: string, hasCosigned: boolean): Promise<WitnessKey> {
  const privateKey = parseKey((await readKey(path)) ?? (await createKey(path, hasCosigned)), path);
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = new Uint8Array(Buffer.from(x ?? '', 'base64url'));
  return {
    vkey: formatCosignerKey(name, publicKey),
    cosign: (text, timeSeconds) =>
      cosign({ text, name, publicKey, timeSeconds, sign: (message) => sign(null, message, privateKey) }),
  };
}

/** The file's text; `undefined` where there is no file. */
async function readKey(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unreadable(path, error, 'check who may read it');
  }
}

async function createKey(path: string, hasCosigned: boolean): Promise<string> {
  if (hasCosigned) {
    throw new TemoinError(
      'key-unreadable',
      `the witness has cosigned, but its key ${path} is missing; put it back from a backup. A new key would be a new witness: for that, choose an empty --data directory`,
    );
  }
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const draft = `${path}.${process.pid}`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(pem);
      await file.sync();
    } finally {
      await file.close();
    }
    // Not renamed: where two processes start at once, one of them fails here instead of replacing the other's key.
    await link(draft, path);
    await rm(draft);
    await syncDirectory(dirname(path));
  } catch (error) {
    throw unreadable(path, error, 'check who may write there, and that no other witness starts in it');
  }
  return pem;
}

/** Without it, the name of a new file may be lost in a power failure, though its content is on disk (fsync(2)). */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function parseKey(pem: string, path: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
    throw new TypeError(`it is of the type ${key.asymmetricKeyType}, but must be ed25519`);
  } catch (error) {
    throw unreadable(path, error, 'put the right file back');
  }
}

/** Nothing of the file's content is said: it is a secret. */
function unreadable(path: string, cause: unknown, advice: string): TemoinError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new TemoinError('key-unreadable', `the witness's key ${path} cannot be used: ${reason}; ${advice}`, {
    cause,
  });
}
