// A witness as logs and monitors meet it: over HTTP, with real keys, on a real directory.
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatAddCheckpoint, parseTreeSize } from '../../../src/tlog/add-checkpoint.ts';
import { openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { parseCosignerKey, readCosignatures } from '../../../src/tlog/cosignature.ts';
import { encodeBase64 } from '../../../src/tlog/encoding.ts';
import { type ServingWitness, serveWitness } from '../../../src/witness/serve-witness.ts';
import { ForkedLog, ORIGIN, submit } from './forked-log.ts';

const NAME = 'witness.example/temoin';
const NOW = new Date('2026-11-29T07:00:00.900Z');
const log = new ForkedLog();

let directory: string;
let warned: string[];
let running: ServingWitness[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-witness-'));
  warned = [];
  running = [];
});

afterEach(async () => {
  await Promise.allSettled(running.map((witness) => witness.close()));
  await rm(directory, { recursive: true });
});

async function start(changes: Partial<Parameters<typeof serveWitness>[0]> = {}): Promise<ServingWitness> {
  const witness = await serveWitness({
    name: NAME,
    logs: [log.key],
    dataDirectory: join(directory, 'data'),
    port: 0,
    host: '127.0.0.1',
    warn: (message) => warned.push(message),
    now: () => NOW,
    ...changes,
  });
  running.push(witness);
  return witness;
}

/** A witness that has cosigned a size of the log. */
async function startAt(size: number): Promise<ServingWitness> {
  const witness = await start();
  expect((await submit(witness.url, log.request(0, size))).status).toBe(200);
  return witness;
}

const monitorPath = (origin = ORIGIN) => `${createHash('sha256').update(origin).digest('hex')}/checkpoint`;

describe('a witness', () => {
  it('answers with its cosignature, which verifies on the checkpoint, at its own time', async () => {
    const { url, vkey } = await start();
    const response = await submit(url, log.request(0, 5));
    const line = await response.text();
    expect(response.status).toBe(200);
    const key = parseCosignerKey(vkey);
    expect(key.name).toBe(NAME);
    expect(readCosignatures(log.note(5) + line, [key])).toEqual({
      verified: [{ key, timeSeconds: Date.UTC(2026, 10, 29, 7) / 1_000, line }],
      unverified: [],
    });
  });

  it('follows a log as it grows, and cosigns the same size again', async () => {
    const { url } = await startAt(5);
    for (const [from, to] of [
      [5, 5],
      [5, 6],
      [6, 300],
      [300, 70_000],
      [70_000, 70_000],
    ] as const) {
      expect((await submit(url, log.request(from, to))).status).toBe(200);
    }
  });

  it('begins with a log of no entries as well', async () => {
    const { url } = await start();
    expect((await submit(url, log.request(0, 0))).status).toBe(200);
    expect((await submit(url, log.request(0, 3))).status).toBe(200);
  });

  it('tells the size it has cosigned last where the log is mistaken about it', async () => {
    const { url } = await startAt(5);
    for (const oldSize of [0, 4, 6]) {
      const response = await submit(url, log.request(oldSize, 9));
      expect(response.status).toBe(409);
      expect(response.headers.get('content-type')).toBe('text/x.tlog.size');
      expect(parseTreeSize(await response.text())).toBe(5);
    }
    const { url: fresh } = await start({ dataDirectory: join(directory, 'fresh') });
    expect(await (await submit(fresh, log.request(3, 9))).text()).toBe('0\n');
  });

  const fork = new ForkedLog('other', 3);
  const stranger = new ForkedLog('', 0, 'other.example/temoin/log');
  const thief = new ForkedLog('', 0, ORIGIN, new Uint8Array(32).fill(8));
  const altered = formatAddCheckpoint({
    oldSize: 5,
    proof: log.proof(5, 9),
    checkpoint: log.note(9).replace('\n9\n', '\n10\n'),
  });
  const request = (changes: Partial<Parameters<typeof formatAddCheckpoint>[0]>) =>
    formatAddCheckpoint({ oldSize: 5, proof: log.proof(5, 9), checkpoint: log.note(9), ...changes });
  const hash = log.root(1);

  it.each([
    ['an unknown log', stranger.request(5, 9), 404],
    ['an unknown key of a known log', thief.request(5, 9), 403],
    ['a checkpoint that was altered', altered, 403],
    [
      'no signature that is the log’s',
      request({ checkpoint: log.note(9).replace(/— \S+/, '— x.example') }),
      403,
    ],
    ['an old size above the new one', log.request(9, 5), 400],
    ['a rewritten past', fork.request(5, 9), 422],
    ['another root at the same size', fork.request(5, 5), 422],
    ['a proof with a hash missing', request({ proof: log.proof(5, 9).slice(1) }), 422],
    ['a proof with a hash too many', request({ proof: [...log.proof(5, 9), hash] }), 422],
    ['a proof where both sizes are equal', request({ checkpoint: log.note(5), proof: [hash] }), 422],
    ['nothing', '', 400],
    ['no old size', `\n\n${log.note(9)}`, 400],
    ['an old size with a leading zero', request({}).replace('old 5', 'old 05'), 400],
    ['an old size below zero', request({}).replace('old 5', 'old -5'), 400],
    ['an old size that no number holds', request({}).replace('old 5', 'old 9007199254740993'), 400],
    ['two spaces before the old size', request({}).replace('old 5', 'old  5'), 400],
    ['carriage returns', request({}).replaceAll('\n', '\r\n'), 400],
    ['a hash that is not base64', request({}).replace(/\n[^\n]+\n/, '\nAAAA\n'), 400],
    ['a hash with spare bits', request({}).replace(/=\n/, 'B=\n'), 400],
    ['64 hashes', request({ proof: [] }).replace('\n', `\n${`${encodeBase64(hash)}\n`.repeat(64)}`), 400],
    ['no empty line', request({ proof: [] }).replace('\n\n', '\n'), 400],
    ['a checkpoint without signature', request({ checkpoint: log.note(9).split('\n\n')[0] ?? '' }), 400],
    ['a note that is no checkpoint', 'old 5\n\nBonjour\n\n— x AAAAAAAA\n', 400],
    ['bytes that are not UTF-8', Uint8Array.of(0x6f, 0x6c, 0x64, 0x20, 0x35, 0x0a, 0xff), 400],
    ['a byte order mark', `\ufeff${request({})}`, 400],
    ['more than 65,536 bytes', `${request({})}${'— x AAAAAAAA\n'.repeat(6_000)}`, 413],
  ])('refuses %s, and goes on from where it was', async (_, body, status) => {
    const { url } = await startAt(5);
    const response = await submit(url, body);
    const reason = await response.text();
    expect([response.status, reason]).toEqual([status, expect.stringMatching(/^[^\n]+\n$/)]);
    expect(reason).not.toMatch(/\bat .*:\d+/);
    expect((await submit(url, request({}))).status).toBe(200);
  });

  it('refuses a log of no entries with a root, before it has seen any', async () => {
    const { url } = await start();
    const body = formatAddCheckpoint({ oldSize: 0, proof: [], checkpoint: log.note(0, hash) });
    expect((await submit(url, body)).status).toBe(422);
    const proved = formatAddCheckpoint({ oldSize: 0, proof: [hash], checkpoint: log.note(3) });
    expect((await submit(url, proved)).status).toBe(422);
  });

  it('keeps the proof of a log’s guilt: both of its signed checkpoints', async () => {
    const { url } = await startAt(5);
    await submit(url, fork.request(5, 5));
    expect(warned.join('\n')).toContain(fork.note(5));
    expect(warned.join('\n')).toContain(log.note(5));
  });

  it('never cosigns two histories, whoever comes first of many at once', async () => {
    const { url, vkey } = await startAt(5);
    const forks = Array.from({ length: 8 }, (_, number) => new ForkedLog(`fork ${number} `, 5));
    const answers = await Promise.all(
      forks.flatMap((each) => [each.request(5, 9), each.request(5, 12)]).map((body) => submit(url, body)),
    );
    const cosigned = answers.filter(({ status }) => status === 200);
    expect(cosigned.length).toBe(1);
    expect(answers.filter(({ status }) => status === 409).length).toBe(15);
    const note = await (await fetch(`${url}/${monitorPath()}`)).text();
    expect(note).toContain(await cosigned[0]?.text());
    expect(readCosignatures(note, [parseCosignerKey(vkey)]).verified.length).toBe(1);
  });

  it('nor do two processes on one directory', async () => {
    const [one, two] = [await startAt(5), await start()];
    const forks = [new ForkedLog('one', 5), new ForkedLog('two', 5)];
    const bodies = forks.map((each) => each.request(5, 9));
    const answers = await Promise.all(
      [one.url, two.url].flatMap((url) => bodies.map((body) => submit(url, body))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('takes several keys of one log, and several logs, each by itself', async () => {
    const rotated = new ForkedLog('', 0, ORIGIN, new Uint8Array(32).fill(9));
    const { url } = await start({ logs: [log.key, rotated.key, stranger.key] });
    expect((await submit(url, log.request(0, 5))).status).toBe(200);
    expect((await submit(url, rotated.request(5, 9))).status).toBe(200);
    expect((await submit(url, stranger.request(0, 2))).status).toBe(200);
    expect(await (await submit(url, stranger.request(0, 3))).text()).toBe('2\n');
  });

  it('cuts off whoever sends too slowly', async () => {
    const { url } = await start({ requestTimeoutMs: 500 });
    const { port, hostname } = new URL(url);
    const socket = createConnection(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write('POST /add-checkpoint HTTP/1.1\r\nhost: w\r\ncontent-length: 1000\r\n\r\nold 5');
    const answered = await new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.once('close', () => resolve(text));
    });
    expect(answered).toMatch(/^HTTP\/1\.1 408 /);
  });
});

describe('whoever monitors a log', () => {
  it('reads the checkpoint that was cosigned last, with the log’s signature and the cosignature', async () => {
    const { url, vkey } = await startAt(5);
    const noise = `${log.request(5, 9)}— stranger.example AAAAAAAA\n`;
    const line = await (await submit(url, noise)).text();
    const response = await fetch(`${url}/${monitorPath()}`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const note = await response.text();
    expect(note).toBe(log.note(9) + line);
    expect(openCheckpoint(note, log.key)).toEqual({ origin: ORIGIN, size: 9, root: log.root(9) });
    expect(readCosignatures(note, [parseCosignerKey(vkey)]).verified.length).toBe(1);
  });

  it.each([
    ['a log that nothing was cosigned for', monitorPath()],
    ['a log that is not known', monitorPath('x.example')],
    ['an address that is none', `${'0'.repeat(63)}/checkpoint`],
    ['a path upwards', '..%2f..%2fwitness.key/checkpoint'],
    ['an address with a broken escape', '%/checkpoint'],
  ])('finds nothing of %s', async (_, path) => {
    const { url } = await start();
    expect([400, 404]).toContain((await fetch(`${url}/${path}`)).status);
  });
});

describe('a witness that starts', () => {
  const keyFile = () => join(directory, 'data', 'witness.key');

  it('makes a key of its own, which nobody else may read, and keeps it', async () => {
    const first = await start();
    expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, 'data', 'witness.sqlite'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(directory, 'data'))).mode & 0o777).toBe(0o700);
    await first.close();
    expect((await start()).vkey).toBe(first.vkey);
  });

  it('goes on from where it was', async () => {
    await (await startAt(5)).close();
    const { url } = await start();
    expect(await (await submit(url, log.request(0, 9))).text()).toBe('5\n');
    expect((await submit(url, new ForkedLog('other', 3).request(5, 9))).status).toBe(422);
    expect((await submit(url, log.request(5, 9))).status).toBe(200);
  });

  it('refuses to go on without the key that it has cosigned with', async () => {
    await (await startAt(5)).close();
    await rm(keyFile());
    await expect(start()).rejects.toMatchObject({ code: 'key-unreadable' });
  });

  it('refuses to go on under another name or key', async () => {
    await (await startAt(5)).close();
    await expect(start({ name: 'other.example' })).rejects.toMatchObject({ code: 'data-unusable' });
    const other = await start({ dataDirectory: join(directory, 'other') });
    await other.close();
    await writeFile(keyFile(), await readFile(join(directory, 'other', 'witness.key')));
    await expect(start()).rejects.toMatchObject({ code: 'data-unusable' });
  });

  it.each([
    ['a key that is none', 'witness.key', 'Bonjour', 'key-unreadable'],
    ['a memory that is none', 'witness.sqlite', 'Bonjour'.repeat(100), 'data-unusable'],
  ])('is told of %s, and nothing of what stands in it', async (_, name, content, code) => {
    await (await start()).close();
    const path = join(directory, 'data', name);
    await chmod(path, 0o600);
    await writeFile(path, content);
    await expect(start()).rejects.toMatchObject({
      code,
      message: expect.not.stringContaining('Bonjour'),
    });
  });

  it('is told where it cannot listen', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    const second = start({ dataDirectory: join(directory, 'second'), port });
    await expect(second).rejects.toMatchObject({ code: 'option-invalid' });
  });
});
