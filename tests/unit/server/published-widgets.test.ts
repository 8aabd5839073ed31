// Finding the publication of a release by what a record names, in a real store that grows.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PublishedWidgets } from '../../../src/server/published-widgets.ts';
import type { NewEntry } from '../../../src/server/store/log-store.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { append, bytes, noticeEntry, recordEntry } from '../../store/appending.ts';

const release = (n: number) => ({ version: '0.1.0', integrity: `${n}`.padStart(64, '0') });

/** @param gate tells apart publications of one release */
const widgetEntry = (n: number, gate: string, text = JSON.stringify({ ...release(n), gate })): NewEntry => ({
  bytes: bytes(`entry of ${n} ${gate}`),
  content: { publication: { hash: `${n} ${gate}`, kind: 'widget', bytes: bytes(text) } },
});

it('finds the first publication of each release, also of one that came later, and passes over damage', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'temoin-widgets-'));
  const store = await openSqliteStore(join(folder, 'log.sqlite'));
  try {
    const widgets = new PublishedWidgets(store);
    const find = async (n: number) => (await widgets.find(release(n)))?.publication?.hash;
    expect(await find(1)).toBeUndefined();
    await append(store, [noticeEntry('aa'), widgetEntry(1, 'a'), recordEntry(1), widgetEntry(1, 'b')]);
    expect(await find(1)).toBe('1 a');
    expect(await find(20)).toBeUndefined();
    // More than are read at once.
    await append(
      store,
      Array.from({ length: 20 }, (_, at) => widgetEntry(at + 2, 'a', at === 3 ? '{"version"' : undefined)),
    );
    expect([await find(1), await find(4), await find(5), await find(20)]).toEqual([
      '1 a',
      '4 a',
      undefined,
      '20 a',
    ]);
    expect(await widgets.find({ ...release(1), version: '0.2.0' })).toBeUndefined();
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
});
