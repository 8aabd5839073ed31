// The option --key: a log's verifier key, given as such or as the path of a file that holds it.
import { open } from 'node:fs/promises';
import { TemoinError } from '../consent/error.ts';
import { TlogError } from '../tlog/error.ts';
import { parseVerifierKey, type VerifierKey } from '../tlog/note.ts';

// <name>+<key ID>+<base64>, which no sensible path looks like.
const VKEY = /^[^+]+\+[0-9a-f]{8}\+/;
const KEY_FILE_BYTES_MAX = 8_192;
const ADVICE = 'the verifier key is what `temoin serve` prints and GET /temoin/log/vkey answers';

/**
 * The key that was meant.
 * @throws TemoinError `key-unreadable` where it is neither a verifier key nor the path of a file that holds one
 */
export async function readVerifierKey(option: string): Promise<VerifierKey> {
  if (VKEY.test(option)) return parse(option, '--key');
  const text = await readText(option);
  if (text.includes('-----BEGIN')) {
    const message = `--key: ${option} holds a private key, which nobody but the log may have; ${ADVICE}`;
    throw new TemoinError('key-unreadable', message);
  }
  // What a file holds is not quoted: it may be anything, and what is printed may end in a log of somebody else's.
  if (!VKEY.test(text.trim())) {
    throw new TemoinError('key-unreadable', `--key: ${option} holds no verifier key; ${ADVICE}`);
  }
  return parse(text, option);
}

function parse(text: string, where: string): VerifierKey {
  try {
    return parseVerifierKey(text.trim());
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    throw new TemoinError('key-unreadable', `${where}: not a verifier key: ${error.message}; ${ADVICE}`, {
      cause: error,
    });
  }
}

async function readText(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(KEY_FILE_BYTES_MAX));
      return new TextDecoder().decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `--key: neither a verifier key (<name>+<key ID>+<base64>) nor a file that can be read: ${reason}`;
    throw new TemoinError('key-unreadable', message, { cause: error });
  }
}
