// temoin verify with a policy, with receipts beside an export, and of a receipt alone; each in a process of its own.
import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { cosign, formatCosignerKey } from '../../../src/tlog/cosignature.ts';
import { splitNote } from '../../../src/tlog/note-format.ts';
import { formatTlogProof } from '../../../src/tlog/tlog-proof.ts';
import { buildLogOf, otherVkey, textOf, vkey } from '../verify/log-builder.ts';
import { edited } from '../verify/tampering.ts';
import { runCommand, withFiles } from './run-command.ts';

const SEED = new Uint8Array(32).fill(50);
const WITNESS = formatCosignerKey('witness.example', ed25519.getPublicKey(SEED));
const log = buildLogOf(12);
const INDEX = 9;
const entry = log.entries[INDEX];
const line = cosign({
  text: splitNote(log.checkpoint).text,
  name: 'witness.example',
  publicKey: ed25519.getPublicKey(SEED),
  timeSeconds: 1_795_000_000,
  sign: (message) => ed25519.sign(message, SEED),
});
const receiptUnder = (checkpoint: string) =>
  formatTlogProof({
    extra: concatBytes(
      utf8ToBytes('{"record":'),
      entry?.bytes ?? new Uint8Array(),
      utf8ToBytes(`,"salt":"${base64urlnopad.encode(entry?.salt ?? new Uint8Array())}"}`),
    ),
    index: INDEX,
    proof: log.proof(INDEX),
    checkpoint,
  });
const file = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const FILES = {
  'export.jsonl': file(textOf(log.complete())),
  'cosigned.jsonl': file(textOf(edited(log.complete(), 0, { checkpoint: log.checkpoint + line }))),
  'dropped.jsonl': file(textOf(log.complete([INDEX]))),
  'part.jsonl': file(textOf(log.filtered([3]))),
  'mine.tlog-proof': receiptUnder(log.checkpoint),
  'cosigned.tlog-proof': receiptUnder(log.checkpoint + line),
  policy: `log ${vkey}\nwitness w ${WITNESS}\nquorum w\n`,
  'two-logs': `log ${vkey}\nlog ${otherVkey}\nquorum none\n`,
  'no-log': 'quorum none\n',
  'bad-policy': `log ${vkey}\nquorum nobody\n`,
};

const verify = (...args: string[]) =>
  withFiles(FILES, (pathOf) =>
    runCommand(
      'verify',
      args.map((arg) => (Object.hasOwn(FILES, arg) ? pathOf(arg) : arg)),
    ),
  );

describe('temoin verify --policy', () => {
  it('takes the log from the policy, and tells who has cosigned and when', async () => {
    const { code, stdout } = await verify('cosigned.jsonl', '--policy', 'policy');
    expect(stdout).toContain('\ncosigned    by w at 2026-11-18T11:06:40.000Z\n');
    expect(stdout).toMatch(/\nverified: nothing is wrong\n$/);
    expect(code).toBe(0);
  });

  it('exits with 1 where the quorum is missing', async () => {
    const { code, stdout } = await verify('export.jsonl', '--policy', 'policy');
    expect(stdout).toContain(
      'error: the policy asks for the quorum w, but the checkpoint is cosigned by no witness',
    );
    expect(code).toBe(1);
  });

  it.each([
    ['a policy that is wrong', ['export.jsonl', '--policy', 'bad-policy'], 'line 2 of the policy'],
    ['a policy that is missing', ['export.jsonl', '--policy', 'nowhere'], 'nowhere'],
    ['a policy of two logs', ['export.jsonl', '--policy', 'two-logs'], 'say by --key which one is meant'],
    ['a policy without log', ['export.jsonl', '--policy', 'no-log'], 'say by --key'],
    [
      'another log than the policy’s',
      ['export.jsonl', '--policy', 'policy', '--key', otherVkey],
      'is not one of',
    ],
    ['neither key nor policy', ['export.jsonl'], 'the log’s key is needed'],
  ])('with %s says so and exits with 2', async (_, args, message) => {
    const { code, stderr } = await verify(...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });

  it('takes a key that is one of the policy’s logs', async () => {
    expect((await verify('export.jsonl', '--policy', 'two-logs', '--key', vkey)).code).toBe(0);
  });
});

describe('temoin verify of a receipt', () => {
  it('answers each question, and exits with 0', async () => {
    const { code, stdout } = await verify('mine.tlog-proof', '--key', vkey);
    expect(stdout.match(/^ok {4}(\w+)/gm)?.map((text) => text.slice(6))).toEqual([
      'receipt',
      'record',
      'checkpoint',
      'inclusion',
      'site',
    ]);
    expect(stdout).toMatch(/\nverified: nothing is wrong\n$/);
    expect(code).toBe(0);
  });

  it('by another key, or without its quorum, exits with 1', async () => {
    const other = await verify('mine.tlog-proof', '--key', otherVkey);
    expect(other.stdout).toMatch(/^error checkpoint {2}the checkpoint does not verify/m);
    expect(other.code).toBe(1);
    const alone = await verify('mine.tlog-proof', '--policy', 'policy');
    expect(alone.stdout).toMatch(/^error: the policy asks for the quorum w/m);
    expect(alone.code).toBe(1);
  });

  it('tells its witnesses, as JSON too', async () => {
    const { code, stdout } = await verify('cosigned.tlog-proof', '--policy', 'policy', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      findings: [],
      cosigned: [{ witness: 'w', time: '2026-11-18T11:06:40.000Z' }],
      record: { id: entry?.record?.id },
      checkpoint: { size: 15 },
    });
    expect(code).toBe(0);
  });
});

describe('temoin verify --receipt', () => {
  it('finds the record of each receipt in the export', async () => {
    const receipts = ['--receipt', 'mine.tlog-proof', '--receipt', 'cosigned.tlog-proof'];
    expect((await verify('export.jsonl', '--key', vkey, ...receipts)).code).toBe(0);
  });

  it('proves a drop, and names receipt and record', async () => {
    const args = ['dropped.jsonl', '--key', vkey, '--receipt', 'mine.tlog-proof'];
    const { code, stdout } = await verify(...args);
    expect(stdout).toMatch(`error: record ${entry?.record?.id} (index ${INDEX}): receipt `);
    expect(stdout).toMatch(
      /mine\.tlog-proof: the log has acknowledged this record, but the export does not have it/,
    );
    expect(code).toBe(1);
  });

  it.each([
    ['beside a part of the log', ['part.jsonl', '--receipt', 'mine.tlog-proof'], 'needs a complete export'],
    ['beside a receipt', ['mine.tlog-proof', '--receipt', 'mine.tlog-proof'], 'goes with an export'],
    ['that is missing', ['export.jsonl', '--receipt', 'nowhere'], 'the receipt cannot be read'],
  ])('%s says so and exits with 2', async (_, args, message) => {
    const { code, stderr } = await verify(...args, '--key', vkey);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  });
});
