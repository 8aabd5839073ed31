// What a checkpoint and an inclusion proof come to, with the reason in words where they prove nothing.
import { type Checkpoint, openCheckpoint } from '../tlog/checkpoint.ts';
import { encodeBase64 } from '../tlog/encoding.ts';
import { TlogError } from '../tlog/error.ts';
import { rootFromInclusion } from '../tlog/inclusion.ts';
import { hashesEqual } from '../tlog/merkle.ts';
import { formatVerifierKey, type VerifierKey } from '../tlog/note.ts';

/**
 * What a note states as the checkpoint of this key's log; else in words why it must not be believed.
 * @throws TlogError only where the key is unsound, which none from `parseVerifierKey` is
 */
export function openOrProblem(
  note: string,
  key: VerifierKey,
): { readonly checkpoint: Checkpoint } | { readonly problem: string } {
  try {
    return { checkpoint: openCheckpoint(note, key) };
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    const vkey = formatVerifierKey(key.name, key.publicKey);
    return { problem: `the checkpoint does not verify with the key ${vkey}: ${error.message}` };
  }
}

/** Why a leaf is not shown to be in the tree, in words; `undefined` where it is. Never throws. */
export function inclusionProblem(
  index: number,
  leaf: Uint8Array,
  proof: readonly Uint8Array[],
  { size, root }: Checkpoint,
): string | undefined {
  const computed = rootFromInclusion(index, size, leaf, proof);
  if (!computed) return `a proof of ${proof.length} hashes fits no entry ${index} of a log of ${size}`;
  if (hashesEqual(computed, root)) return undefined;
  return `leaf ${encodeBase64(leaf)} and its proof give the root ${encodeBase64(computed)}, but the signed one is ${encodeBase64(root)}: this leaf is not entry ${index} of the log`;
}

/** Says that a record is not the one that was logged. */
export function leafDiffers(computed: Uint8Array, leaf: Uint8Array): string {
  return `record and salt give the leaf ${encodeBase64(computed)}, but the log's is ${encodeBase64(leaf)}: one of them was changed after the record was logged`;
}
