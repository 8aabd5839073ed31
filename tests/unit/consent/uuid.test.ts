// UUIDv7: the layout of RFC 9562 §5.7, and that ids sort by time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidv7 } from '../../../src/report/uuid.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('a UUIDv7', () => {
  it('is the RFC’s example from the RFC’s parts (RFC 9562 appendix A.6)', () => {
    const bytes = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    expect(uuidv7(Date.UTC(2022, 1, 22, 19, 22, 22), bytes)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has its version, its variant and the one form', () => {
    fc.assert(
      fc.property(time, random, (timeMs, bytes) => {
        expect(uuidv7(timeMs, bytes)).toMatch(UUID);
      }),
    );
  });

  it('begins with its time', () => {
    fc.assert(
      fc.property(time, random, (timeMs, bytes) => {
        expect(Number.parseInt(uuidv7(timeMs, bytes).slice(0, 13).replace('-', ''), 16)).toBe(timeMs);
      }),
    );
  });

  it('sorts by time, whatever its random part', () => {
    fc.assert(
      fc.property(time, time, random, random, (a, b, first, second) => {
        fc.pre(a < b);
        expect(uuidv7(a, first) < uuidv7(b, second)).toBe(true);
      }),
    );
  });

  it('keeps all 74 random bits', () => {
    const bits = new Set<string>();
    for (let bit = 0; bit < 80; bit++) {
      bits.add(
        uuidv7(
          0,
          new Uint8Array(10).map((_, index) => (index === bit >> 3 ? 0x80 >> (bit & 7) : 0)),
        ),
      );
    }
    // Four of the eighty bits are the version and two the variant; they all give the id of no bit at all.
    expect(bits.size).toBe(74 + 1);
  });
});
