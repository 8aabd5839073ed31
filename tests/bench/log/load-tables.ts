// Tables of what servers took under load, from a run's results. Pure.
import { environmentWords, type Recorded } from '../environment.ts';
import { markdownTable, medianWithSpread, number, threeDigits } from '../markdown-table.ts';
import { median } from '../statistics.ts';
import { CONNECTIONS, NAMES, withoutStored } from './contender-names.ts';
import type { LoadResults } from './load.ts';
import type { LoadRound, Pace } from './load-rounds.ts';
import { perSecond, processorUs, ratios, type Series, seriesOf, served, timesMs } from './load-series.ts';
import type { StoredResults } from './stored.ts';

/** For each number of connections every server, beside the bare one in the same round. */
export function loadTables({ environment, pace, rounds }: Recorded<LoadResults>): string {
  const tables = Object.values(CONNECTIONS).flatMap((connections) => {
    const all = seriesOf(rounds.filter((round) => round.connections === connections));
    return [`${connections} connections:`, serversTable(all), comparison(all), ...refusedWords(all)];
  });
  return [environmentWords(environment), paceWords(pace), ...tables].join('\n\n');
}

/** What stored records cost each server. */
export function storedTable({ environment, pace, connections, rounds, bytes }: Recorded<StoredResults>) {
  const all = seriesOf(rounds);
  const head = [
    'stored before',
    'requests/s',
    'times as slow as without',
    'p99, ms',
    'processor time a request, µs',
  ];
  const rows = all.map(({ name, rounds }) => {
    const first = all.find((other) => withoutStored(other.name) === withoutStored(name));
    const slower = ratios(first?.rounds ?? [], rounds);
    return [
      name,
      medianWithSpread(rounds.map(perSecond), number),
      first?.name === name ? '' : medianWithSpread(slower, threeDigits),
      medianWithSpread(timesMs(rounds, 'p99Us'), threeDigits),
      number(median(rounds.map(processorUs))),
    ];
  });
  const sizes = bytes.map(
    (each) =>
      `${each.name}: ${number(each.bytes / each.records)} bytes a record (${number(each.records)} records)`,
  );
  return [
    environmentWords(environment),
    `${connections} connections. ${paceWords(pace)}`,
    markdownTable(head, rows),
    ...refusedWords(all),
    `On disk: ${sizes.join('; ')}.`,
  ].join('\n\n');
}

/** The short one: each server over many connections, and the same when it has stored much. */
export function peersTable(load: Recorded<LoadResults>, stored: Recorded<StoredResults>): string {
  const all = seriesOf(load.rounds.filter(({ connections }) => connections === CONNECTIONS.many));
  const bare = all.find(({ name }) => name === NAMES.bare)?.rounds ?? [];
  const head = [
    '',
    'requests/s',
    '÷ bare server',
    'p99, ms',
    'processor time a request, µs',
    `over ${stored.connections} connections, once it has stored many`,
  ];
  const rows = all
    .filter(({ name }) => name !== NAMES.logAudited)
    .map(({ name, rounds }) => [
      name,
      number(median(rounds.map(perSecond))),
      name === NAMES.bare ? '1' : medianWithSpread(ratios(rounds, bare), threeDigits),
      medianAlone(timesMs(rounds, 'p99Us')),
      number(median(rounds.map(processorUs))),
      storedWords(name, stored),
    ]);
  return [markdownTable(head, rows), environmentWords(load.environment)].join('\n\n');
}

/** How many requests a second it takes with much stored and with little, in the same run. */
function storedWords(name: string, { rounds }: StoredResults): string {
  const [first, full] = seriesOf(rounds).filter((each) => withoutStored(each.name) === name);
  if (!first || !full) return '';
  const [many] = full.name.slice(name.length + 2).split(' ');
  const [few, then] = [first, full].map((series) => number(median(series.rounds.map(perSecond))));
  return `${many}: ${then} instead of ${few}`;
}

function medianAlone(values: readonly number[]): string {
  return values.length ? threeDigits(median(values)) : '–';
}

function paceWords({ seconds, rounds, warmUpSeconds }: Pace): string {
  return `${rounds} rounds of ${seconds} s each, after ${warmUpSeconds} s of warm-up; medians, and in brackets the quartiles.`;
}

function serversTable(all: readonly Series[]): string {
  const bare = all.find(({ name }) => name === NAMES.bare)?.rounds ?? [];
  const head = [
    'server',
    'requests/s',
    '÷ bare',
    'p50, ms',
    'p99, ms',
    'processor time a request, µs',
    'of it the database',
    'stored before',
  ];
  const rows = all.map(({ name, rounds }) => [
    name,
    medianWithSpread(rounds.map(perSecond), number),
    name === NAMES.bare ? '1' : medianWithSpread(ratios(rounds, bare), threeDigits),
    medianAlone(timesMs(rounds, 'p50Us')),
    medianWithSpread(timesMs(rounds, 'p99Us'), threeDigits),
    number(median(rounds.map(processorUs))),
    databaseWords(rounds),
    storedRange(rounds),
  ]);
  return markdownTable(head, rows);
}

function comparison(all: readonly Series[]): string {
  const times = (ours: string, peer: string) => {
    const [our, their] = [ours, peer].map((name) => all.find((series) => series.name === name));
    return our && their ? medianWithSpread(ratios(our.rounds, their.rounds), threeDigits) : undefined;
  };
  const [files, postgres] = [times(NAMES.log, NAMES.c15t), times(NAMES.logInPostgres, NAMES.c15tInPostgres)];
  const behind = all.find(({ name }) => name === NAMES.logAudited)?.rounds ?? [];
  return [
    files && `On SQLite Témoin takes ${files} times as many as c15t`,
    postgres && `on PostgreSQL ${postgres} times`,
    `after the auditor’s load the register was ${number(median(behind.map((round) => round.registerBehind ?? 0)))} entries behind.`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** Nothing, where every server took whatever it was sent. */
function refusedWords(all: readonly Series[]): string[] {
  const failed = all.map(({ name, rounds }) => {
    const count = rounds.reduce((sum, { refused, socketErrors }) => sum + refused + socketErrors, 0);
    return { name, count };
  });
  const words = failed.filter(({ count }) => count).map(({ name, count }) => `${name}: ${number(count)}`);
  return words.length ? [`Refused, or not answered within half a minute: ${words.join('; ')}.`] : [];
}

function databaseWords(rounds: readonly LoadRound[]): string {
  const parts = rounds.flatMap((round) =>
    round.databaseSeconds === null ? [] : [(round.databaseSeconds * 1e6) / served(round)],
  );
  return parts.length ? number(median(parts)) : '';
}

function storedRange(rounds: readonly LoadRound[]): string {
  const stored = rounds.flatMap(({ storedBefore }) => storedBefore ?? []);
  if (!stored.length) return '';
  const [least, most] = [Math.min(...stored), Math.max(...stored)].map((value) => number(value));
  return least === most ? `${least}` : `${least} to ${most}`;
}
