// The log and its witnesses: real ones that cosign, and others that hang, lie or fail, which never stop the log.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProofReader } from '../../../src/server/proof-reader.ts';
import { positionKey } from '../../../src/server/tree.ts';
import { WitnessClient, type WitnessClientOptions } from '../../../src/server/witness-client.ts';
import { newestKnown } from '../../../src/server/witness-memory.ts';
import { parseWitness, type WitnessAddress } from '../../../src/server/witness-requests.ts';
import { verifyConsistency } from '../../../src/tlog/consistency.ts';
import { cosign, formatCosignerKey, readCosignatures } from '../../../src/tlog/cosignature.ts';
import { leafHash, rootOf } from '../../../src/tlog/merkle.ts';
import { parseVerifierKey } from '../../../src/tlog/note.ts';
import { appendLeaves, type Tile } from '../../../src/tlog/tiles.ts';
import { type ServingWitness, serveWitness } from '../../../src/witness/serve-witness.ts';
import { ForkedLog, ORIGIN, submit } from '../witness/forked-log.ts';
import { post, recordFor, SITE, Site, signedIn } from './site.ts';

const log = new ForkedLog();
const SIZE = 700;
const leaves = Array.from({ length: SIZE }, (_, index) => leafHash(new TextEncoder().encode(`${index}`)));
const tiles = new Map<string, Tile>();
for (const tile of appendLeaves({ size: 0, leafHashes: leaves, readTile: () => undefined }).tiles) {
  tiles.set(positionKey(tile), tile);
}
/** The tiles of the log of the witness's tests. */
const store: WitnessClientOptions['store'] = {
  readTiles: async (positions) => positions.map((position) => tiles.get(positionKey(position))?.hashes),
};
const checkpointAt = (size: number) => ({ size, root: log.root(size), note: log.note(size) });

let directory: string;
let witnesses: ServingWitness[];
let servers: Server[];
let warned: string[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'temoin-witness-client-'));
  witnesses = [];
  servers = [];
  warned = [];
});

afterEach(async () => {
  await Promise.allSettled(witnesses.map((witness) => witness.close()));
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(directory, { recursive: true });
});

async function witnessOf(vkey: string, name = 'witness.example/a'): Promise<WitnessAddress> {
  const witness = await serveWitness({
    name,
    logs: [parseVerifierKey(vkey)],
    dataDirectory: join(directory, name),
    port: 0,
    host: '127.0.0.1',
    warn: () => undefined,
  });
  witnesses.push(witness);
  return parseWitness(witness.vkey, witness.url);
}

const SEED = new Uint8Array(32).fill(40);
const LIAR = formatCosignerKey('liar.example', ed25519.getPublicKey(SEED));

/** A witness that answers whatever it likes. */
async function impostor(answer: RequestListener): Promise<WitnessAddress> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return parseWitness(LIAR, `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
}

const clientOf = (...addresses: WitnessAddress[]) =>
  new WitnessClient({
    witnesses: addresses,
    store,
    warn: (message) => warned.push(message),
    patienceMs: 1_000,
  });

const cosignersOf = (note: string, addresses: readonly WitnessAddress[]) =>
  readCosignatures(
    note,
    addresses.map(({ key }) => key),
  ).verified.map(({ key }) => key.name);

describe('a log with witnesses', () => {
  it('gets a cosignature of each, of every checkpoint as it grows', async () => {
    const both = [await witnessOf(log.vkey), await witnessOf(log.vkey, 'witness.example/b')];
    const client = clientOf(...both);
    for (const size of [0, 1, 5, 5, 255, 256, 257, 600, SIZE]) {
      const { note } = await client.cosign(checkpointAt(size));
      expect(note.startsWith(log.note(size))).toBe(true);
      expect(cosignersOf(note, both)).toEqual(['witness.example/a', 'witness.example/b']);
    }
    expect(warned).toEqual([]);
  });

  it('learns from a witness where it was, after a restart', async () => {
    const witness = await witnessOf(log.vkey);
    await submit(witness.url, log.request(0, 300));
    const { note } = await clientOf(witness).cosign(checkpointAt(640));
    expect(cosignersOf(note, [witness])).toEqual([witness.key.name]);
  });

  it('that was put back is told so, and gets no cosignature', async () => {
    const witness = await witnessOf(log.vkey);
    await submit(witness.url, log.request(0, 300));
    expect((await clientOf(witness).cosign(checkpointAt(200))).note).toBe(log.note(200));
    expect(warned).toEqual([
      expect.stringContaining('it has cosigned 300 entries, but the log has 200: the log was put back'),
    ]);
  });

  it('that rewrote its past gets no cosignature', async () => {
    const witness = await witnessOf(log.vkey);
    await submit(witness.url, new ForkedLog('other', 3).request(0, 300));
    expect((await clientOf(witness).cosign(checkpointAt(400))).note).toBe(log.note(400));
    expect(warned).toEqual([expect.stringContaining('it answered 422')]);
  });

  const wrongLine = cosign({
    text: 'x.example\n1\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n',
    name: 'liar.example',
    publicKey: ed25519.getPublicKey(SEED),
    timeSeconds: 1,
    sign: (message) => ed25519.sign(message, SEED),
  });
  const answers: readonly (readonly [string, RequestListener])[] = [
    ['never answers', () => undefined],
    ['stops in the middle', (_, response) => void response.writeHead(200).write('— ')],
    [
      'answers without end',
      (_, response) => {
        const flood = () => {
          while (response.write('a'.repeat(16_384)));
        };
        response.on('drain', flood).writeHead(200);
        flood();
      },
    ],
    ['breaks off', (request) => void request.socket.destroy()],
    ['cosigns something else', (_, response) => void response.end(wrongLine)],
    ['answers with nothing', (_, response) => void response.end()],
    ['answers with a page', (_, response) => void response.end('<!doctype html>')],
    ['answers with the log’s own line', (_, response) => void response.end(log.note(9).split('\n\n')[1])],
    ['fails', (_, response) => void response.writeHead(500).end('\u001b[2J oops')],
    ['sends it elsewhere', (_, response) => void response.writeHead(302, { location: '/' }).end()],
    [
      'names a size that is none',
      (_, response) => void response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('many\n'),
    ],
    ['names another type', (_, response) => void response.writeHead(409).end('5\n')],
    [
      'never agrees',
      (_, response) => void response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('5\n'),
    ],
  ];
  it.each(answers)('is not held up by a witness that %s', async (_, answer) => {
    const liar = await impostor(answer);
    const honest = await witnessOf(log.vkey);
    const client = clientOf(liar, honest);
    const startedAt = performance.now();
    const { note } = await client.cosign(checkpointAt(9));
    await client.cosign(checkpointAt(9));
    expect(performance.now() - startedAt).toBeLessThan(6_000);
    expect(note).toMatch(/^[^\n]+\n9\n/);
    expect(cosignersOf(note, [liar, honest])).toEqual([honest.key.name]);
    // Once, though it failed twice.
    expect(warned).toEqual([expect.stringContaining('The witness liar.example at http://127.0.0.1')]);
    expect(warned.join()).not.toContain('\u001b');
  });

  it('says when a witness is back', async () => {
    let isDown = true;
    const honest = await witnessOf(log.vkey);
    const flaky = await impostor((request, response) => {
      if (isDown) return void response.writeHead(503).end();
      const chunks: Uint8Array[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', async () => {
        const answer = await submit(honest.url, Buffer.concat(chunks));
        response.writeHead(answer.status).end(await answer.text());
      });
    });
    const client = clientOf({ ...flaky, key: honest.key });
    await client.cosign(checkpointAt(9));
    isDown = false;
    expect(cosignersOf((await client.cosign(checkpointAt(9))).note, [honest])).toEqual([honest.key.name]);
    expect(warned).toEqual([
      expect.stringContaining('does not cosign: it answered 503'),
      'The witness witness.example/a cosigns again',
    ]);
  });
});

describe('what witnesses remember', () => {
  it('is their newest checkpoint of the log, verified, or why there is none', async () => {
    const [a, b] = [await witnessOf(log.vkey), await witnessOf(log.vkey, 'witness.example/b')];
    const forger = await impostor((_, response) => void response.end(log.note(3)));
    const silent = await impostor(() => undefined);
    await submit(a.url, log.request(0, 300));
    expect(await newestKnown([a, b, forger, silent], log.key, 1_000)).toEqual([
      { witness: a.key.name, checkpoint: { origin: ORIGIN, size: 300, root: log.root(300) } },
      { witness: b.key.name },
      { witness: 'liar.example', problem: expect.stringContaining('without a cosignature that verifies') },
      { witness: 'liar.example', problem: expect.stringContaining('timeout') },
    ]);
  });
});

describe('a consistency proof from stored tiles', () => {
  it('leads from every earlier size to the tree', async () => {
    for (const size of [1, 2, 255, 256, 257, 513, SIZE]) {
      const reader = createProofReader(store, size);
      for (let oldSize = 0; oldSize <= size; oldSize += 1) {
        const claim = {
          oldSize,
          newSize: size,
          oldRoot: rootOf(leaves.slice(0, oldSize)),
          newRoot: rootOf(leaves.slice(0, size)),
          proof: await reader.consistency(oldSize),
        };
        expect(verifyConsistency(claim)).toBe(true);
      }
    }
  });
});

describe('a witness as the operator gives it', () => {
  it.each([
    ['no vkey', 'x', 'https://w.example'],
    ['the key of a log', log.vkey, 'https://w.example'],
    ['no address', LIAR, ''],
    ['an address of another kind', LIAR, 'file:///etc/passwd'],
    ['an address with a password', LIAR, 'https://a:b@w.example'],
    ['an address with a query', LIAR, 'https://w.example/?a'],
  ])('is refused with %s', (_, vkey, url) => {
    expect(() => parseWitness(vkey, url)).toThrow('a witness must be given as "<vkey> <url>"');
  });

  it('may stand under a prefix', () => {
    expect(parseWitness(LIAR, 'https://w.example/logs/').url).toBe('https://w.example/logs');
  });
});

describe('a server with a witness', () => {
  it('shows the public and the auditors a checkpoint that the witness has cosigned, also after a restart', async () => {
    const site = await Site.make();
    try {
      const first = await site.start();
      await first.close();
      const address = await witnessOf(first.vkey);
      expect(address.key.name).not.toContain(SITE);
      for (const number of [1, 2]) {
        const { url, close } = await site.start({ witnesses: [address] });
        const noteNow = async () => (await fetch(`${url}/temoin/log/checkpoint`)).text();
        expect(cosignersOf(await noteNow(), [address])).toEqual([address.key.name]);
        await post(url, recordFor(number));
        expect(cosignersOf(await noteNow(), [address])).toEqual([address.key.name]);
        await post(url, recordFor(number + 10));
        const get = await signedIn(site, url);
        const { id } = recordFor(number + 10);
        const evidence = await (await get(`/temoin/audit/records/${id}`)).json();
        expect(cosignersOf(evidence.checkpoint, [address])).toEqual([address.key.name]);
        const lines = await (await get('/temoin/audit/export.jsonl')).text();
        const { checkpoint } = JSON.parse(lines.split('\n')[0] ?? '');
        expect(cosignersOf(checkpoint, [address])).toEqual([address.key.name]);
        expect(checkpoint).toBe(await noteNow());
        await close();
      }
    } finally {
      await site.end();
    }
  });

  it('signs nothing once it was put back behind what the witness knows, and says who knows it', async () => {
    const site = await Site.make();
    const backup = join(directory, 'backup.sqlite');
    try {
      const first = await site.start();
      await first.close();
      await copyFile(site.storeFile, backup);
      const witnesses = [await witnessOf(first.vkey)];
      const second = await site.start({ witnesses });
      await post(second.url, recordFor(1));
      await fetch(`${second.url}/temoin/log/checkpoint`);
      await second.close();
      await copyFile(backup, site.storeFile);
      await expect(site.start({ witnesses })).rejects.toThrow(
        /but the witness witness\.example\/a knows that it has signed .*temoin succeed/,
      );
    } finally {
      await site.end();
    }
  });
});
