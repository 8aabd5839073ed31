// Policies: read line by line, refused by line, and counted as c2sp.org/tlog-policy says.
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosign, formatCosignerKey } from '../../../src/tlog/cosignature.ts';
import { TlogError } from '../../../src/tlog/error.ts';
import { parsePolicy } from '../../../src/tlog/policy.ts';
import { checkQuorum } from '../../../src/tlog/quorum.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';

const { text, note, vkey: logVkey, cosignature } = vectors.checkpoint;

const seedOf = (number: number) => new Uint8Array(32).fill(number + 1);
const witnessVkey = (number: number) =>
  formatCosignerKey(`w${number}.example`, ed25519.getPublicKey(seedOf(number)));
const witnessLine = (number: number) => `witness W${number} ${witnessVkey(number)}`;

/** The line by which a witness cosigns the checkpoint of the vectors, or another text. */
const cosignedBy = (number: number, timeSeconds = 1_795_000_000 + number, signed = text) =>
  cosign({
    text: signed,
    name: `w${number}.example`,
    publicKey: ed25519.getPublicKey(seedOf(number)),
    timeSeconds,
    sign: (message) => ed25519.sign(message, seedOf(number)),
  });

const SIX = Array.from({ length: 6 }, (_, number) => witnessLine(number)).join('\n');
/** The example of the specification: two of the first three, and any of the others. */
const EXAMPLE = `# Who watches our log
log ${logVkey} https://consent.example/log1

${SIX}
group X 2 W0 W1 W2
group Y any W3 W4 W5
\tgroup  X-and-Y all\tX Y \t
quorum X-and-Y
`;

describe('a policy', () => {
  it('has logs, witnesses and a quorum', () => {
    const { logs, witnesses, quorum } = parsePolicy(EXAMPLE);
    expect(logs).toMatchObject([
      { key: { name: vectors.checkpoint.origin }, url: 'https://consent.example/log1' },
    ]);
    expect(witnesses.map(({ name, key }) => `${name} ${key.name}`)).toEqual(
      Array.from({ length: 6 }, (_, number) => `W${number} w${number}.example`),
    );
    expect(quorum).toMatchObject({
      name: 'X-and-Y',
      threshold: 2,
      members: [{ threshold: 2 }, { threshold: 1 }],
    });
  });

  it('takes the key of the published vector, and a last line without newline', () => {
    const { witnesses } = parsePolicy(`witness w ${cosignature.vkey} https://w.example\nquorum w`);
    expect(witnesses).toMatchObject([{ key: { keyId: '20324abe' }, url: 'https://w.example' }]);
    expect(
      checkQuorum(`${note}${cosignature.line}\n`, parsePolicy(`witness w ${cosignature.vkey}\nquorum w`)),
    ).toMatchObject({ holds: true, cosigned: [{ timeSeconds: cosignature.timeSeconds }] });
  });

  it('holds exactly where the cosignatures satisfy its groups', () => {
    const policy = parsePolicy(EXAMPLE);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5)), (signers) => {
        const { holds, cosigned } = checkQuorum(
          note + signers.map((number) => cosignedBy(number)).join(''),
          policy,
        );
        const x = signers.filter((number) => number < 3).length;
        expect(holds).toBe(x >= 2 && signers.length > x);
        expect(cosigned.map(({ witness, timeSeconds }) => [witness.name, timeSeconds])).toEqual(
          signers.sort().map((number) => [`W${number}`, 1_795_000_000 + number]),
        );
      }),
      { numRuns: 64 },
    );
  });

  it.each([
    ['none', 'quorum none', [], true],
    ['one witness, without it', `${SIX}\nquorum W1`, [0, 2], false],
    ['one witness, with it', `${SIX}\nquorum W1`, [1], true],
    ['all of two, with one', `${SIX}\ngroup g all W0 W1\nquorum g`, [1], false],
    ['all of two, with both', `${SIX}\ngroup g all W0 W1\nquorum g`, [0, 1], true],
    ['any of two, with neither', `${SIX}\ngroup g any W0 W1\nquorum g`, [2], false],
    ['three, with one that signed three times', `${SIX}\ngroup g 3 W0 W1 W2\nquorum g`, [0, 0, 0], false],
  ])('that asks for %s', (_, lines, signers, holds) => {
    const lineTexts = signers.map((number, at) => cosignedBy(number, at));
    expect(checkQuorum(note + lineTexts.join(''), parsePolicy(lines)).holds).toBe(holds);
  });

  it('does not count a cosignature on something else, and names its witness', () => {
    const policy = parsePolicy(`${SIX}\ngroup g any W0 W1\nquorum g`);
    const verdict = checkQuorum(note + cosignedBy(0, 1, text.replace('\n8\n', '\n7\n')), policy);
    expect(verdict).toMatchObject({ holds: false, cosigned: [], unverified: [{ name: 'W0' }] });
  });

  it('tells the latest time at which a witness cosigned', () => {
    const policy = parsePolicy(`${SIX}\nquorum W0`);
    const { cosigned } = checkQuorum(note + cosignedBy(0, 9) + cosignedBy(0, 30) + cosignedBy(0, 20), policy);
    expect(cosigned.map(({ timeSeconds }) => timeSeconds)).toEqual([30]);
  });

  const key = witnessVkey(0);
  it.each([
    ['is empty', '', 'policy-quorum', ''],
    ['has no quorum', `${SIX}\n`, 'policy-quorum', ''],
    ['has two quorums', 'quorum none\n\nquorum none', 'policy-quorum', 'line 3'],
    ['has a word that begins no line', 'quorum none\nQuorum none', 'policy-line', 'line 2'],
    ['has a log without key', 'log\nquorum none', 'policy-line', 'line 1'],
    ['has a log with a third item', `log ${logVkey} a b\nquorum none`, 'policy-line', 'line 1'],
    ['has a witness without key', 'witness W0\nquorum none', 'policy-line', 'line 1'],
    ['has a group without members', 'group g all\nquorum none', 'policy-line', 'line 1'],
    ['has a quorum of two names', `${SIX}\nquorum W0 W1`, 'policy-line', 'line 7'],
    ['has a key that is none', 'witness W0 x\nquorum none', 'policy-key', 'line 1'],
    ['has the key of a witness for a log', `log ${key}\nquorum none`, 'policy-key', 'line 1'],
    ['has the key of a log for a witness', `witness W0 ${logVkey}\nquorum none`, 'policy-key', 'line 1'],
    ['has one log twice', `log ${logVkey}\nlog ${logVkey}\nquorum none`, 'policy-key', 'line 2'],
    ['has one key under two names', `${witnessLine(0)}\nwitness B ${key}\nquorum B`, 'policy-key', 'line 2'],
    ['has a name twice', `${witnessLine(0)}\nwitness W0 ${witnessVkey(1)}`, 'policy-name', 'line 2'],
    ['has a group with the name of a witness', `${SIX}\ngroup W1 any W0`, 'policy-name', 'line 7'],
    ['has a witness named none', `witness none ${key}\nquorum none`, 'policy-name', 'line 1'],
    ['has none for a member', `${SIX}\ngroup g any none`, 'policy-name', 'line 7'],
    ['has a member defined below', `group g any W0\n${witnessLine(0)}\nquorum g`, 'policy-name', 'line 1'],
    ['has a group in itself', `${SIX}\ngroup g any W0 g`, 'policy-name', 'line 7'],
    ['has a quorum defined below', `quorum W0\n${witnessLine(0)}`, 'policy-name', 'line 1'],
    ['has a quorum named as a property of objects', 'quorum __proto__', 'policy-name', 'line 1'],
    ['asks for none of its members', `${SIX}\ngroup g 0 W0`, 'policy-threshold', 'line 7'],
    ['asks for more members than there are', `${SIX}\ngroup g 2 W0`, 'policy-threshold', 'line 7'],
    ['asks for a number with a leading zero', `${SIX}\ngroup g 01 W0`, 'policy-threshold', 'line 7'],
    ['has a member twice in a group', `${SIX}\ngroup g 2 W0 W0`, 'policy-member-repeated', 'line 7'],
    [
      'has a member in two groups',
      `${SIX}\ngroup g any W0\ngroup h any W0 W1`,
      'policy-member-repeated',
      'line 8',
    ],
    ['has carriage returns', '\nquorum none\r\n', 'policy-character', 'line 2'],
    ['has a NUL in a comment', '# \0\nquorum none', 'policy-character', 'line 1'],
    ['has a delete character', 'quorum none # \x7f', 'policy-character', 'line 1'],
    ['has a byte order mark', '\ufeffquorum none', 'policy-line', 'line 1'],
    ['is longer than 1,048,576 characters', `#${' '.repeat(1_048_576)}`, 'policy-too-long', ''],
    [
      'has 257 witnesses',
      Array.from(
        { length: 257 },
        (_, number) =>
          `witness n${number} ${formatCosignerKey(
            'w',
            Uint8Array.from({ length: 32 }, (_byte, at) =>
              at === 0 ? number % 256 : at === 1 ? number >> 8 : 7,
            ),
          )}`,
      ).join('\n'),
      'policy-too-long',
      'line 257',
    ],
  ])('is refused where it %s, and the line is said', (_, lines, code, where) => {
    expect(refusalOf(() => parsePolicy(lines))).toBe(code);
    expect(() => parsePolicy(lines)).toThrow(where);
  });

  it('keeps the error underneath a key that cannot be read', () => {
    try {
      parsePolicy('witness W0 x\nquorum none');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'policy-key', cause: expect.any(TlogError) });
    }
  });

  it('may have names beyond ASCII, a no-break space in them included', () => {
    const policy = parsePolicy(`witness té\u00a0moin ${key}\nquorum té\u00a0moin`);
    expect(policy.witnesses.map(({ name }) => name)).toEqual(['té\u00a0moin']);
  });
});
