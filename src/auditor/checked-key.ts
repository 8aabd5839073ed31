// The key that everything on this page is checked against: the auditor's own, or for want of one the log's.
import { useState } from 'preact/hooks';
import { parseVerifierKey, type VerifierKey } from '../tlog/verifier-key.ts';
import { keepKey, readKeptKey } from './kept-key.ts';

/** A key with where it comes from, which decides how much it proves. */
export interface CheckedKey {
  /** As it was pasted or served. */
  readonly vkey: string;
  /** True where the auditor brought it along; false where this very server says that it is the log's. */
  readonly own: boolean;
  /** Undefined where `vkey` is none, and then nothing can be verified. */
  readonly key: VerifierKey | undefined;
}

/**
 * The key in use.
 * @param served the key that the log shows now
 * @returns it, and how to bring another (undefined: back to the served one)
 */
export function useCheckedKey(served: string): [CheckedKey, (vkey: string | undefined) => void] {
  const [brought, setBrought] = useState(readKeptKey);
  const vkey = brought ?? served;
  return [
    { vkey, own: brought !== undefined, key: readKey(vkey).key },
    (next) => {
      keepKey(next);
      setBrought(next);
    },
  ];
}

/** Reads a verifier key; `problem` says what is wrong with one that is none. Never throws. */
export function readKey(vkey: string): { readonly key?: VerifierKey; readonly problem?: string } {
  try {
    return { key: parseVerifierKey(vkey) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
