// What the log promises under load and over its life: durable before the answer, ordered, one line of history.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { type Proved, verifiedReceipt } from './receipt-of.ts';
import { configuration, PUBLICATIONS, post, recordFor, Site } from './site.ts';

/** Shows the order of system calls, where it is installed. */
const STRACE = '/usr/bin/strace';

/** After it the register has followed the tree. */
const FOLLOWED_MS = 1_000;

let site: Site;

beforeEach(async () => {
  site = await Site.make();
});

afterEach(() => site.end());

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

async function checkpointOf(url: string, vkey: string) {
  const note = await (await fetch(`${url}/temoin/log/checkpoint`)).text();
  return openCheckpoint(note, parseVerifierKey(vkey));
}

async function proved(url: string, vkey: string, n: number): Promise<Proved> {
  const response = await post(url, recordFor(n));
  expect(response.status).toBe(201);
  return verifiedReceipt(await response.text(), vkey);
}

describe('many records at once', () => {
  it('all get places of their own, receipts that verify, and times that never decrease', async () => {
    const { url, vkey } = await site.start();
    const receipts = await Promise.all(numbers(200).map((n) => proved(url, vkey, n)));
    const byIndex = receipts.sort((a, b) => a.index - b.index);
    expect(byIndex.map(({ index }) => index)).toEqual(numbers(200).map((n) => PUBLICATIONS + n));
    const times = byIndex.map(({ record }) => record.receivedTime);
    expect(times).toEqual([...times].sort());
    expect(new Set(byIndex.map(({ salt }) => salt)).size).toBe(200);
    expect((await checkpointOf(url, vkey)).size).toBe(PUBLICATIONS + 200);
  });

  it('cross the border of a tile and still verify', async () => {
    const { url, vkey } = await site.start({ limits: { batchLimit: 37 } });
    const receipts = await Promise.all(numbers(280).map((n) => proved(url, vkey, n)));
    expect(new Set(receipts.map(({ index }) => index)).size).toBe(280);
    expect((await proved(url, vkey, 5)).size).toBe(PUBLICATIONS + 280);
  });
});

describe('the clock', () => {
  it('may be set back without any time in the log going back', async () => {
    let time = '2026-11-23T12:00:00.000Z';
    const { url, vkey } = await site.start({ now: () => new Date(time) });
    const received = [];
    for (const [at, next] of ['2026-11-23T12:00:05.000Z', '2026-11-23T11:00:00.000Z'].entries()) {
      time = next;
      received.push((await proved(url, vkey, at + 1)).record.receivedTime);
    }
    expect(received).toEqual(['2026-11-23T12:00:05.000Z', '2026-11-23T12:00:05.000Z']);
  });
});

describe('a restart', () => {
  it('goes on with the same log and key, and publishes nothing twice', async () => {
    const first = await site.start();
    const before = await proved(first.url, first.vkey, 1);
    await first.close();
    const second = await site.start();
    expect(second.vkey).toBe(first.vkey);
    expect((await checkpointOf(second.url, second.vkey)).size).toBe(PUBLICATIONS + 1);
    const again = await proved(second.url, second.vkey, 1);
    expect(again).toEqual(before);
    const next = await proved(second.url, second.vkey, 2);
    expect(next.index).toBe(before.index + 1);
    expect(next.record.receivedTime >= before.record.receivedTime).toBe(true);
  });

  it('with a changed configuration publishes what is new', async () => {
    await (await site.start()).close();
    const { url, vkey } = await site.start({ configuration: { ...configuration, revision: 3 } });
    // All but the release of the widget, which is the same.
    expect((await checkpointOf(url, vkey)).size).toBe(2 * PUBLICATIONS - 1);
  });

  it('refuses a configuration of another site', async () => {
    await (await site.start()).close();
    const other = { ...configuration, site: 'other.example' };
    await expect(site.start({ configuration: other })).rejects.toThrow(/lettre-cyber\.example\/temoin\/log/);
  });

  it('refuses a log whose key is missing, and makes no new one', async () => {
    await (await site.start()).close();
    await rm(site.keyFile);
    await expect(site.start()).rejects.toThrow(/its key .* is missing; put it back/);
    await expect(stat(site.keyFile)).rejects.toThrow(/ENOENT/);
  });

  it('refuses a log with another log’s key', async () => {
    const other = await Site.make();
    await (await other.start()).close();
    await (await site.start()).close();
    await copyFile(other.keyFile, site.keyFile);
    await other.end();
    await expect(site.start()).rejects.toThrow(/put the right log\.key back/);
  });

  it.each([
    ['is no key', 'nonsense'],
    ['is empty', ''],
  ])('refuses a key file that %s, without saying what is in it', async (_what, content) => {
    await (await site.start()).close();
    await writeFile(site.keyFile, content);
    await expect(site.start()).rejects.toThrow(/cannot be used: .*; put the right file back/);
  });

  it.each([
    ['a hash of a tile', 'UPDATE tile SET hashes = zeroblob(length(hashes)) WHERE level = 0'],
    ['the end of a tile', 'UPDATE tile SET hashes = substr(hashes, 1, 32) WHERE level = 0'],
    ['a tile', 'DELETE FROM tile'],
    ['the root', 'UPDATE head SET root = zeroblob(32)'],
    ['the size', 'UPDATE head SET size = size - 1'],
  ])('refuses to sign where %s has been damaged, and says what to do', async (_what, sql) => {
    await (await site.start()).close();
    site.alter(sql);
    await expect(site.start()).rejects.toThrow(
      /is damaged: .*Nothing was signed\. Restore the newest backup/,
    );
  });
});

describe('the key', () => {
  it('is made for its owner alone', async () => {
    await site.start();
    expect((await stat(site.keyFile)).mode & 0o777).toBe(0o600);
    expect(await readFile(site.keyFile, 'utf8')).toContain('BEGIN PRIVATE KEY');
  });
});

describe('a server that is killed', () => {
  it('right after its 201 has the record, by the same receipt', async () => {
    await (await site.start()).close();
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('killed-server.ts', import.meta.url)),
      site.dataDirectory,
      site.published,
    ]);
    const [url = '', vkey = ''] = await new Promise<string[]>((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk).trim().split(' ')));
      child.stderr.on('data', (chunk) => reject(new Error(String(chunk))));
    });
    const acknowledged = await proved(url, vkey, 1);
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const again = await site.start();
    expect(await proved(again.url, again.vkey, 1)).toEqual(acknowledged);
    expect((await checkpointOf(again.url, again.vkey)).size).toBe(PUBLICATIONS + 1);
  });

  it('gently answers what has arrived and then lets go of the log', async () => {
    const serving = await site.start();
    const answers = numbers(30).map((n) => post(serving.url, recordFor(n)));
    await Promise.race(answers);
    await serving.close();
    const settled = await Promise.allSettled(answers);
    const stored = settled.filter(
      (answer) => answer.status === 'fulfilled' && answer.value.status === 201,
    ).length;
    const again = await site.start();
    expect((await checkpointOf(again.url, again.vkey)).size).toBeGreaterThanOrEqual(PUBLICATIONS + stored);
    expect(stored).toBeGreaterThan(0);
  });
});

describe('a store that fails', () => {
  it('leaves a record unacknowledged, the log whole, and the next attempt well', async () => {
    const warnings: string[] = [];
    const { url, vkey } = await site.start({ warn: (message) => warnings.push(message) });
    site.alter("CREATE TRIGGER full BEFORE INSERT ON tile BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    const response = await post(url, recordFor(1));
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await response.json()).error.code).toBe('log-unavailable');
    expect(warnings.join()).toContain('disk full');
    const health = await fetch(`${url}/temoin/health`);
    const { status, reason } = await health.json();
    expect([health.status, status, reason]).toEqual([503, 'unavailable', 'store-failed']);
    expect(Number(health.headers.get('retry-after'))).toBeGreaterThan(0);
    site.alter('DROP TRIGGER full');
    expect((await proved(url, vkey, 1)).index).toBe(PUBLICATIONS);
    expect((await fetch(`${url}/temoin/health`)).status).toBe(200);
  });
});

describe('the commit', () => {
  it('is synced to disk, and then the ledger, before the answer leaves', async (context) => {
    if (!existsSync(STRACE)) context.skip('strace is not installed');
    await (await site.start()).close();
    const trace = `${site.dataDirectory}/trace`;
    const ledgerFile = `${site.dataDirectory}/ledger`;
    const script = fileURLToPath(new URL('killed-server.ts', import.meta.url));
    // -y: with the path of each file behind its number.
    const traced = ['-f', '-y', '-s', '64', '-e', 'trace=fdatasync,fsync,write,writev,sendmsg', '-o', trace];
    const arguments_ = [script, site.dataDirectory, site.published, ledgerFile];
    const child = spawn(STRACE, [...traced, process.execPath, ...arguments_]);
    const [url = ''] = await new Promise<string[]>((resolve) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk).trim().split(' ')));
    });
    expect((await post(url, recordFor(1))).status).toBe(201);
    // Between them the register follows, in a transaction that is not synced by itself.
    await setTimeout(FOLLOWED_MS);
    expect((await post(url, recordFor(2))).status).toBe(201);
    child.kill('SIGKILL');
    const calls = (await readFile(trace, 'utf8')).split('\n');
    let start = calls.findIndex((line) => line.includes('http://127'));
    for (const _record of [1, 2]) {
      const answer = calls.findIndex((line, at) => at > start && line.includes('HTTP/1.1 201'));
      const firstBehind = (from: number, pattern: RegExp) =>
        calls.findIndex((line, at) => at > from && pattern.test(line));
      const commit = firstBehind(start, /f(data)?sync\(\d+<[^>]*log\.sqlite-wal>/);
      const noted = firstBehind(commit, /write\(\d+<[^>]*ledger>, "head \d+ /);
      const ledger = firstBehind(noted, /fdatasync\(\d+<[^>]*ledger>/);
      expect([start, commit, noted, ledger]).not.toContain(-1);
      expect([start, commit, noted, ledger, answer]).toEqual(
        [start, commit, noted, ledger, answer].sort((a, b) => a - b),
      );
      // And nothing of it was done before by chance: the ledger is written once for this record.
      const written = calls.slice(start, answer).filter((line) => /write\(\d+<[^>]*ledger>/.test(line));
      expect(written).toHaveLength(1);
      start = answer;
    }
  });
});
