// Tables of what a log costs as it grows, to append to, to verify and to hold, from a run's results. Pure.
import { environmentWords, type Recorded } from '../environment.ts';
import { markdownTable, medianWithSpread, number, threeDigits } from '../markdown-table.ts';
import { median } from '../statistics.ts';
import { bars } from './bars.ts';
import type { DrainResults } from './drain.ts';
import type { GrowthResults } from './growth.ts';
import type { MemoryResults } from './memory.ts';
import type { VerificationResults } from './verification.ts';

/** In a smaller file most of the records are in the write-ahead log beside it still. */
const SMALLEST_FILE_RECORDS = 10_000;

/** Append, proof and bytes at each size, and a plot of the first. */
export function growthTable({ environment, batch, points }: Recorded<GrowthResults>): string {
  const head = ['records', 'append, µs a record', 'proof, µs', 'hashes in it', 'bytes a record'];
  const rows = points.map(({ records, appendUs, proofUs, hashes, bytes }) => [
    number(records),
    medianWithSpread(appendUs, threeDigits),
    medianWithSpread(proofUs, threeDigits),
    number(hashes),
    records < SMALLEST_FILE_RECORDS ? '' : number(bytes),
  ]);
  const appends = points.map(({ records, appendUs }) => [number(records), median(appendUs)] as const);
  return [
    environmentWords(environment),
    `Batches of ${batch}; medians, and in brackets the quartiles.`,
    markdownTable(head, rows),
    `\`\`\`text\n${bars('append, µs a record', appends).trimEnd()}\n\`\`\``,
    `Dearest to cheapest append: ${threeDigits(dearestToCheapest(points))}.`,
  ].join('\n\n');
}

/** A line for every round. */
export function verificationTable({ environment, entries, exportMb, rounds }: Recorded<VerificationResults>) {
  const head = ['round', 'seconds', 'µs a record', 'most memory, MB'];
  const rows = rounds.map(({ seconds, peakMb }, at) => [
    String(at + 1),
    threeDigits(seconds),
    threeDigits((seconds * 1e6) / entries),
    number(peakMb),
  ]);
  return [
    environmentWords(environment),
    `${number(entries)} entries, an export of ${number(exportMb)} MB.`,
    markdownTable(head, rows),
  ].join('\n\n');
}

/** Memory on the way to many records, and what they take on disk. */
export function memoryTable({ environment, connections, points, bytesPerRecord }: Recorded<MemoryResults>) {
  const rows = points.map(({ entries, nowMb, peakMb }) => [number(entries), number(nowMb), number(peakMb)]);
  return [
    environmentWords(environment),
    `${connections} connections.`,
    markdownTable(['records', 'memory, MB', 'most so far, MB'], rows),
    `${number(bytesPerRecord)} bytes a record on disk.`,
  ].join('\n\n');
}

/** A line for every round, and what it comes to. */
export function drainTable({ environment, connections, rounds }: Recorded<DrainResults>): string {
  const head = ['a collector accepts, records/s', 'a sequencer drains, records/s', 'ratio'];
  const rates = rounds.map(({ accepted, acceptedSeconds, drained, drainedSeconds }) => {
    const [accepts, drains] = [accepted / acceptedSeconds, drained / drainedSeconds];
    return { accepts, drains, ratio: drains / accepts };
  });
  const rows = rates.map(({ accepts, drains, ratio }) => [
    number(accepts),
    number(drains),
    threeDigits(ratio),
  ]);
  return [
    environmentWords(environment),
    `${number(connections)} connections.`,
    markdownTable(head, rows),
    `The ratio in the middle: ${threeDigits(median(rates.map(({ ratio }) => ratio)))}.`,
  ].join('\n\n');
}

/** One sentence for who reads no more. */
export function sizeWords(growth: GrowthResults, verification: VerificationResults): string {
  const [smallest, largest] = [growth.points[0], growth.points.at(-1)].map((point) =>
    number(point?.records ?? 0),
  );
  const seconds = median(verification.rounds.map((round) => round.seconds));
  return `From ${smallest} to ${largest} records the dearest append costs ${threeDigits(dearestToCheapest(growth.points))} times the cheapest; \`temoin verify\` takes ${threeDigits(seconds)} s for ${number(verification.entries)}.`;
}

function dearestToCheapest(points: GrowthResults['points']): number {
  const appends = points.map(({ appendUs }) => median(appendUs));
  return Math.max(...appends) / Math.min(...appends);
}
