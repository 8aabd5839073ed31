// The log, verified by the tools of Go's checksum database (tests/go/verify.go), which share no line with this code.
import { execFile } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishCommand } from '../../../src/cli/publish.ts';
import type { Serving } from '../../../src/server/serve.ts';
import { formatCheckpoint, openCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { formatVerifierKey, parseVerifierKey, signNote } from '../../../src/tlog/note.ts';
import { TILE_WIDTH, tilePath } from '../../../src/tlog/tile-path.ts';
import { goTools } from '../../../tools/go.ts';
import { PUBLICATIONS, post, recordFor, Site } from '../server/site.ts';

const SOURCE = fileURLToPath(new URL('../../go/verify.go', import.meta.url));
const COMPILE_TIMEOUT_MS = 300_000;

const tools = goTools();
if (typeof tools === 'string') it.skip(`Go verifies nothing here: ${tools}`, () => {});

describe.skipIf(typeof tools === 'string')('Go, with x/mod/sumdb/tlog and note,', () => {
  /** Full tiles and partial ones on both levels, and growth across the border of a tile. */
  const EARLIER_SIZE = TILE_WIDTH + 44;
  const SIZE = 2 * TILE_WIDTH + 88;

  let folder: string;
  let program: string;
  let site: Site;
  let serving: Serving;
  let published: string;
  const receipts: string[] = [];

  const run = (file: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
    new Promise<{ code: number; output: string }>((resolve, reject) => {
      execFile(file, args, { env }, (error, stdout, stderr) => {
        const code = error ? error.code : 0;
        if (typeof code === 'number') resolve({ code, output: stdout + stderr });
        else reject(error);
      });
    });
  const verify = (...args: string[]) => run(program, args);
  const publish = () =>
    publishCommand().parseAsync(['--data', site.dataDirectory, '--to', published], { from: 'user' });
  const at = (...parts: string[]) => join(folder, ...parts);
  const checkpointFile = () => join(published, 'temoin/log/checkpoint');

  /** Grows the log to a size, and keeps every hundredth receipt. */
  async function growTo(size: number, from: number): Promise<void> {
    const numbers = Array.from({ length: size - PUBLICATIONS - from }, (_, offset) => from + offset);
    await Promise.all(
      numbers.map(async (n) => {
        const answer = await post(serving.url, recordFor(n));
        expect(answer.status).toBe(201);
        if (n % 100) return;
        receipts.push(at(`${n}.tlog-proof`));
        await writeFile(at(`${n}.tlog-proof`), await answer.text());
      }),
    );
  }

  /** Signs with the log's own key what the log never would. */
  async function forged(size: number, root: Uint8Array): Promise<string> {
    const { name, publicKey } = parseVerifierKey(serving.vkey);
    const privateKey = createPrivateKey(await readFile(site.keyFile));
    const text = formatCheckpoint({ origin: name, size, root });
    return signNote({ text, name, publicKey, sign: (message) => sign(null, message, privateKey) });
  }

  beforeAll(async () => {
    if (typeof tools === 'string') return;
    folder = await mkdtemp(join(tmpdir(), 'temoin-go-'));
    program = at('verify');
    published = at('published');
    const compiled = await run(tools.go, ['build', '-o', program, SOURCE], {
      ...process.env,
      ...tools.environment,
    });
    expect(compiled).toEqual({ code: 0, output: '' });
    site = await Site.make();
    serving = await site.start();
    await growTo(EARLIER_SIZE, 0);
    await publish();
    await cp(checkpointFile(), at('earlier'));
    await growTo(SIZE, EARLIER_SIZE - PUBLICATIONS);
    await publish();
  }, COMPILE_TIMEOUT_MS);

  afterAll(async () => {
    await site?.end();
    if (folder) await rm(folder, { recursive: true });
  });

  it.each([
    ['files alone', () => published],
    ['a running server', () => serving.url],
  ])('verifies checkpoint, tree, records, receipts and consistency from %s', async (_what, source) => {
    const options = ['-key', serving.vkey, '-sample', '50', '-old', at('earlier')];
    const { code, output } = await verify(...options, source(), ...receipts);
    expect([code, output]).toEqual([0, expect.stringContaining(`checkpoint: ${SIZE} entries`)]);
    expect(output).toContain(`tree: ${SIZE} entries give the root and all 4 tiles`);
    expect(output).toContain('inclusion: 50 entries, chosen at random, proved by the tiles');
    expect(output).toContain(`consistency: ${EARLIER_SIZE} entries are the beginning of ${SIZE}`);
    expect(output.match(/^receipt: index \d+ of \d+ entries$/gm)).toHaveLength(receipts.length);
    expect(receipts.length).toBeGreaterThan(3);
  });

  /** Changes a copy of the published files, and gives what Go says of it. */
  async function verdictOn(path: string, change: (bytes: Buffer) => Uint8Array | string, key = serving.vkey) {
    const copy = await mkdtemp(at('copy-'));
    await cp(published, copy, { recursive: true });
    const file = join(copy, 'temoin/log', path);
    await writeFile(file, change(await readFile(file)));
    return verify('-key', key, '-sample', '5', copy);
  }

  const flipBit = (bit: number) => (bytes: Buffer) => {
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return bytes;
  };

  it.each([
    ['a bit in a full tile', tilePath(0, 1), flipBit(9), /tile\/0\/001 is not what the entries give/],
    [
      'the last bit of a partial tile',
      tilePath(0, 2, 88),
      flipBit(88 * 256 - 1),
      /tile\/0\/002\.p\/88 is not/,
    ],
    ['a bit in the tile above', tilePath(1, 0, 2), flipBit(77), /tile\/1\/000\.p\/2 is not/],
    [
      'a bit in an entry',
      tilePath('entries', 1),
      flipBit(16 * 35 + 30),
      /give the root .*, but the checkpoint/,
    ],
    [
      'the length of an entry',
      tilePath('entries', 0),
      flipBit(8),
      /bundle is cut off|has \d+ entries, not 256/,
    ],
    ['the end of a tile', tilePath(0, 2, 88), (bytes: Buffer) => bytes.subarray(32), /is not what/],
    [
      'the end of a bundle',
      tilePath('entries', 2, 88),
      (bytes: Buffer) => bytes.subarray(0, -35),
      /has 87 e/,
    ],
    [
      'the size in the checkpoint',
      'checkpoint',
      (bytes: Buffer) => String(bytes).replace(`\n${SIZE}\n`, `\n${SIZE - 1}\n`),
      /the checkpoint: .*invalid signature/,
    ],
    [
      'the root in the checkpoint',
      'checkpoint',
      (bytes: Buffer) => String(bytes).replace(/\n[^\n]{44}\n/, `\n${Buffer.alloc(32).toString('base64')}\n`),
      /the checkpoint: .*invalid signature/,
    ],
    ['the checkpoint for none', 'checkpoint', () => '', /the checkpoint: malformed note/],
  ])('says with exit code 1 that %s was altered', async (_what, path, change, reason) => {
    const { code, output } = await verdictOn(path, change);
    expect([code, output]).toEqual([1, expect.stringMatching(reason)]);
    expect(output).toContain('NOT VERIFIED: ');
  });

  it('says so of any bit in any tile or bundle', async () => {
    for (const [path, bits] of [
      [tilePath(0, 0), 65_536],
      [tilePath(0, 2, 88), 22_528],
      [tilePath(1, 0, 2), 512],
      [tilePath('entries', 1), 71_680],
    ] as const)
      for (const share of [0, 0.25, 0.61, 0.99]) {
        const { code } = await verdictOn(path, flipBit(Math.floor(bits * share)));
        expect([path, share, code]).toEqual([path, share, 1]);
      }
  });

  it('takes no checkpoint by another key, and none of another log', async () => {
    const { name, publicKey } = parseVerifierKey(serving.vkey);
    const unchanged = (bytes: Buffer) => bytes;
    const otherKey = formatVerifierKey(name, publicKey.toReversed());
    expect(await verdictOn('checkpoint', unchanged, otherKey)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/the checkpoint: note has no verifiable signatures/),
    });
    const otherName = formatVerifierKey('other.example/temoin/log', publicKey);
    expect(await verdictOn('checkpoint', unchanged, otherName)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/the checkpoint: note has no verifiable signatures/),
    });
    expect((await verify('-key', 'nonsense', published)).output).toMatch(/the key: malformed verifier id/);
  });

  it('proves two checkpoints that contradict each other, though both are signed by the log’s key', async () => {
    await writeFile(at('forged'), await forged(EARLIER_SIZE, new Uint8Array(32).fill(7)));
    expect(await verify('-key', serving.vkey, '-old', at('forged'), published)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/NOT VERIFIED: .*forged: .*proof/),
    });
    const { root } = openCheckpoint(await readFile(checkpointFile(), 'utf8'), parseVerifierKey(serving.vkey));
    await writeFile(at('larger'), await forged(SIZE + 1, root));
    expect((await verify('-key', serving.vkey, '-old', at('larger'), published)).output).toContain(
      `${SIZE + 1} entries are more than the ${SIZE} of the log`,
    );
  });

  it.each([
    [
      'another record',
      (text: string) => text.replace(/extra \S+/, (line) => swapped(line, 'phone', 'vhone')),
    ],
    [
      'another salt',
      (text: string) => text.replace(/extra \S+/, (line) => swapped(line, '"salt":"', '"salt":"A')),
    ],
    ['another place', (text: string) => text.replace(/^index \d+/m, 'index 0')],
    ['a place that is spelt otherwise', (text: string) => text.replace(/^index /m, 'index 0')],
    ['a hash less', (text: string) => text.replace(/^(index .*\n).*\n/m, '$1')],
    ['another checkpoint', (text: string) => text.replace(/\n\d+\n(?=\S{44}\n\n—)/, '\n1\n')],
  ])('refuses a receipt with %s', async (_what, change) => {
    const original = await readFile(receipts[0] ?? '', 'utf8');
    const altered = change(original);
    expect(altered).not.toBe(original);
    await writeFile(at('altered.tlog-proof'), altered);
    const { code, output } = await verify('-key', serving.vkey, published, at('altered.tlog-proof'));
    expect([code, output]).toEqual([1, expect.stringContaining('NOT VERIFIED: ')]);
    expect(output).toContain('altered.tlog-proof: ');
  });
});

/** A line of `extra` with one piece of its JSON replaced. */
function swapped(line: string, from: string, to: string): string {
  const text = Buffer.from(line.slice('extra '.length), 'base64').toString();
  return `extra ${Buffer.from(text.replace(from, to)).toString('base64')}`;
}
