// The values of the rounds of a run in the browser.
import { describe, expect, it } from 'vitest';
import { differences, medianRatio, spreadOf } from '../../bench/browser/rounds.ts';

describe('values of rounds', () => {
  it('leave out the rounds that failed', () => {
    expect(spreadOf([5, null, 1, 3])).toEqual({ median: 3, lower: 2, upper: 4 });
    expect(spreadOf([null, null])).toBeUndefined();
    expect(differences([5, null, 4], [1, 1, null])).toEqual([4, null, null]);
  });

  it('compare only what was measured in the same round', () => {
    // The machine was ten times as slow in the second round, for both.
    expect(medianRatio([10, 100, 7], [20, 200, null])).toBe(0.5);
    expect(medianRatio([10], [0])).toBeUndefined();
  });
});
