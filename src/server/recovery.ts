// Recovery: from what is committed back to a tree that can grow, at start and after a commit whose outcome is unknown.
import { TemoinError } from '../consent/error.ts';
import { TlogError } from '../tlog/error.ts';
import { hashesEqual } from '../tlog/merkle.ts';
import type { Head, TreeStore } from './store/log-store.ts';
import { edgePositions, type Tree, treeFromEdge } from './tree.ts';

/** Where sequencing goes on. */
export interface Recovered {
  readonly head: Head;
  readonly tree: Tree;
}

/**
 * Reads the head, and the tree from its tiles.
 * @throws TemoinError `data-unusable` where the tiles do not give the head's root: to sign either would be wrong
 */
export async function recover(store: Pick<TreeStore, 'readHead' | 'readTiles'>): Promise<Recovered> {
  const head = await store.readHead();
  const positions = edgePositions(head.size);
  const hashes = await store.readTiles(positions);
  const edge = positions.flatMap((position, at) => {
    const found = hashes[at];
    return found ? [{ ...position, hashes: found }] : [];
  });
  const tree = treeOrError(head.size, edge);
  if (!hashesEqual(tree.root, head.root)) {
    throw damaged(head.size, 'the root recomputed from its tiles is not the root of its head');
  }
  return { head, tree };
}

function treeOrError(size: number, edge: Parameters<typeof treeFromEdge>[1]): Tree {
  try {
    return treeFromEdge(size, edge);
  } catch (error) {
    if (error instanceof TlogError) throw damaged(size, error.message, error);
    throw error;
  }
}

function damaged(size: number, reason: string, cause?: unknown): TemoinError {
  return new TemoinError(
    'data-unusable',
    `the log of ${size} entries is damaged: ${reason}. Nothing was signed. Restore the newest backup of the data directory, and keep the damaged files as evidence`,
    { cause },
  );
}
