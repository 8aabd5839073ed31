// What an auditor brings beside the key: read, refused with what to do, and said in words.
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { keyOfPolicy, quorumWords, readCheckpoint, readPolicy } from '../../../src/auditor/demands.ts';
import { formatCosignerKey } from '../../../src/tlog/cosignature.ts';
import { parsePolicy } from '../../../src/tlog/policy.ts';
import { buildLogOf, key, otherKey, otherVkey, vkey } from '../verify/log-builder.ts';

const witness = (name: string, seed: number) =>
  `witness ${name} ${formatCosignerKey(`${name}.example`, ed25519.getPublicKey(new Uint8Array(32).fill(seed)))}\n`;
const WITNESSES = witness('ada', 1) + witness('bob', 2) + witness('eve', 3);
const problemOf = (text: string, by = key) => {
  const read = readPolicy(text, by);
  return 'problem' in read ? read.problem : undefined;
};

describe('a policy', () => {
  it('is taken for this log, or for no log by name, with the line ends of a form', () => {
    expect(problemOf(`${WITNESSES}quorum ada\n`.replaceAll('\n', '\r\n'))).toBeUndefined();
    expect(problemOf(`log ${vkey}\nquorum none`)).toBeUndefined();
    expect(problemOf(`log ${otherVkey}\nlog ${vkey}\nquorum none`)).toBeUndefined();
  });

  it('is refused with the line, or with the log that it is for', () => {
    expect(problemOf(`${WITNESSES}quorum nobody\n`)).toMatch(
      /^line 4 of the policy: no witness or group named/,
    );
    expect(problemOf('')).toMatch(/has no quorum line; "quorum none" asks for no cosignature/);
    expect(problemOf(`log ${otherVkey}\nquorum none`)).toMatch(
      /another key than the one in use. Take its log line out, or check with its key/,
    );
  });

  it('brings the key of the log that it names', () => {
    expect(keyOfPolicy(`log ${otherVkey}\nquorum none`, key.name)?.keyId).toBe(otherKey.keyId);
    expect(keyOfPolicy(WITNESSES, key.name)).toBeUndefined();
    expect(keyOfPolicy('nonsense', key.name)).toBeUndefined();
  });

  it.each([
    ['quorum none', 'no cosignature'],
    ['quorum ada', 'ada'],
    ['group g all ada bob\nquorum g', 'both ada and bob'],
    ['group g all ada bob eve\nquorum g', 'all of ada, bob and eve'],
    ['group g 2 ada bob eve\nquorum g', 'any 2 of ada, bob and eve'],
    ['group g any ada bob\ngroup h all g eve\nquorum h', 'both (any 1 of ada and bob) and eve'],
    ['group g any ada\nquorum g', 'ada'],
  ])('is said in words: %s', (lines, words) => {
    expect(quorumWords(parsePolicy(`${WITNESSES}${lines}\n`))).toBe(words);
  });
});

describe('a checkpoint that was kept', () => {
  const log = buildLogOf(9);

  it('is read by itself, however it was pasted, and out of a receipt', () => {
    for (const text of [log.checkpoint, `\n${log.checkpoint.replaceAll('\n', '\r\n')}\n\n`])
      expect(readCheckpoint(text, key)).toMatchObject({
        value: { size: 12, note: log.checkpoint, name: 'the checkpoint that you kept' },
      });
    expect(readCheckpoint(log.receipt(5), key)).toMatchObject({
      value: { size: 12, note: log.checkpoint, name: 'the checkpoint of your receipt' },
    });
  });

  it.each([
    ['by another key', log.checkpoint, otherKey, /does not verify with the key/],
    ['without a key', log.checkpoint, undefined, /no usable key/],
    ['that is none', 'Bonjour', key, /does not verify/],
    ['of a receipt that is none', 'c2sp.org/tlog-proof@v1\n', key, /a receipt, but one that cannot be read/],
  ])('is refused %s', (_what, text, by, message) => {
    expect(readCheckpoint(text, by)).toEqual({ problem: expect.stringMatching(message) });
  });
});
