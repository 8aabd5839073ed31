// Recovery: from what is committed back to a tree that can grow, at start and after a commit whose outcome is unknown.
import { TemoinError } from '../consent/error.ts';
import { TlogError } from '../tlog/error.ts';
import { hashesEqual } from '../tlog/merkle.ts';
import type { LedgerHead, SigningLedger } from './signing-ledger.ts';
import type { Head, TreeStore } from './store/log-store.ts';
import { edgePositions, type Tree, treeFromEdge } from './tree.ts';

/** Where sequencing goes on. */
export interface Recovered {
  readonly head: Head;
  readonly tree: Tree;
}

type TreeReads = Pick<TreeStore, 'readHead' | 'readTiles'>;

/**
 * Reads the head, and the tree from its tiles.
 * @param ledger what was signed before, if that is noted
 * @throws TemoinError `data-unusable` where the tiles do not give the head's root: to sign either would be wrong;
 *   `log-rolled-back` where the ledger has a head that the log does not lead to
 */
export async function recover(
  store: TreeReads,
  ledger?: Pick<SigningLedger, 'readNewest'>,
): Promise<Recovered> {
  const head = await store.readHead();
  const tree = await treeAt(store, head.size);
  if (!hashesEqual(tree.root, head.root)) {
    throw damaged(head.size, 'the root recomputed from its tiles is not the root of its head');
  }
  const newest = await ledger?.readNewest();
  if (newest) await refuseRollback(store, head, newest, 'the signing ledger');
  return { head, tree };
}

/**
 * Makes sure that the log still leads to a head that it is known to have signed.
 * @param witness who knows that head, for the message
 * @throws TemoinError `log-rolled-back` where it does not: then any signature would contradict the earlier one
 */
export async function refuseRollback(
  store: TreeReads,
  head: Head,
  known: LedgerHead,
  witness: string,
): Promise<void> {
  if (head.size < known.size) {
    throw rolledBack(
      `has ${head.size} entries, but ${witness} knows that it has signed ${known.size}. An older state was put back, or entries were lost`,
    );
  }
  if (!hashesEqual(await rootAt(store, known.size), known.root)) {
    throw rolledBack(
      `has another root at ${known.size} entries than the one that ${witness} knows it has signed. Its history was changed`,
    );
  }
}

/**
 * The root that the tree had at an earlier size, or has now, recomputed from the tiles at the edge of that size.
 * @throws TemoinError `data-unusable` where they are damaged
 */
export async function rootAt(store: Pick<TreeStore, 'readTiles'>, size: number): Promise<Uint8Array> {
  return (await treeAt(store, size)).root;
}

async function treeAt(store: Pick<TreeStore, 'readTiles'>, size: number): Promise<Tree> {
  const positions = edgePositions(size);
  const hashes = await store.readTiles(positions);
  const edge = positions.flatMap((position, at) => {
    const found = hashes[at];
    return found ? [{ ...position, hashes: found }] : [];
  });
  try {
    return treeFromEdge(size, edge);
  } catch (error) {
    if (error instanceof TlogError) throw damaged(size, error.message, error);
    throw error;
  }
}

function rolledBack(what: string): TemoinError {
  return new TemoinError(
    'log-rolled-back',
    `the log ${what}. Nothing was signed: a log must not sign two histories. Put the newest data back; where it is lost for good, \`temoin succeed\` begins a new log that names this one's last checkpoint`,
  );
}

function damaged(size: number, reason: string, cause?: unknown): TemoinError {
  return new TemoinError(
    'data-unusable',
    `the log of ${size} entries is damaged: ${reason}. Nothing was signed. Restore the newest backup of the data directory, and keep the damaged files as evidence`,
    { cause },
  );
}
