// A pack while it is made: it holds no records, waits for who reads it, and ends with them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNoticeDocument } from '../../../src/consent/notice-document.ts';
import type { PackSelection } from '../../../src/consent/pack-manifest.ts';
import { record27560 } from '../../../src/consent/record-27560.ts';
import { jsonLdOf } from '../../../src/consent/record-jsonld.ts';
import { makePack, type Pack } from '../../../src/server/pack/pack.ts';
import { registerReaches } from '../../../src/server/pack/register-reach.ts';
import { select } from '../../../src/server/pack/selected.ts';
import { PublishedWidgets } from '../../../src/server/published-widgets.ts';
import type { LogStore, RegisterReads } from '../../../src/server/store/log-store.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { keepLog } from '../../store/kept-log.ts';
import { buildLogOf, noticeText, recordOfNumber, vkey } from '../verify/log-builder.ts';

/** Some thousand, which are many times as large in the forms for reading as what may be held of them. */
const RECORDS = 7_000;
/** As many as show the rest. */
const SOME = 1_500;
const some: PackSelection = { to: recordOfNumber(SOME).receivedTime };
const MIB = 2 ** 20;

let folder: string;
let store: LogStore;
let isReachedBefore: boolean;
const log = buildLogOf(RECORDS);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temoin-pack-'));
  store = await openSqliteStore(join(folder, 'log.sqlite'));
  await keepLog(store, log);
  isReachedBefore = await registerReaches(store, () => log.entries.length, log.entries.length, 0);
  while ((await store.followTree(8_192)) > 0);
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function packOf(
  from: RegisterReads['readRegister'] = store.readRegister.bind(store),
  selection: PackSelection = {},
): Promise<Pack> {
  const source = {
    store: {
      readTiles: store.readTiles.bind(store),
      findRecords: store.findRecords.bind(store),
      readEntries: store.readEntries.bind(store),
      readEntryBytes: store.readEntryBytes.bind(store),
      readPublished: store.readPublished.bind(store),
      findOpened: store.findOpened.bind(store),
      findPublications: store.findPublications.bind(store),
      readRegister: from,
    },
    site: 'lettre-cyber.example',
    vkey,
    checkpoint: { size: log.entries.length, note: log.checkpoint },
    widgets: new PublishedWidgets(store),
    folders: { published: '/nowhere', releases: undefined, pictures: undefined },
    now: () => new Date(),
  };
  return makePack(source, await select(source, selection));
}

/** Counts the pages of the register that are read. */
function counting() {
  const read = { pages: 0 };
  const readRegister: RegisterReads['readRegister'] = (filter, page) => {
    read.pages += 1;
    return store.readRegister(filter, page);
  };
  return { read, readRegister };
}

/** Until nothing more happens. */
async function settled(read: { readonly pages: number }): Promise<number> {
  for (let before = -1; before !== read.pages; ) {
    before = read.pages;
    await pause(150);
  }
  return read.pages;
}

const firstPiece = (stream: Readable) =>
  new Promise<void>((resolve) => stream.once('readable', () => resolve(void stream.read())));

describe('a pack that is being made', () => {
  it('waits until the register has every record up to its checkpoint, and is refused where it has not', async () => {
    const size = log.entries.length;
    expect(isReachedBefore).toBe(false);
    expect(await registerReaches(store, () => size, size, 0)).toBe(true);
    // What the log has got since is none of its concern.
    expect(await registerReaches(store, () => size, size - 10, 0)).toBe(true);
  });

  it('holds a small part of what it writes, which is far more than the records', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const held = () => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    // What is there once for all packs.
    for await (const _piece of (await packOf(undefined, { to: recordOfNumber(1).receivedTime })).stream);
    const before = held();
    let peak = 0;
    let pieces = 0;
    for await (const _piece of (await packOf()).stream) {
      pieces += 1;
      if (pieces % 3 === 0) peak = Math.max(peak, held() - before);
    }
    const form = record27560(recordOfNumber(0), 3, readNoticeDocument(JSON.parse(noticeText('fr'))));
    const written = RECORDS * (JSON.stringify(form).length + JSON.stringify(jsonLdOf(form)).length);
    // The same with ten times as many.
    expect(peak).toBeLessThan(24 * MIB);
    expect(written).toBeGreaterThan(48 * MIB);
  });

  it('is made no further than it is read', async () => {
    const { read, readRegister } = counting();
    const { stream } = await packOf(readRegister, some);
    await firstPiece(stream);
    const waiting = await settled(read);
    for await (const _piece of stream);
    // Looked through once, and once for each of three forms.
    const pages = Math.ceil(SOME / 256);
    expect(read.pages).toBeGreaterThanOrEqual(4 * pages);
    expect(waiting).toBeLessThan(2 * pages);
  });

  it('ends with whoever reads it', async () => {
    const { read, readRegister } = counting();
    const { stream, records } = await packOf(readRegister, some);
    await firstPiece(stream);
    stream.destroy();
    await expect(records).rejects.toThrow(/aborted|nobody reads/);
    const ended = await settled(read);
    expect(ended).toBeLessThan(2 * Math.ceil(SOME / 256));
  });

  it('breaks off where the store fails, rather than to be taken for whole', async () => {
    let pages = 0;
    const { stream, records } = await packOf((filter, page) => {
      pages += 1;
      return pages > 8 ? Promise.reject(new Error('the disk is gone')) : store.readRegister(filter, page);
    }, some);
    const reading = (async () => {
      for await (const _piece of stream);
    })();
    await expect(reading).rejects.toThrow('the disk is gone');
    await expect(records).rejects.toThrow('the disk is gone');
  });

  it('breaks off where records are erased meanwhile: its numbers would no longer be those of its files', async () => {
    let passes = 0;
    const { stream } = await packOf(async (filter, page) => {
      const part = await store.readRegister(filter, page);
      if (page.after !== -1) return part;
      passes += 1;
      // Once they are counted, the register as it is when the first of them was erased.
      return passes === 1 ? part : { lines: part.lines.slice(1), lookedTo: part.lines.at(-1)?.index ?? 0 };
    }, some);
    const reading = (async () => {
      for await (const _piece of stream);
    })();
    await expect(reading).rejects.toThrow(/erased while they were packed/);
  });
});
