// Growing a tree from its edge alone gives the roots, tiles and proofs of a tree that is built whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integrate } from '../../../src/server/growth.ts';
import { proofLines } from '../../../src/server/proof-path.ts';
import { createProofReader } from '../../../src/server/proof-reader.ts';
import { edgePositions, positionKey, proofPositions, treeFromEdge } from '../../../src/server/tree.ts';
import { verifyInclusion } from '../../../src/tlog/inclusion.ts';
import { emptyRoot, leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { appendLeaves } from '../../../src/tlog/tiles.ts';

const entryOf = (n: number) => new TextEncoder().encode(`entry ${n}`);
const entriesOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => entryOf(from + at));

/** Grows a tree batch by batch and checks each against the tree built whole from all leaves. */
function grow(batches: readonly number[]) {
  const tiles = new Map<string, Uint8Array>();
  const leaves: Uint8Array[] = [];
  let tree = treeFromEdge(0, []);
  for (const count of batches) {
    const entries = entriesOf(tree.size, count);
    const before = tree.size;
    const grown = integrate(tree, entries);
    tree = grown.tree;
    leaves.push(...entries.map(leafHash));
    for (const tile of grown.tiles) tiles.set(positionKey(tile), tile.hashes);
    expect(tree.root).toEqual(rootOf(leaves));
    grown.proofs.forEach((path, offset) => {
      const proof = path?.hashes() ?? [];
      expect(path?.lines ?? '').toBe(proofLines(proof));
      const leaf = leaves[before + offset] ?? new Uint8Array();
      const claim = { index: before + offset, size: tree.size, leafHash: leaf, proof, root: tree.root };
      expect(verifyInclusion(claim)).toBe(true);
    });
  }
  const readTiles = async (positions: readonly { level: number; index: number }[]) =>
    positions.map((position) => tiles.get(positionKey(position)));
  return { tree, leaves, tiles, readTiles };
}

describe('a tree that grows from its edge', () => {
  it.each([[[]], [[1]], [[1, 1, 1]], [[255, 1, 1]], [[256]], [[257, 300]], [[511, 2]], [[100, 412, 513]]])(
    'has the roots and proofs of the whole tree after batches of %j',
    (batches) => {
      expect(grow(batches).tree.size).toBe(batches.reduce((sum, count) => sum + count, 0));
    },
  );

  it('does so across the border of the second level, and for any batches', () => {
    const start = treeAt(65_530);
    const { tree } = integrate(start, entriesOf(65_530, 12));
    expect(tree.root).toEqual(treeAt(65_542).root);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 12 }), (batches) => {
        grow(batches);
      }),
      { numRuns: 30 },
    );
  });

  it('is found again from the tiles at its edge', () => {
    const { tree, tiles } = grow([300, 300, 31]);
    const edge = edgePositions(631).flatMap((position) => {
      const hashes = tiles.get(positionKey(position));
      return hashes ? [{ ...position, hashes }] : [];
    });
    expect(treeFromEdge(631, edge).root).toEqual(tree.root);
    expect(treeFromEdge(0, []).root).toEqual(emptyRoot());
  });

  it('does not change the tree that it grew from', () => {
    const { tree } = grow([300]);
    const { root } = tree;
    const once = integrate(tree, [entryOf(1)]);
    integrate(tree, [entryOf(2), entryOf(3)]);
    expect(tree.root).toEqual(root);
    expect(integrate(tree, [entryOf(1)])).toEqual(once);
  });
});

describe('proofs from stored tiles', () => {
  it('verify for every index of trees of awkward sizes, the tiles being wider than the tree', async () => {
    const { leaves, readTiles } = grow([700]);
    for (const size of [1, 2, 255, 256, 257, 511, 512, 513, 700]) {
      const root = rootOf(leaves.slice(0, size));
      const reader = createProofReader({ readTiles }, size);
      for (const index of [0, 1, 127, 255, 256, 300, size - 1].filter((at) => at < size)) {
        const proof = await reader.proof(index);
        const leaf = (await reader.leaf(index)) ?? new Uint8Array();
        expect(leaf).toEqual(leaves[index]);
        expect(verifyInclusion({ index, size, leafHash: leaf, proof, root })).toBe(true);
      }
    }
  });

  it('ask for at most fourteen tiles, however large the log', () => {
    for (const size of [1, 256, 65_536, 2 ** 53 - 1]) {
      expect(proofPositions(size - 1, size).length).toBeLessThanOrEqual(14);
      expect(proofPositions(0, size).length).toBeLessThanOrEqual(14);
    }
  });

  it('are refused where tiles are lost, and the leaf is said to be lost', async () => {
    const reader = createProofReader({ readTiles: async (positions) => positions.map(() => undefined) }, 9);
    await expect(reader.proof(3)).rejects.toThrow(/tile 0 of level 0 is missing/);
    expect(await reader.leaf(3)).toBeUndefined();
  });
});

/** Without proofs, which would take most of the time. */
function treeAt(size: number) {
  const leafHashes = entriesOf(0, size).map(leafHash);
  const { tiles } = appendLeaves({ size: 0, leafHashes, readTile: () => undefined });
  return treeFromEdge(size, tiles);
}
