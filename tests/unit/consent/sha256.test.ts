// SHA-256: NIST's examples, and agreement with Node for any text around every border of a block.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/consent/sha256.ts';

const byNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  it.each([
    ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['one block', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'two blocks',
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'three blocks',
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    [
      'a million letters',
      'a'.repeat(1_000_000),
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    ],
  ])('of %s is NIST’s (FIPS 180-4)', (_what, text, expected) => {
    expect(sha256Hex(text)).toBe(expected);
  });

  it('agrees with Node at every length of up to five blocks', () => {
    for (let length = 0; length <= 300; length++) {
      const text = 'é'.repeat(length >> 1) + 'x'.repeat(length & 1);
      expect([length, sha256Hex(text)]).toEqual([length, byNode(text)]);
    }
  });

  it('agrees with Node on any text in UTF-8', () => {
    const border = fc.constantFrom(0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128);
    fc.assert(
      fc.property(border, fc.string({ unit: 'binary', maxLength: 40 }), (length, tail) => {
        const text = 'a'.repeat(length) + tail;
        expect(sha256Hex(text)).toBe(byNode(text));
      }),
    );
  });
});
