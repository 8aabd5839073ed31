// A log that was built for tests, put into a real store as a sequencer would have.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { expect } from 'vitest';
import { commitmentEntry } from '../../src/consent/commitment.ts';
import { publicationEntry } from '../../src/consent/publication.ts';
import { integrate } from '../../src/server/growth.ts';
import type { LogStore, NewEntry } from '../../src/server/store/log-store.ts';
import { treeFromEdge } from '../../src/server/tree.ts';
import type { BuiltEntry, BuiltLog } from '../unit/verify/log-builder.ts';

function newEntry({ record, bytes, salt, publication, content }: BuiltEntry): NewEntry {
  if (record && bytes && salt) {
    const text = new TextDecoder().decode(bytes);
    return { bytes: commitmentEntry(bytes, salt), content: { record: { id: record.id, salt, text, bytes } } };
  }
  if (!publication) throw new Error('an entry is a record or a publication');
  const { kind, hash } = publication;
  const published = { kind, hash, bytes: utf8ToBytes(content ?? '') };
  return { bytes: publicationEntry(publication), content: { publication: published } };
}

/** Appends all entries of a log at once to an empty store. */
export async function keepLog(store: LogStore, built: BuiltLog): Promise<void> {
  const entries = built.entries.map(newEntry);
  const { tree, tiles } = integrate(
    treeFromEdge(0, []),
    entries.map(({ bytes }) => bytes),
  );
  const last = built.entries.at(-1);
  const time = last?.record?.receivedTime ?? last?.publication?.time ?? '';
  const to = { size: tree.size, root: tree.root, time };
  expect(await store.commit({ from: await store.readHead(), to, entries, tiles })).toBe('committed');
}
