// The option --policy: a policy file, and the log in it that is to be verified.
import { open } from 'node:fs/promises';
import { TemoinError } from '../consent/error.ts';
import { TlogError } from '../tlog/error.ts';
import type { VerifierKey } from '../tlog/note.ts';
import { type Policy, parsePolicy } from '../tlog/policy.ts';

const POLICY_BYTES_MAX = 1_048_576;

/**
 * The policy in a file.
 * @throws TemoinError `option-invalid` where it cannot be read, with the line that is wrong
 */
export async function readPolicy(path: string): Promise<Policy> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(POLICY_BYTES_MAX + 1));
      const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      return parsePolicy(decoder.decode(buffer.subarray(0, bytesRead)));
    } finally {
      await file.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const what = error instanceof TlogError ? 'not a policy' : 'cannot be read as a policy in UTF-8';
    throw new TemoinError('option-invalid', `--policy: ${path} is ${what}: ${reason}`, { cause: error });
  }
}

/**
 * The log's key: the one given, which must be the policy's where that has any; else the one log of the policy.
 * @throws TemoinError `option-invalid` where it is not clear which log is meant
 */
export function trustedKey(key: VerifierKey | undefined, policy: Policy | undefined): VerifierKey {
  const logs = policy?.logs ?? [];
  const named = logs.map((log) => log.key.name).join(', ');
  if (key) {
    const isMeant = ({ name, keyId }: VerifierKey) => name === key.name && keyId === key.keyId;
    if (logs.length && !logs.some((log) => isMeant(log.key))) {
      throw new TemoinError('option-invalid', `--key is not one of the policy's logs, ${named}`);
    }
    return key;
  }
  const [only, ...others] = logs;
  if (only && !others.length) return only.key;
  throw new TemoinError(
    'option-invalid',
    policy
      ? `the policy names ${logs.length} logs${named && `, ${named}`}; say by --key which one is meant`
      : 'the log’s key is needed: give --key <vkey>, or --policy <file> with a log in it',
  );
}
