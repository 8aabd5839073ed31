// The tables of the measurements in the browser.
import { describe, expect, it } from 'vitest';
import { BUDGETS, budgetsTable } from '../../bench/browser/budgets.ts';
import { bestPeer, MEASURES, ratioTo } from '../../bench/browser/measures.ts';
import { addSample, type Results, type Rounds } from '../../bench/browser/results.ts';
import { fullTables, shortTable } from '../../bench/browser/tables.ts';

const contenders = [
  { name: 'blank', label: 'the page without a widget', kind: 'blank' },
  { name: 'temoin-inlined', label: 'Témoin, gate inlined', kind: 'temoin' },
  { name: 'swift', label: 'swift', version: '1.0.0', kind: 'peer' },
  { name: 'heavy', label: 'heavy', version: '2.0.0', kind: 'peer' },
  { name: 'half', label: 'half', kind: 'partial', remark: 'does half of the job' },
] as const;

const results: Results = {
  environment: {
    command: 'npm run bench',
    date: '2026-11-29',
    node: '24.0.0',
    cores: 2,
    processor: 'x',
    memoryGb: 1,
    platform: 'linux x64',
  },
  browser: 'Chromium 1',
  rounds: 2,
  failed: [],
  contenders,
  measured: {
    'first-slow': {
      'temoin-inlined': { paintedMs: [400, 800] },
      swift: { paintedMs: [500, 1_000] },
      heavy: { paintedMs: [900, 1_500] },
      half: { paintedMs: [100, 100] },
    },
    'cost-4x': {
      blank: { taskMs: [100, 200] },
      'temoin-inlined': { taskMs: [150, 250], blockingMs: [7, 7] },
      swift: { taskMs: [200, 300] },
    },
  },
};

describe('tables of a run', () => {
  it('compare with the best product that does the whole job, within each round', () => {
    expect(bestPeer(results, MEASURES.paintedSlow)?.name).toBe('swift');
    expect(ratioTo(results, MEASURES.paintedSlow, 'temoin-inlined', 'swift')).toBe(0.8);
  });

  it('tell costs as what is more than the page without a widget', () => {
    expect(ratioTo(results, MEASURES.taskQuarter, 'temoin-inlined', 'swift')).toBe(0.5);
  });

  it('have the least of each row in bold, and no partial product in the short one', () => {
    const line = shortTable(results)
      .split('\n')
      .find((row) => row.includes(MEASURES.paintedSlow.words));
    expect(line).toBe(`| ${MEASURES.paintedSlow.words} | **600** | 750 | 1,200 |`);
    expect(fullTables(results)).toContain('half: does half of the job.');
  });

  it('say of each budget whether it holds', () => {
    const [, , ...rows] = budgetsTable(results).split('\n');
    expect(rows).toHaveLength(BUDGETS.length);
    expect(rows.filter((row) => row.endsWith('| yes |'))).toHaveLength(2);
    expect(rows.filter((row) => row.endsWith('| **no** |'))).toHaveLength(1);
    expect(rows.find((row) => row.endsWith('| **no** |'))).toContain('blocking time');
  });

  it('have a failed visit as nothing, in its round and no other', () => {
    const rounds: Rounds = {};
    addSample(rounds, 0, undefined);
    addSample(rounds, 1, { paintedMs: 1.23456 });
    addSample(rounds, 2, undefined);
    expect(rounds).toEqual({ paintedMs: [null, 1.2346, null] });
  });
});
