// The retry delay: it grows, is spread, keeps to what a server asks for, and never gets out of hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DELAY_LIMIT_MS,
  FIRST_DELAY_MS,
  retryAfterMs,
  retryDelayMs,
} from '../../../src/report/retry-delay.ts';

const tries = fc.integer({ min: 1, max: 2_000 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const askedMs = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe('the wait before a record is sent again', () => {
  it('is one to two seconds after the first failure, and up to ten minutes in the end', () => {
    expect([1, 2, 3, 8, 9, 10, 11, 1e6].map((times) => retryDelayMs(times, 1) / 1000)).toEqual([
      2, 4, 8, 256, 512, 600, 600, 600,
    ]);
    expect([1, 2, 3, 8, 9, 10, 11, 1e6].map((times) => retryDelayMs(times, 0) / 1000)).toEqual([
      1, 2, 4, 128, 256, 300, 300, 300,
    ]);
  });

  it('is never shorter after one failure more, whatever chance says', () => {
    fc.assert(
      fc.property(tries, chance, chance, (times, one, other) => {
        const [now, next] = [retryDelayMs(times, one), retryDelayMs(times + 1, other)];
        // Both at the limit they are spread over the same half.
        expect(next).toBeGreaterThanOrEqual(Math.min(now, DELAY_LIMIT_MS / 2));
      }),
    );
  });

  it('is spread over half of itself, evenly', () => {
    fc.assert(
      fc.property(tries, chance, (times, random) => {
        const longest = retryDelayMs(times, 1);
        expect(retryDelayMs(times, random)).toBe(Math.round((longest * (1 + random)) / 2));
      }),
    );
  });

  it('is never shorter than what the server asks for, up to ten minutes, and spread likewise', () => {
    fc.assert(
      fc.property(tries, chance, askedMs, (times, random, asked) => {
        const wait = retryDelayMs(times, random, asked);
        expect(wait).toBeGreaterThanOrEqual(Math.min(asked, DELAY_LIMIT_MS));
        expect(wait).toBeGreaterThanOrEqual(retryDelayMs(times, random));
      }),
    );
    expect(retryDelayMs(1, 0, 30_000)).toBe(30_000);
    expect(retryDelayMs(1, 1, 30_000)).toBe(30_000 + FIRST_DELAY_MS);
  });

  it('is a whole number of milliseconds between one second and ten minutes and two seconds, whatever is handed in', () => {
    fc.assert(
      fc.property(fc.oneof(tries, fc.integer()), fc.double(), fc.nat(), (times, random, asked) => {
        const wait = retryDelayMs(times, random, asked);
        expect(Number.isSafeInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(FIRST_DELAY_MS / 2);
        expect(wait).toBeLessThanOrEqual(DELAY_LIMIT_MS + FIRST_DELAY_MS);
      }),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-29T10:00:00Z');

  it.each([
    ['nothing', null, 0],
    ['an empty text', '', 0],
    ['seconds', '120', 120_000],
    ['seconds with white space around', ' 5 ', 5_000],
    ['no seconds', '0', 0],
    ['a date to come', 'Sun, 29 Nov 2026 10:00:30 GMT', 30_000],
    ['a date that is over', 'Sun, 29 Nov 2026 09:59:30 GMT', 0],
    ['a date in the obsolete form of RFC 850', 'Sunday, 29-Nov-26 10:01:00 GMT', 60_000],
    ['a date that is none', 'Sun, 99 Nov 2026 10:00:30 GMT', 0],
    ['a date of another format', '2026-11-29T10:00:30Z', 0],
    ['a fraction', '1.5', 0],
    ['a negative number', '-5', 0],
    ['a number in other digits', '٥', 0],
    ['words', 'soon', 0],
  ])('that says %s', (_what, value, expected) => {
    expect(retryAfterMs(value, now)).toBe(expected);
  });

  it('is read without an error, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double(), (value, nowMs) => {
        expect(retryAfterMs(value, nowMs)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('gives back every moment that a server may write as a date', () => {
    const moments = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(moments, (seconds) => {
        expect(retryAfterMs(new Date(now + seconds * 1000).toUTCString(), now)).toBe(seconds * 1000);
      }),
    );
  });
});
