// The signing ledger: what it remembers, what it refuses, and that a log which went back behind it signs nothing.
import { existsSync } from 'node:fs';
import { appendFile, copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSigningLedger, type SigningLedger } from '../../../src/server/signing-ledger.ts';
import { encodeBase64 } from '../../../src/tlog/encoding.ts';
import { PUBLICATIONS, post, recordFor, SITE, Site } from './site.ts';

const ORIGIN = `${SITE}/temoin/log`;
const root = (n: number) => new Uint8Array(32).fill(n);

let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-ledger-'));
  path = join(directory, 'elsewhere', 'ledger');
});

afterEach(() => rm(directory, { recursive: true }));

async function opened<T>(use: (ledger: SigningLedger) => Promise<T> | T): Promise<T> {
  const ledger = await openSigningLedger(path, ORIGIN);
  try {
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}

describe('a ledger', () => {
  it('begins empty, for its owner alone, and knows the newest head and every erasure again', async () => {
    await opened(async (ledger) => {
      expect(await ledger.readNewest()).toBeUndefined();
      await ledger.note({ size: 1, root: root(1) });
      await ledger.noteErased(['ab'.repeat(32)]);
      await ledger.note({ size: 7, root: root(7) });
      await ledger.noteErased(['cd'.repeat(32), 'ab'.repeat(32)]);
    });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await opened(async (ledger) => {
      expect(await ledger.readNewest()).toEqual({ size: 7, root: root(7) });
      expect(ledger.erased).toEqual(['ab'.repeat(32), 'cd'.repeat(32)]);
    });
  });

  it('is read as FORMAT §10 writes it', async () => {
    await opened((ledger) => ledger.note({ size: 3, root: root(3) }));
    expect(await readFile(path, 'utf8')).toBe(
      `temoin/ledger/v1 ${ORIGIN}\nhead 3 ${encodeBase64(root(3))}\n`,
    );
  });

  it('cut short at any byte of its last line, by a crash, has what was noted before', async () => {
    await opened((ledger) => ledger.note({ size: 1, root: root(1) }));
    const sound = await readFile(path);
    const line = `head 2 ${encodeBase64(root(2))}\n`;
    for (let length = 0; length < line.length; length += 7) {
      await writeFile(path, sound);
      await appendFile(path, line.slice(0, length));
      await opened(async (ledger) => {
        expect(await ledger.readNewest()).toEqual({ size: 1, root: root(1) });
        await ledger.note({ size: 3, root: root(3) });
      });
      await opened(async (ledger) => expect((await ledger.readNewest())?.size).toBe(3));
    }
  });

  it('stays small whatever is signed, and loses nothing when it is written anew', async () => {
    await opened(async (ledger) => {
      await ledger.noteErased(['ab'.repeat(32)]);
      for (let size = 1; size <= 30_000; size += 1) await ledger.note({ size, root: root(size % 256) });
    });
    expect((await stat(path)).size).toBeLessThan(1_200_000);
    await opened(async (ledger) => {
      expect(await ledger.readNewest()).toEqual({ size: 30_000, root: root(30_000 % 256) });
      expect(ledger.erased).toEqual(['ab'.repeat(32)]);
    });
  }, 60_000);

  it('that another process has written anew is read again before anything more is noted', async () => {
    await opened(async (ours) => {
      await ours.note({ size: 1, root: root(1) });
      await opened(async (theirs) => {
        await theirs.noteErased(['ab'.repeat(32)]);
        for (let size = 2; size <= 25_000; size += 1) await theirs.note({ size, root: root(size % 256) });
      });
      await expect(ours.note({ size: 2, root: root(9) })).rejects.toThrow(/was replaced by another process/);
      expect((await ours.readNewest())?.size).toBe(25_000);
      expect(ours.erased).toEqual(['ab'.repeat(32)]);
      await ours.note({ size: 25_001, root: root(1) });
    });
    await opened(async (ledger) => expect((await ledger.readNewest())?.size).toBe(25_001));
  }, 60_000);

  it('shared by mistake keeps what either has noted when one of them writes it anew', async () => {
    await opened(async (one) => {
      await opened(async (two) => {
        await two.noteErased(['cd'.repeat(32)]);
        for (let size = 1; size <= 25_000; size += 1) await one.note({ size, root: root(size % 256) });
      });
    });
    await opened((ledger) => expect(ledger.erased).toEqual(['cd'.repeat(32)]));
  }, 60_000);

  it('that is gone while the log runs lets nothing more be signed', async () => {
    await opened(async (ledger) => {
      await rm(path);
      await expect(ledger.note({ size: 1, root: root(1) })).rejects.toThrow();
    });
  });

  it.each([
    ['another log’s', 'temoin/ledger/v1 other.example/temoin/log\n'],
    ['a later format’s', `temoin/ledger/v2 ${ORIGIN}\n`],
    ['a root too short', `temoin/ledger/v1 ${ORIGIN}\nhead 3 AAAA\n`],
    ['a size that is none', `temoin/ledger/v1 ${ORIGIN}\nhead -3 ${encodeBase64(root(1))}\n`],
    ['a line of its own', `temoin/ledger/v1 ${ORIGIN}\nnote 3\n`],
  ])('with %s is refused, and left as it is', async (_what, text) => {
    await opened(() => undefined);
    await writeFile(path, text);
    await expect(openSigningLedger(path, ORIGIN)).rejects.toThrow(/is not this log's, or damaged/);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('of any bytes is read or refused, and nothing else', async () => {
    await opened(() => undefined);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await writeFile(path, bytes);
        const outcome = await opened(() => 'read').catch((error: unknown) => Object(error).code);
        expect(['read', 'ledger-unusable']).toContain(outcome);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a log with a ledger', () => {
  let site: Site;

  beforeEach(async () => {
    site = await Site.make();
  });

  afterEach(() => site.end());

  const start = () => site.start({ ledgerFile: path });

  it('refuses to sign once an older backup was put back, and says what to do', async () => {
    await (await start()).close();
    const backup = join(directory, 'backup.sqlite');
    await copyFile(site.storeFile, backup);
    const serving = await start();
    expect((await post(serving.url, recordFor(1))).status).toBe(201);
    await serving.close();
    await copyFile(backup, site.storeFile);
    await expect(start()).rejects.toThrow(
      new RegExp(
        `has ${PUBLICATIONS} entries, but the signing ledger knows that it has signed ${PUBLICATIONS + 1}.*temoin succeed`,
      ),
    );
    // Without the ledger nobody could have known.
    await (await site.start()).close();
  });

  it('refuses to sign another history of the same length', async () => {
    await (await start()).close();
    const backup = join(directory, 'backup.sqlite');
    await copyFile(site.storeFile, backup);
    const serving = await start();
    await post(serving.url, recordFor(1));
    await serving.close();
    await copyFile(backup, site.storeFile);
    const other = await site.start();
    await post(other.url, recordFor(2));
    await post(other.url, recordFor(3));
    await other.close();
    await expect(start()).rejects.toThrow(/another root at \d+ entries.*Its history was changed/);
  });

  it('goes on where the ledger is behind it, as after a crash between commit and ledger', async () => {
    await (await start()).close();
    const early = await readFile(path);
    const serving = await start();
    await post(serving.url, recordFor(1));
    await serving.close();
    await writeFile(path, early);
    const again = await start();
    expect((await post(again.url, recordFor(2))).status).toBe(201);
  });

  it('acknowledges nothing while its ledger cannot be written', async () => {
    const warnings: string[] = [];
    const serving = await site.start({ ledgerFile: path, warn: (message) => warnings.push(message) });
    expect((await post(serving.url, recordFor(1))).status).toBe(201);
    expect(existsSync(path)).toBe(true);
    await expect(site.start({ ledgerFile: join(site.keyFile, 'below a file', 'ledger') })).rejects.toThrow(
      /signing ledger .* cannot be used/,
    );
  });
});
