// A witness that is killed, also between what it remembers and what it answers, never contradicts itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCosignerKey, readCosignatures } from '../../../src/tlog/cosignature.ts';
import { ForkedLog, submit } from './forked-log.ts';

const SCRIPT = fileURLToPath(new URL('killed-witness.ts', import.meta.url));
const STRACE = '/usr/bin/strace';
const KILLS = 12;

let directory: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-killed-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(directory, { recursive: true });
});

async function start(death = '') {
  const child = spawn(process.execPath, [SCRIPT, directory, death]);
  children.push(child);
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  const printed = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk) => reject(new Error(String(chunk))));
    child.stdout.once('data', (chunk) => resolve(String(chunk)));
  });
  const [url = '', vkey = ''] = printed.trim().split(' ');
  return { child, ended, url, vkey };
}

describe('a witness that is killed', () => {
  const [log, fork] = [new ForkedLog(), new ForkedLog('other', 3)];

  it('before its answer leaves remembers what it was about to say', async () => {
    const first = await start('before-answer');
    await expect(submit(first.url, log.request(0, 5))).rejects.toThrow();
    expect(await first.ended).toBe('SIGKILL');

    const second = await start();
    expect(second.vkey).toBe(first.vkey);
    const forked = await submit(second.url, fork.request(0, 5));
    expect([forked.status, await forked.text()]).toEqual([409, '5\n']);
    expect((await submit(second.url, fork.request(5, 5))).status).toBe(422);
    // The log learns the size, and gets the cosignature that it never saw.
    const again = await submit(second.url, log.request(5, 5));
    const key = parseCosignerKey(second.vkey);
    expect(readCosignatures(log.note(5) + (await again.text()), [key]).verified.length).toBe(1);
  });

  it('again and again, while two histories press, has cosigned one of them alone', {
    timeout: 120_000,
  }, async () => {
    const histories = [log, new ForkedLog('other', 0)];
    const cosigned = new Map<number, Set<number>>();
    const sizes: number[] = [];
    let size = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, ended, url } = await start();
      // Some moment after its second cosignature, with the next ones under way.
      let given = 0;
      const press = async (number: number) => {
        for (;;) {
          const [from, to] = [size, size + 1 + Math.floor(3 * Math.random())];
          const response = await submit(url, histories[number]?.request(from, to) ?? '');
          const text = await response.text();
          if (response.status === 200) {
            cosigned.set(to, (cosigned.get(to) ?? new Set()).add(number));
            sizes.push(to);
            size = to;
            given += 1;
            if (given === 2) setTimeout(() => child.kill('SIGKILL'), 20 * Math.random());
          } else if (response.status === 409) size = Number(text);
        }
      };
      // Ends when the witness does, since no request comes through any more.
      await Promise.allSettled([press(0), press(0), press(1), press(1)]);
      expect(await ended).toBe('SIGKILL');
    }
    expect(sizes.length).toBeGreaterThanOrEqual(2 * KILLS);
    const winners = new Set([...cosigned.values()].flatMap((numbers) => [...numbers]));
    expect(winners.size).toBe(1);
    const { url } = await start();
    const highest = Math.max(...sizes);
    const last = Number(await (await submit(url, log.request(highest + 1_000, highest + 1_000))).text());
    expect(last).toBeGreaterThanOrEqual(highest);
  });
});

describe('what a witness remembers', () => {
  it('is synced to disk, the end of its journal included, before the answer leaves', async (context) => {
    if (!existsSync(STRACE)) context.skip('strace is not installed');
    const trace = join(directory, 'trace');
    const traced = ['-f', '-e', 'trace=fdatasync,fsync,unlink,unlinkat,write,writev,sendmsg', '-o', trace];
    const child = spawn(STRACE, [...traced, process.execPath, SCRIPT, directory]);
    children.push(child);
    const printed = await new Promise<string>((resolve) =>
      child.stdout.once('data', (chunk) => resolve(String(chunk))),
    );
    const response = await submit(printed.split(' ')[0] ?? '', new ForkedLog().request(0, 5));
    expect(response.status).toBe(200);
    const calls = (await readFile(trace, 'utf8')).split('\n');
    const start = calls.findIndex((line) => line.includes('http://127'));
    const answer = calls.findIndex((line) => line.includes('HTTP/1.1 200'));
    const between = calls.slice(start, answer);
    const journalEnds = between.findIndex((line) => /unlink.*-journal/.test(line));
    const isSync = (line: string) => /f(data)?sync\(/.test(line);
    expect(start).toBeGreaterThan(-1);
    expect(journalEnds).toBeGreaterThan(-1);
    expect(between.slice(0, journalEnds).some(isSync)).toBe(true);
    expect(between.slice(journalEnds).some(isSync)).toBe(true);
  });
});
