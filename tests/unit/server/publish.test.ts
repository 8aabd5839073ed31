// temoin publish: the log as plain files, which need no server and prove all that a server's answers do.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Serving } from '../../../src/server/serve.ts';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { TILE_WIDTH, tilePath } from '../../../src/tlog/tile-path.ts';
import { verifyPublished } from './published-log.ts';
import { PUBLICATIONS, post, recordFor, Site } from './site.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const ENDED = fileURLToPath(new URL('./ended-publish.ts', import.meta.url));

let site: Site;
let serving: Serving;
let directory: string;

const node = (...args: string[]) =>
  new Promise<{ code: number | string; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ code: error?.signal ?? error?.code ?? 0, stdout, stderr }),
    );
  });
const publish = (...args: string[]) =>
  node(MAIN, 'publish', '--data', site.dataDirectory, '--to', directory, ...args);

/** Records `from` to `to` less one. */
async function grow(from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, offset) => from + offset);
  const answers = await Promise.all(numbers.map((n) => post(serving.url, recordFor(n))));
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
}

const published = () => verifyPublished(directory, serving.vkey);
const fileOf = (path: string) => join(directory, 'temoin/log', path);

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function begin(records: number): Promise<void> {
  site = await Site.make();
  serving = await site.start();
  directory = await mkdtemp(join(tmpdir(), 'temoin-published-'));
  await grow(0, records);
}

async function end(): Promise<void> {
  await site.end();
  await rm(directory, { recursive: true });
}

describe('temoin publish, of a log that is served', () => {
  /** Enough for a full tile, a partial one behind it and one above both. */
  const RECORDS = 2 * TILE_WIDTH;

  beforeAll(() => begin(RECORDS), 60_000);
  afterAll(end);

  it('writes files that give the root and every entry without any server (TL-3, TL-4)', async () => {
    const size = PUBLICATIONS + RECORDS;
    const { code, stdout } = await publish();
    expect([code, stdout]).toEqual([0, expect.stringContaining(`Published ${size} entries to ${directory}`)]);
    expect((await published()).size).toBe(size);
  });

  it('writes what the server answers, byte for byte, and nothing else', async () => {
    const files = await filesIn(directory);
    for (const file of files) {
      const answer = await fetch(`${serving.url}/${file.slice(directory.length + 1)}`);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(Buffer.from(await answer.arrayBuffer()).equals(await readFile(file))).toBe(true);
    }
    // Checkpoint, key, documents; three tiles of level 0, one above them, three bundles.
    expect(files).toHaveLength(1 + 1 + PUBLICATIONS + 3 + 1 + 3);
  });

  it('keeps of a record nothing but its commitment', async () => {
    const all = Buffer.concat(await Promise.all((await filesIn(directory)).map((file) => readFile(file))));
    for (const part of [recordFor(0).subject, recordFor(0).id, '"clientTime"', '"receivedTime"'])
      expect([part, all.includes(part)]).toEqual([part, false]);
  });

  it('adds what has grown since, and leaves alone what never changes', async () => {
    const full = [tilePath(0, 0), tilePath(0, 1), tilePath('entries', 0)].map(fileOf);
    const before = await Promise.all(full.map((file) => stat(file)));
    await grow(RECORDS, RECORDS + 300);
    const { stdout } = await publish();
    expect(stdout).toContain(`, after ${PUBLICATIONS + RECORDS} before; 5 files are new.`);
    expect((await published()).size).toBe(PUBLICATIONS + RECORDS + 300);
    const after = await Promise.all(full.map((file) => stat(file)));
    expect(after.map(({ ino, mtimeMs }) => [ino, mtimeMs])).toEqual(
      before.map(({ ino, mtimeMs }) => [ino, mtimeMs]),
    );
    expect((await publish()).stdout).toContain('; 0 files are new.');
  });

  it('puts back what is missing', async () => {
    await Promise.all([tilePath(0, 1), tilePath('entries', 0)].map((path) => rm(fileOf(path))));
    await rm(join(directory, 'temoin/log/vkey'));
    await expect(published()).rejects.toThrow();
    expect((await publish()).code).toBe(0);
    expect((await published()).size).toBe(PUBLICATIONS + RECORDS + 300);
  });

  it('publishes with --from what the server shows, without the log’s key', async () => {
    const note = await (await fetch(`${serving.url}/temoin/log/checkpoint`)).text();
    const keyless = await mkdtemp(join(tmpdir(), 'temoin-keyless-'));
    const target = await mkdtemp(join(tmpdir(), 'temoin-published-'));
    try {
      site.alter('VACUUM INTO ?', join(keyless, 'log.sqlite'));
      const call = [MAIN, 'publish', '--data', keyless, '--to', target];
      expect(await node(...call)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/log\.key is missing/),
      });
      expect(await readdir(target)).toEqual([]);
      expect((await node(...call, '--from', serving.url)).code).toBe(0);
      expect(await readFile(join(target, 'temoin/log/checkpoint'), 'utf8')).toBe(note);
      await verifyPublished(target, serving.vkey);

      await grow(900, 901);
      const { code, stderr } = await node(...call, '--from', serving.url);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/must be the directory that the server/)]);
      expect(await readFile(join(target, 'temoin/log/checkpoint'), 'utf8')).toBe(note);
    } finally {
      await Promise.all([keyless, target].map((folder) => rm(folder, { recursive: true })));
    }
  });

  it('is refused where --from is no server of this log', async () => {
    const other = await Site.make();
    try {
      const { url } = await other.start();
      for (const [from, message] of [
        [url, /gives no checkpoint of this log: none of 1 signatures is by/],
        ['http://127.0.0.1:9', /gives no checkpoint of this log: .*; check --from/],
        ['ftp://log.example', /must be the address of a server/],
      ] as const)
        expect(await publish('--from', from)).toMatchObject({
          code: 1,
          stderr: expect.stringMatching(message),
        });
    } finally {
      await other.end();
    }
  });
});

describe('temoin publish refuses', () => {
  beforeEach(() => begin(3));
  afterEach(end);

  const checkpointFile = () => fileOf('checkpoint');
  const checkpointText = () => readFile(checkpointFile(), 'utf8');

  /** Publishes, expects to be refused with this, and that the published checkpoint stays. */
  async function expectRefusal(message: RegExp): Promise<void> {
    const before = await checkpointText();
    const { code, stdout, stderr } = await publish();
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await checkpointText()).toBe(before);
  }

  it('a log that has become smaller, as one from a backup has', async () => {
    const backup = join(directory, '../backup.sqlite');
    site.alter('VACUUM INTO ?', backup);
    await grow(3, 5);
    await publish();
    await serving.close();
    await Promise.all(['', '-wal', '-shm'].map((end) => rm(site.storeFile + end, { force: true })));
    await copyFile(backup, site.storeFile);
    await rm(backup);
    await expectRefusal(
      new RegExp(
        `is of ${PUBLICATIONS + 5} entries, but the log to publish has ${PUBLICATIONS + 3}; a log never`,
      ),
    );
  });

  it('a log that contradicts what is published', async () => {
    await publish();
    const { size } = openCheckpoint(await checkpointText(), parseVerifierKey(serving.vkey));
    await serving.close();
    const key = await readFile(site.keyFile);
    await rm(site.dataDirectory, { recursive: true });
    await mkdir(site.dataDirectory);
    await writeFile(site.keyFile, key);
    serving = await site.start();
    await grow(10, 20);
    await expectRefusal(new RegExp(`contradict each other: of the first ${size} entries`));
  });

  it('a directory with another log, or with something that is none', async () => {
    await publish();
    await writeFile(checkpointFile(), 'hello\n');
    await expectRefusal(/is no checkpoint of this log: .*; choose another directory/);
    const other = await Site.make();
    try {
      const { url } = await other.start();
      await writeFile(checkpointFile(), await (await fetch(`${url}/temoin/log/checkpoint`)).text());
      await expectRefusal(/is no checkpoint of this log/);
    } finally {
      await other.end();
    }
  });

  it.each([
    [
      'a tile was altered',
      'UPDATE tile SET hashes = zeroblob(length(hashes)) WHERE level = 0',
      /not the root/,
    ],
    ['a tile is lost', 'DELETE FROM tile WHERE level = 0', /missing/],
    ['an entry was altered', "UPDATE entry SET bytes = x'01' WHERE entry_index = 27", /entry 27 is not what/],
    ['an entry is lost', 'DELETE FROM entry WHERE entry_index = 27', /entry 27 is lost/],
    ['a document was altered', "UPDATE published SET bytes = x'7b7d'", /the document of entry 0 is not/],
    [
      'a document is under another entry’s name',
      "UPDATE published SET hash = replace(hash, '0', '1') WHERE entry_index = 1",
      /the document of entry 1 is not/,
    ],
  ])('a log of which %s', async (_what, sql, message) => {
    await publish();
    await grow(3, 4);
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(site.storeFile);
    database.exec(`PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF; ${sql}`);
    database.close();
    await expectRefusal(message);
  });

  it('a directory without a log, and a log without entries', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'temoin-empty-'));
    try {
      const call = () => node(MAIN, 'publish', '--data', empty, '--to', directory);
      expect(await call()).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/no log to publish in .* is missing/),
      });
      const { openSqliteStore } = await import('../../../src/server/store/sqlite.ts');
      await (await openSqliteStore(join(empty, 'log.sqlite'))).close();
      expect(await call()).toMatchObject({ code: 1, stderr: expect.stringMatching(/it has no entries yet/) });
    } finally {
      await rm(empty, { recursive: true });
    }
  });
});

describe('temoin publish, of a log with a signing ledger', () => {
  let ledgerFile: string;

  beforeEach(async () => {
    site = await Site.make();
    ledgerFile = join(site.published, '../ledger');
    serving = await site.start({ ledgerFile });
    directory = await mkdtemp(join(tmpdir(), 'temoin-published-'));
    await grow(0, 3);
  });
  afterEach(end);

  const withLedger = () => publish('--ledger', ledgerFile);
  const size = async () => (await published()).size;

  it('publishes what is noted in it, beside the running server', async () => {
    expect(await withLedger()).toMatchObject({ code: 0, stderr: '' });
    expect(await size()).toBe(PUBLICATIONS + 3);
  });

  it('signs nothing that is not noted, though it is committed', async () => {
    const noted = await readFile(ledgerFile);
    await grow(3, 5);
    await serving.close();
    // As where the server ended between its commit and the line in the ledger.
    await writeFile(ledgerFile, noted);
    expect((await withLedger()).code).toBe(0);
    expect(await size()).toBe(PUBLICATIONS + 3);
  });

  it('refuses a log that was put back, into an empty directory too, and leaves the ledger as it is', async () => {
    const backup = join(directory, '../backup-of-ledger.sqlite');
    site.alter('VACUUM INTO ?', backup);
    await grow(3, 5);
    await serving.close();
    await Promise.all(['', '-wal', '-shm'].map((ending) => rm(site.storeFile + ending, { force: true })));
    await copyFile(backup, site.storeFile);
    await rm(backup);
    const before = await readFile(ledgerFile);
    const { code, stdout, stderr } = await withLedger();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      new RegExp(
        `has ${PUBLICATIONS + 3} entries, but the signing ledger knows that it has signed ${PUBLICATIONS + 5}`,
      ),
    );
    expect(await readdir(directory)).toEqual([]);
    expect(await readFile(ledgerFile)).toEqual(before);
    // Without the ledger nobody can know, and the command says so.
    const blind = await publish();
    expect([blind.code, blind.stderr]).toEqual([0, expect.stringContaining('rollback undetectable')]);
  });

  it('refuses where the ledger is missing, or of another log', async () => {
    const missing = await publish('--ledger', join(directory, 'no-ledger'));
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('no head of this log')]);
    await writeFile(ledgerFile, 'temoin/ledger/v1 other.example/temoin/log\n');
    const foreign = await withLedger();
    expect([foreign.code, foreign.stderr]).toEqual([1, expect.stringContaining("is not this log's")]);
    expect(await readdir(directory)).toEqual([]);
  });
});

describe('temoin publish, ended in the middle', () => {
  beforeAll(() => begin(3));
  afterAll(end);

  const endedRun = (renames: number, when: string) =>
    node(ENDED, String(renames), when, '--data', site.dataDirectory, '--to', directory);

  it('leaves at every step what the checkpoint before promised, and is completed by the next run', async () => {
    await publish();
    let size = PUBLICATIONS + 3;
    // What one run names: a tile, a bundle, the checkpoint. The last of them makes the new log public.
    for (const [renames, when, isPublic] of [
      [1, 'before', false],
      [1, 'after', false],
      [2, 'before', false],
      [2, 'after', false],
      [3, 'before', false],
      [3, 'after', true],
    ] as const) {
      await grow(size - PUBLICATIONS, size - PUBLICATIONS + 1);
      expect((await endedRun(renames, when)).code).toBe('SIGKILL');
      expect([renames, when, (await published()).size]).toEqual([renames, when, isPublic ? size + 1 : size]);
      size += 1;
      expect((await publish()).code).toBe(0);
      expect((await published()).size).toBe(size);
      expect(await readdir(directory)).toEqual(['temoin']);
    }
  }, 60_000);

  it('shows no checkpoint at all before its first one is whole', async () => {
    for (const renames of [1, PUBLICATIONS, PUBLICATIONS + 3]) {
      await rm(directory, { recursive: true });
      expect((await endedRun(renames, 'after')).code).toBe('SIGKILL');
      await expect(readFile(fileOf('checkpoint'))).rejects.toThrow(/ENOENT/);
    }
    expect((await publish()).code).toBe(0);
    await published();
  }, 60_000);
});
