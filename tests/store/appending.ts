// Entries for a store's tests, and how they are appended to it without a sequencer.
import { expect } from 'vitest';
import { integrate } from '../../src/server/growth.ts';
import type { Growth, Head, LogStore, NewEntry } from '../../src/server/store/log-store.ts';
import { edgePositions, type Tree, treeFromEdge } from '../../src/server/tree.ts';

export const TIME = '2026-11-23T15:14:07.000Z';
export const bytes = (text: string) => new TextEncoder().encode(text);
export const idOf = (n: number) => `019ab1c2-6f10-7c3e-9d41-${n.toString(16).padStart(12, '0')}`;
export const subjectOf = (n: number) => `subject-${n}`.padEnd(22, '_');

/** Of a record's text a store reads what the register is searched by, and nothing else. */
export function textOf(n: number, content = `record ${n}`, changes: Partial<Searched> = {}): string {
  const event = n % 2 ? 'refuse-all' : 'grant-all';
  return JSON.stringify({ content, event, receivedTime: TIME, subject: subjectOf(n), ...changes });
}

type Searched = Record<'subject' | 'event' | 'receivedTime', string>;

export function recordEntry(n: number, content = `record ${n}`, changes: Partial<Searched> = {}): NewEntry {
  const text = textOf(n, content, changes);
  return {
    bytes: bytes(`entry of ${content}`),
    content: { record: { id: idOf(n), salt: new Uint8Array(32).fill(n), text, bytes: bytes(text) } },
  };
}

export const noticeEntry = (hash: string): NewEntry => ({
  bytes: bytes(`entry of ${hash}`),
  content: { publication: { hash, kind: 'notice', bytes: bytes('{}') } },
});

export async function growthOf(store: LogStore, entries: readonly NewEntry[]): Promise<Growth> {
  const head = await store.readHead();
  const grown = integrate(
    await treeOf(store, head.size),
    entries.map((entry) => entry.bytes),
  );
  const to: Head = { size: grown.tree.size, root: grown.tree.root, time: TIME };
  return { from: head, to, entries, tiles: grown.tiles };
}

export async function treeOf(store: LogStore, size: number): Promise<Tree> {
  const positions = edgePositions(size);
  const tiles = await store.readTiles(positions);
  const edge = positions.flatMap((position, at) => {
    const hashes = tiles[at];
    return hashes ? [{ ...position, hashes }] : [];
  });
  return treeFromEdge(size, edge);
}

export async function append(store: LogStore, entries: readonly NewEntry[]): Promise<void> {
  expect(await store.commit(await growthOf(store, entries))).toBe('committed');
}

/** Brings the register up, two entries at a time. */
export async function caughtUp(store: LogStore): Promise<void> {
  let lag = Number.POSITIVE_INFINITY;
  while (lag > 0) {
    const next = await store.followTree(2);
    expect(next).toBeLessThan(lag);
    lag = next;
  }
}
