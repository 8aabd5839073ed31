// What the tables of a growing log say, from results that were made up.
import { describe, expect, it } from 'vitest';
import { questionTable } from '../../bench/log/question-table.ts';
import { drainTable, growthTable, sizeWords, verificationTable } from '../../bench/log/size-tables.ts';

const environment = {
  date: '2026-11-30',
  cores: 2,
  processor: 'Test',
  memoryGb: 4,
  node: '24.0.0',
  platform: 'linux x64',
  command: 'npm run bench:log',
};
const point = { proofUs: [300, 100, 200], hashes: 12, bytes: 900 };
const growth = {
  batch: 512,
  points: [
    { records: 1_000, appendUs: [9, 8, 100], ...point },
    { records: 10_000, appendUs: [10, 12, 11], ...point },
  ],
};
const verification = {
  entries: 1_000_000,
  exportMb: 700,
  rounds: [
    { seconds: 20, peakMb: 470 },
    { seconds: 18, peakMb: 460 },
    { seconds: 19, peakMb: 465 },
  ],
};

describe('the table of a growing log', () => {
  const markdown = growthTable({ environment, ...growth });

  it('says at each size what an append and a proof cost, and is not misled by one slow batch', () => {
    expect(markdown).toContain('| 1,000 | 9.00 (8.50 to 54.5) | 200 (150 to 250) | 12 |');
  });

  it('compares the dearest size with the cheapest', () => {
    expect(markdown).toContain('Dearest to cheapest append: 1.22.');
  });

  it('says nothing of the bytes of a record while most of them are in the write-ahead log', () => {
    expect(markdown).toMatch(/^\| 1,000 .*\| {2}\|$/m);
    expect(markdown).toMatch(/^\| 10,000 .*\| 900 \|$/m);
  });

  it('comes to one sentence with the time that a verification takes', () => {
    expect(sizeWords(growth, verification)).toBe(
      'From 1,000 to 10,000 records the dearest append costs 1.22 times the cheapest; `temoin verify` takes 19.0 s for 1,000,000.',
    );
  });
});

it('the table of verifications has each of them, and what it is for one record', () => {
  expect(verificationTable({ environment, ...verification })).toContain('| 2 | 18.0 | 18.0 | 460 |');
});

it('the table of a drained database says how much faster a sequencer is than a collector', () => {
  const rounds = [{ accepted: 12_000, acceptedSeconds: 3, drained: 18_000, drainedSeconds: 1.5 }];
  const markdown = drainTable({ environment, connections: 2_048, rounds });
  expect(markdown).toContain('| 4,000 | 12,000 | 3.00 |');
  expect(markdown).toContain('The ratio in the middle: 3.00.');
});

it('the table of questions says how long each took and with what it was answered', () => {
  const questions = [
    { name: 'first page', firstMs: 104.2, middleMs: 12.5, longestMs: 14.1, answer: '50 of 60' },
  ];
  const memoryMb = { before: 100, after: 200 };
  const results = { environment, records: 60, database: 'SQLite', rounds: 7, questions, memoryMb } as const;
  expect(questionTable(results)).toContain('| first page | 104 | 13 | 14 | 50 of 60 |');
});
