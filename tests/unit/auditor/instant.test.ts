// Points in time on the auditor's page: in full, in UTC, whatever the zone of the browser.
import { describe, expect, it } from 'vitest';
import { instantWords, secondsBetween } from '../../../src/consent/instant-words.ts';

describe('an instant', () => {
  it('is told in full and with its zone', () => {
    expect(instantWords('2026-11-23T15:14:07.412Z')).toEqual({
      day: '23 November 2026',
      time: '15:14:07 UTC',
      ledger: '2026-11-23 15:14:07 UTC',
    });
  });

  it('is told in UTC where it was written in another zone', () => {
    expect(instantWords('2026-01-01T00:30:00+02:00')?.ledger).toBe('2025-12-31 22:30:00 UTC');
  });

  it.each(['', 'yesterday', '2026-13-01T00:00:00.000Z'])('is undefined for %j', (text) => {
    expect(instantWords(text)).toBeUndefined();
  });
});

describe('the distance of two instants', () => {
  it('is in whole seconds, negative where the second one is earlier', () => {
    expect(secondsBetween('2026-11-23T15:00:00.000Z', '2026-11-23T15:05:00.400Z')).toBe(300);
    expect(secondsBetween('2026-11-23T15:05:00.000Z', '2026-11-23T15:00:00.000Z')).toBe(-300);
  });

  it('is undefined where one of them is none', () => {
    expect(secondsBetween('damaged', '2026-11-23T15:00:00.000Z')).toBeUndefined();
  });
});
