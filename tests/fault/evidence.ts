// The evidence that a log kept its promises: everything that has left it, held against one final complete export.

import { openCheckpoint } from '../../src/tlog/checkpoint.ts';
import { decodeBase64, encodeBase64 } from '../../src/tlog/encoding.ts';
import { TreeHasher } from '../../src/tlog/merkle.ts';
import { parseVerifierKey } from '../../src/tlog/note.ts';
import { verifyExport } from '../../src/verify/verify-export.ts';

/** What has left a log over its life. */
export interface Left {
  /** Text of every receipt. */
  readonly receipts: readonly string[];
  /** Every checkpoint that was signed, those in receipts included or not. */
  readonly checkpoints: readonly string[];
}

/** What a final export came to. */
export interface FinalState {
  /** Everything wrong in it, or between it and what has left the log, in words. */
  readonly problems: readonly string[];
  /** Ids of its records, by index. */
  readonly ids: readonly string[];
  readonly size: number;
}

/** Verifies a complete export by the verifier alone, and each receipt and checkpoint against it. */
export async function finalState(text: string, vkey: string, left: Left): Promise<FinalState> {
  const key = parseVerifierKey(vkey);
  const lines = text.split('\n');
  const receipts = left.receipts.map((receipt, at) => ({ name: `${at}`, text: receipt }));
  const { findings, errors, checkpoint, complete } = await verifyExport(lines, key, { receipts });
  const entries = lines.slice(1, -1).map((line) => JSON.parse(line));
  const roots = rootsOf(entries.map(({ leaf }) => decodeBase64(leaf) ?? new Uint8Array()));
  const contradicting = [...new Set(left.checkpoints)].filter((note) => {
    const { size, root } = openCheckpoint(note, key);
    return roots[size] !== encodeBase64(root);
  });
  const ids = entries.flatMap(({ record }) => (record ? [record.id] : []));
  return {
    problems: [
      ...(complete && checkpoint ? [] : ['the export is not complete, or under no checkpoint']),
      ...findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      ...(errors > findings.length ? [`${errors} errors in all`] : []),
      ...contradicting.map((note) => `the final tree does not lead to the checkpoint ${note}`),
      ...(new Set(ids).size === ids.length ? [] : ['a record stands in the log twice']),
    ],
    ids,
    size: entries.length,
  };
}

/** The root at every size from 0, in base64. */
function rootsOf(leaves: readonly Uint8Array[]): string[] {
  const tree = new TreeHasher();
  return [
    encodeBase64(tree.root()),
    ...leaves.map((leaf) => {
      tree.append(leaf);
      return encodeBase64(tree.root());
    }),
  ];
}
