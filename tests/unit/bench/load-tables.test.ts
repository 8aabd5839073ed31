// What the tables of a load say, from results that were made up.
import { describe, expect, it } from 'vitest';
import { NAMES, storedName } from '../../bench/log/contender-names.ts';
import type { LoadRound } from '../../bench/log/load-rounds.ts';
import { loadTables, peersTable, storedTable } from '../../bench/log/load-tables.ts';

const environment = {
  date: '2026-11-30',
  cores: 2,
  processor: 'Test',
  memoryGb: 4,
  node: '24.0.0',
  platform: 'linux x64',
  command: 'npm run bench:log',
};
const pace = { seconds: 1, rounds: 1, warmUpSeconds: 1 };

/** A second in which so many requests were served, the last ones of its connections among them. */
function second(name: string, round: number, served: number, changes: Partial<LoadRound> = {}): LoadRound {
  const connections = changes.connections ?? 256;
  return {
    ...{ name, round, connections, requests: served - connections, durationUs: 1_000_000 },
    ...{ p50Us: 1_000, p99Us: 20_000, maxUs: 30_000, refused: 0, socketErrors: 0 },
    ...{ storedBefore: null, serverSeconds: 0.5, databaseSeconds: null, registerBehind: null },
    ...changes,
  };
}

const rounds = [
  second(NAMES.bare, 0, 10_000),
  second(NAMES.log, 0, 5_000, { storedBefore: 7 }),
  second(NAMES.c15t, 0, 500, { storedBefore: 0 }),
  // A round in which the machine was slow, for all alike.
  second(NAMES.bare, 1, 4_000),
  second(NAMES.log, 1, 2_000, { storedBefore: 12_000 }),
  second(NAMES.c15t, 1, 200, { storedBefore: 0 }),
];

/** The cells of the first row that begins with a name. */
function row(markdown: string, name: string): string[] {
  const line = markdown.split('\n').find((each) => each.startsWith(`| ${name} |`)) ?? '';
  return line.split('|').map((cell) => cell.trim());
}

describe('the tables of a load', () => {
  const markdown = loadTables({ environment, pace, rounds });

  it('compare servers within a round, so that a slow round changes no ratio', () => {
    const [, , perSecond, ratio] = row(markdown, NAMES.log);
    expect([perSecond, ratio]).toEqual(['3,500 (2,750 to 4,250)', '0.500 (0.500 to 0.500)']);
    expect(markdown).toContain('On SQLite Témoin takes 10.0 (10.0 to 10.0) times as many as c15t');
  });

  it('say how many records each server had before, the least and the most', () => {
    expect(row(markdown, NAMES.log)[8]).toBe('7 to 12,000');
    expect(row(markdown, NAMES.c15t)[8]).toBe('0');
  });

  it('count the processor time of a database with its server’s', () => {
    const other = [second(NAMES.c15tInPostgres, 0, 1_000, { databaseSeconds: 0.25 })];
    const cells = row(loadTables({ environment, pace, rounds: [...rounds, ...other] }), NAMES.c15tInPostgres);
    expect(cells.slice(6, 8)).toEqual(['750', '250']);
  });

  it('tell what a server has refused, and do not count it as served', () => {
    const refusing = rounds.map((each) => (each.name === NAMES.c15t ? { ...each, refused: 100 } : each));
    const told = loadTables({ environment, pace, rounds: refusing });
    expect(told).toContain('Refused, or not answered within half a minute: c15t, SQLite: 200.');
    expect(row(told, NAMES.c15t)[2]).toBe('250 (175 to 325)');
    expect(markdown).not.toContain('Refused');
  });

  it('take no times from a round in which nothing was answered', () => {
    const silent = rounds.map((each) =>
      each.name === NAMES.c15t && each.round ? { ...each, requests: 0, p50Us: 0, p99Us: 0 } : each,
    );
    expect(row(loadTables({ environment, pace, rounds: silent }), NAMES.c15t).slice(4, 6)).toEqual([
      '1.00',
      '20.0',
    ]);
  });

  it('have nothing of PostgreSQL where it was not measured', () => {
    expect(markdown).not.toContain('PostgreSQL');
  });
});

describe('the table of stored records', () => {
  const few = { connections: 50 };
  const [empty, full] = [storedName(NAMES.c15t, 'emptied'), storedName(NAMES.c15t, '100,000 consents')];
  const stored = {
    ...{ environment, pace, connections: 50 },
    rounds: [second(empty, 0, 400, few), second(full, 0, 100, few)],
    bytes: [{ name: NAMES.c15t, records: 100, bytes: 47_500 }],
  };

  it('says how much slower a server is than itself without them', () => {
    expect(row(storedTable(stored), full).slice(2, 4)).toEqual(['100', '4.00']);
    expect(row(storedTable(stored), empty)[3]).toBe('');
  });

  it('says what a record takes on disk', () => {
    expect(storedTable(stored)).toContain('c15t, SQLite: 475 bytes a record (100 records)');
  });

  it('goes into the short table beside what the server takes without', () => {
    const short = peersTable({ environment, pace, rounds }, stored);
    expect(row(short, NAMES.c15t).at(-2)).toBe('100,000: 100 instead of 400');
    expect(row(short, NAMES.bare).at(-2)).toBe('');
  });
});
