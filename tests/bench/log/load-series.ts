// What rounds of load come to: requests a second, times, and ratios of two servers. Pure.
import type { LoadRound } from './load-rounds.ts';

/** One server's rounds over so many connections. */
export interface Series {
  readonly name: string;
  readonly rounds: readonly LoadRound[];
}

/** By name, in the order in which the names came. */
export function seriesOf(rounds: readonly LoadRound[]): Series[] {
  const byName = Map.groupBy(rounds, ({ name }) => name);
  return [...byName].map(([name, of]) => ({ name, rounds: of }));
}

/** How many times as many requests a second as the others, of each round that both have been measured in. */
export function ratios(rounds: readonly LoadRound[], others: readonly LoadRound[]): number[] {
  return rounds.flatMap((each) => {
    const other = others.find(({ round }) => round === each.round);
    return other ? [perSecond(each) / perSecond(other)] : [];
  });
}

/**
 * What was sent, and so served: wrk does not count the answer that each connection waits for at the end, which is nothing
 * beside a hundred thousand, but much of what a server with long answers has done.
 */
export function served({ requests, refused, connections }: LoadRound): number {
  return requests - refused + connections;
}

/** Requests a second. */
export function perSecond(round: LoadRound): number {
  return (served(round) * 1e6) / round.durationUs;
}

/** A time of each round that had answers: one that had none has no times either. */
export function timesMs(rounds: readonly LoadRound[], time: 'p50Us' | 'p99Us'): number[] {
  return rounds.filter(({ requests }) => requests).map((round) => round[time] / 1e3);
}

/** Processor time of a request, of the server and of its database, in microseconds. */
export function processorUs(round: LoadRound): number {
  return ((round.serverSeconds + (round.databaseSeconds ?? 0)) * 1e6) / served(round);
}
