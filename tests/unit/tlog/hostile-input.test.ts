// Whatever a parser is given, it answers, with a value or a TlogError, and never takes long.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddCheckpoint, parseAddCheckpoint } from '../../../src/tlog/add-checkpoint.ts';
import { openCheckpoint, parseCheckpoint } from '../../../src/tlog/checkpoint.ts';
import { parseCosignerKey, readCosignatures } from '../../../src/tlog/cosignature.ts';
import { quote, TlogError } from '../../../src/tlog/error.ts';
import { leafHash } from '../../../src/tlog/merkle.ts';
import { openNote, parseVerifierKey } from '../../../src/tlog/note.ts';
import { parsePolicy } from '../../../src/tlog/policy.ts';
import { checkQuorum } from '../../../src/tlog/quorum.ts';
import { entryBundle, parseEntryBundle } from '../../../src/tlog/tiles.ts';
import { formatTlogProof, parseTlogProof } from '../../../src/tlog/tlog-proof.ts';
import vectors from '../../vectors/tlog.json' with { type: 'json' };
import { refusalOf } from './refusal.ts';

const LONGEST_MS = 3_000;
const { note: validNote, text: validText, vkey, cosignature } = vectors.checkpoint;
const key = parseVerifierKey(vkey);
const cosigned = `${validNote}${cosignature.line}\n`;
const witness = parseCosignerKey(cosignature.vkey);
const policyText = `log ${vkey}\nwitness w ${cosignature.vkey} https://w.example\ngroup g 1 w\nquorum g\n`;
const policy = parsePolicy(policyText);
const request = formatAddCheckpoint({
  oldSize: 7,
  proof: [leafHash(new Uint8Array()), leafHash(new Uint8Array(1))],
  checkpoint: validNote,
});

/** Text after some edits at random places: parts removed, doubled, or replaced by what a grammar cares about. */
function edited(valid: string): fc.Arbitrary<string> {
  const insert = fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      '\n\n',
      ' ',
      '— ',
      '+',
      '=',
      '0',
      '-',
      '\0',
      '\r',
      '\ud800',
      '\u2028',
      'A',
      '/',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const edit = fc.record({ at: fc.nat(valid.length), remove: fc.nat(8), insert, doubled: fc.boolean() });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((text, { at, remove, insert: added, doubled }) => {
      const rest = text.slice(at + remove);
      return text.slice(0, at) + added + (doubled ? rest + rest : rest);
    }, valid),
  );
}

const textParsers: readonly (readonly [string, string, (text: string) => unknown])[] = [
  ['parseVerifierKey', vkey, parseVerifierKey],
  ['openNote', cosigned, (text) => openNote(text, [key])],
  ['parseCosignerKey', cosignature.vkey, parseCosignerKey],
  ['openCheckpoint', validNote, (text) => openCheckpoint(text, key)],
  ['parseCheckpoint', validText, parseCheckpoint],
  ['parseAddCheckpoint', request, parseAddCheckpoint],
  ['parsePolicy', policyText, parsePolicy],
  ['parseTlogProof', vectors.tlogProof.textWithExtra, parseTlogProof],
];

describe.each(textParsers)('%s', (_, valid, parse) => {
  it('accepts its valid example', () => {
    expect(refusalOf(() => parse(valid))).toBe('accepted');
  });

  it('answers any edit of a valid text with a value or a TlogError', () => {
    // refusalOf rethrows any other error, which fails the property.
    fc.assert(
      fc.property(edited(valid), (text) => {
        expect(refusalOf(() => parse(text))).toEqual(expect.any(String));
      }),
      { numRuns: 400 },
    );
  });

  it('answers any string with a value or a TlogError', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(refusalOf(() => parse(text))).not.toBe('accepted');
      }),
      { numRuns: 200 },
    );
  });

  it.each(['\n', '— ', ' ', '+', 'A', '=', '\n\n', 'é', '\ud83d\ude00', '9', '— a AAAAAAAA\n'])(
    'answers at once to a megabyte of %j',
    (unit) => {
      const flood = unit.repeat(1_048_576 / unit.length);
      const startedAt = performance.now();
      const outcomes = [flood, valid + flood, flood + valid].map((text) =>
        refusalOf(() => parse(text.slice(0, 1_048_576))),
      );
      expect(performance.now() - startedAt).toBeLessThan(LONGEST_MS);
      expect(outcomes[0]).not.toBe('accepted');
    },
  );
});

describe('a note that a witness cosigned', () => {
  it('is answered with a verdict or a TlogError, however it was edited', () => {
    fc.assert(
      fc.property(edited(cosigned), (text) => {
        // refusalOf rethrows any other error, which fails the property.
        expect(refusalOf(() => checkQuorum(text, policy))).toEqual(expect.any(String));
      }),
      { numRuns: 400 },
    );
  });

  it('still satisfies the policy only where what was cosigned is unchanged', () => {
    fc.assert(
      fc.property(edited(cosigned), (text) => {
        if (refusalOf(() => checkQuorum(text, policy)) !== 'accepted') return;
        if (!checkQuorum(text, policy).holds) return;
        expect(text.startsWith(`${validText}\n`)).toBe(true);
        // An edit may double the line; it may not make another one.
        const lines = readCosignatures(text, [witness]).verified.map(({ line }) => line);
        expect(new Set(lines)).toEqual(new Set([`${cosignature.line}\n`]));
      }),
      { numRuns: 400 },
    );
  });
});

describe('an edited text', () => {
  it('that still opens as a note has the signed text, to the character', () => {
    fc.assert(
      fc.property(edited(validNote), (text) => {
        if (refusalOf(() => openNote(text, [key])) === 'accepted')
          expect(openNote(text, [key]).text).toBe(validText);
      }),
      { numRuns: 400 },
    );
  });

  it('that still reads as a request to a witness is its only spelling', () => {
    fc.assert(
      fc.property(edited(request), (text) => {
        if (refusalOf(() => parseAddCheckpoint(text)) === 'accepted') {
          expect(formatAddCheckpoint(parseAddCheckpoint(text))).toBe(text);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('that still reads as a tlog-proof is its only spelling', () => {
    fc.assert(
      fc.property(edited(vectors.tlogProof.textWithExtra), (text) => {
        if (refusalOf(() => parseTlogProof(text)) === 'accepted') {
          expect(formatTlogProof(parseTlogProof(text))).toBe(text);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('parseEntryBundle', () => {
  it('answers any bytes with entries that write back to them, or a TlogError', () => {
    const shortLengths = fc.array(fc.tuple(fc.constant(0), fc.nat(4), fc.nat(255)).map((bytes) => bytes));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      shortLengths.map((runs) => Uint8Array.from(runs.flat())),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        const outcome = refusalOf(() => parseEntryBundle(given));
        if (outcome === 'accepted') expect(entryBundle(parseEntryBundle(given))).toEqual(given);
        else expect(['bundle-count', 'bundle-truncated']).toContain(outcome);
      }),
      { numRuns: 500 },
    );
  });

  it('stops at the 257th entry of a megabyte of empty ones', () => {
    expect(refusalOf(() => parseEntryBundle(new Uint8Array(1_048_576)))).toBe('bundle-count');
  });
});

describe('a TlogError', () => {
  it('has a name that survives minifying, its code and its cause', () => {
    const cause = new Error('underneath');
    const error = new TlogError('tile-missing', 'tile 1 is missing', { cause });
    expect(error).toMatchObject({
      name: 'TlogError',
      code: 'tile-missing',
      message: 'tile 1 is missing',
      cause,
    });
    expect(error).toBeInstanceOf(Error);
  });

  it('quotes outside text escaped and cut short', () => {
    expect(quote('a\n\0"')).toBe('"a\\n\\u0000\\""');
    expect(quote('x'.repeat(5_000))).toBe(`"${'x'.repeat(80)}"… (5000 characters)`);
  });
});
