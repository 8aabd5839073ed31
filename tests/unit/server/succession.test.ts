// Succession: a log that must not sign again, and the one after it, by the command and a real server.
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOriginOf, nextOrigin } from '../../../src/server/succession.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import { verifiedReceipt } from './receipt-of.ts';
import { PUBLICATIONS, post, recordFor, SITE, Site, signedIn } from './site.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

let site: Site;
let successor: Site;
let directory: string;

beforeEach(async () => {
  [site, successor] = [await Site.make(), await Site.make()];
  directory = await mkdtemp(join(tmpdir(), 'temoin-succession-'));
});

afterEach(async () => {
  await site.end();
  await successor.end();
  await rm(directory, { recursive: true });
});

const succeed = async (...args: string[]) => {
  const all = ['succeed', '--data', site.dataDirectory, '--to', successor.dataDirectory, ...args];
  return (await promisify(execFile)(process.execPath, [MAIN, ...all])).stdout.trim();
};

async function linesOf(which: Site, url: string): Promise<string[]> {
  return (await (await signedIn(which, url))('/temoin/audit/export.jsonl'))
    .text()
    .then((text) => text.split('\n'));
}

it('a log that was put back is succeeded by one that names what the ledger knows, and that verifies', async () => {
  const ledgerFile = join(directory, 'ledger');
  await (await site.start({ ledgerFile })).close();
  const backup = join(directory, 'backup.sqlite');
  await copyFile(site.storeFile, backup);
  const before = await site.start({ ledgerFile });
  await post(before.url, recordFor(1));
  const note = await (await fetch(`${before.url}/temoin/log/checkpoint`)).text();
  await before.close();
  await copyFile(backup, site.storeFile);
  await expect(site.start({ ledgerFile })).rejects.toThrow(/temoin succeed/);

  const vkey = await succeed('--reason', 'rolled-back', '--ledger', ledgerFile);
  expect(vkey.startsWith(`${SITE}/temoin/log/2+`)).toBe(true);
  const { url, vkey: served } = await successor.start({ ledgerFile: join(directory, 'ledger-2') });
  expect(served).toBe(vkey);
  const receipt = await (await post(url, recordFor(2))).text();
  expect(verifiedReceipt(receipt, vkey).index).toBe(1 + PUBLICATIONS);

  const lines = await linesOf(successor, url);
  const { publication, content } = JSON.parse(lines[1] ?? '');
  expect(publication.kind).toBe('succession');
  expect(JSON.parse(content)).toEqual({
    reason: 'rolled-back',
    root: note.split('\n')[2],
    size: PUBLICATIONS + 1,
    vkey: before.vkey,
  });
  const verdict = await verifyExport(lines, parseVerifierKey(vkey));
  expect(verdict.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('a checkpoint that somebody has kept is named whole, and one of another log refused', async () => {
  const { url, vkey, close } = await site.start();
  await post(url, recordFor(1));
  const note = await (await fetch(`${url}/temoin/log/checkpoint`)).text();
  await close();
  const file = join(directory, 'checkpoint');
  await writeFile(file, note.replace('\n', 'x\n'));
  await expect(succeed('--reason', 'key-lost', '--checkpoint', file)).rejects.toThrow(
    /is no checkpoint of the log/,
  );
  await writeFile(file, note);
  await succeed('--reason', 'key-compromised', '--checkpoint', file);
  const serving = await successor.start();
  const { content } = JSON.parse((await linesOf(successor, serving.url))[1] ?? '');
  expect(JSON.parse(content)).toMatchObject({ checkpoint: note, vkey, reason: 'key-compromised' });
  // Its directory has a log now.
  await expect(succeed('--reason', 'key-lost')).rejects.toThrow(/has a log already/);
});

it('a second log whose first entry names no other is found out', async () => {
  await (await site.start()).close();
  await succeed('--reason', 'data-lost');
  const { url, vkey } = await successor.start();
  const lines = await linesOf(successor, url);
  const forged = lines.map((line, at) => (at === 1 ? line.replace('"succession"', '"notice"') : line));
  const codes = (await verifyExport(forged, parseVerifierKey(vkey))).findings.map(({ code }) => code);
  expect(codes).toContain('succession-missing');
});

it.each([
  ['s.example/temoin/log', 's.example/temoin/log/2'],
  ['s.example/temoin/log/2', 's.example/temoin/log/3'],
  ['s.example/temoin/log/99', 's.example/temoin/log/100'],
])('after %s comes %s, which is of the same site', (origin, next) => {
  expect(nextOrigin(origin)).toBe(next);
  expect(isOriginOf(next, 's.example/temoin/log')).toBe(true);
});

it.each([
  's.example',
  's.example/temoin/log/',
  's.example/temoin/log/02',
  's.example/temoin/log/1',
  's.example/temoin/log/x',
])('%s is the origin of no log', (origin) => {
  expect(() => nextOrigin(origin)).toThrow(/is the origin of no log/);
  expect(isOriginOf(origin, 's.example/temoin/log')).toBe(false);
});
