// Whatever is asked of the tiles, and whatever stands where a log is to be published: an answer, never a failure.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TemoinError } from '../../../src/consent/error.ts';
import { publishLog } from '../../../src/server/publish.ts';
import { committedCheckpoint } from '../../../src/server/publishable-checkpoint.ts';
import type { Serving } from '../../../src/server/serve.ts';
import type { LogStore } from '../../../src/server/store/log-store.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import { parseTilePath } from '../../../src/tlog/tile-path.ts';
import { PUBLICATIONS, Site } from './site.ts';

let site: Site;
let serving: Serving;
let store: LogStore;

beforeAll(async () => {
  site = await Site.make();
  serving = await site.start();
  store = await openSqliteStore(site.storeFile);
});

afterAll(async () => {
  await store.close();
  await site.end();
});

/** Sends a request line as it is, which no HTTP client would, and gives the status. */
function statusOf(path: string): Promise<number> {
  const { hostname, port, host } = new URL(serving.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 'latin1'),
      ),
    );
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1])));
    socket.on('error', reject);
  });
}

/** Pieces of paths to tiles, right and wrong ones, in several encodings. */
const piece = fc.oneof(
  fc.constantFrom(
    'tile',
    'entries',
    '0',
    '1',
    '63',
    '64',
    '000',
    '001',
    'x000',
    'x999',
    '000.p',
    '255',
    '256',
  ),
  fc.constantFrom(
    '..',
    '.',
    '',
    '%2e%2e',
    '%2f',
    '%5c',
    '%00',
    '%',
    '%zz',
    '%c0%af',
    '%ff',
    '\\',
    ';',
    '?',
    '#x',
  ),
  fc.constantFrom('checkpoint', '-1', '00', '1e3', '٣', '9'.repeat(30), "' OR 1=1 --", 'x'.repeat(300)),
  fc.integer({ min: 0, max: 2 * PUBLICATIONS }).map(String),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replace(/[\s\p{Cc}]/gu, '_')),
);
const path = fc.array(piece, { maxLength: 6 }).map((pieces) => `/temoin/log/tile/${pieces.join('/')}`);

describe('the tiles', () => {
  it('answer every address with a tile that it names, or with that there is none', async () => {
    await fc.assert(
      fc.asyncProperty(path, async (address) => {
        const status = await statusOf(address);
        expect([200, 400, 404, 414]).toContain(status);
        // Whatever is spelt in ASCII without any escape is a tile only where it is spelt as C2SP does.
        const plain = address.replace(/[?#;].*/s, '').slice('/temoin/log/'.length);
        if (status === 200 && /^[\x21-\x7e]*$/.test(plain) && !plain.includes('%'))
          expect(parseTilePath(plain)).toBeDefined();
      }),
      { numRuns: 500 },
    );
    expect((await fetch(`${serving.url}/temoin/health`)).status).toBe(200);
  }, 60_000);

  it('are there for exactly the widths that the public checkpoint implies', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('0', 'entries', '1'),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 300 }),
        async (level, index, width) => {
          const isThere = level !== '1' && index === 0 && width >= 1 && width <= PUBLICATIONS;
          const status = await statusOf(`/temoin/log/tile/${level}/00${index}.p/${width}`);
          expect(status).toBe(isThere ? 200 : 404);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('publishing', () => {
  it('replaces nothing that it does not know for an earlier checkpoint of the log', async () => {
    const vkey = await store.readVkey();
    const checkpoint = await committedCheckpoint(store, vkey, site.keyFile);
    const directory = join(site.dataDirectory, 'published');
    const file = join(directory, 'temoin/log/checkpoint');
    await publishLog({ store, vkey, checkpoint, directory });
    const { note } = checkpoint;
    const altered = fc
      .tuple(fc.nat(note.length), fc.nat(4), fc.string({ unit: 'binary', maxLength: 4 }))
      .map(([at, length, text]) => note.slice(0, at) + text + note.slice(at + length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(altered, fc.string({ unit: 'binary' })), async (text) => {
        await writeFile(file, text);
        const found = await readFile(file, 'utf8');
        fc.pre(found !== note);
        const refusal = await publishLog({ store, vkey, checkpoint, directory }).catch((error) => error);
        expect(refusal).toBeInstanceOf(TemoinError);
        expect([refusal.code, await readFile(file, 'utf8')]).toEqual(['publish-refused', found]);
      }),
      { numRuns: 200 },
    );
    await rm(directory, { recursive: true });
  }, 60_000);
});
