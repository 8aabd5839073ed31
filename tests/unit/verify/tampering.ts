// Ways to tamper with the lines of an export, and how the tests name what was found.

import { encodeBase64 } from '../../../src/tlog/encoding.ts';
import type { VerifierKey } from '../../../src/tlog/note.ts';
import type { Finding } from '../../../src/verify/finding.ts';
import { verifyExport } from '../../../src/verify/verify-export.ts';
import type { Json } from '../json.ts';
import { flipped, key, type LineObject } from './log-builder.ts';

/** A finding as `<code> <what it blames>`: the record's id, else the index, else nothing. */
export function blamed({ code, recordId, index }: Finding): string {
  return [code, recordId ?? (index === undefined ? '' : `index ${index}`)].join(' ').trim();
}

/** What {@link blamed} says of every error in a file. */
export async function errorsOf(lines: readonly string[], by: VerifierKey = key): Promise<string[]> {
  const { findings } = await verifyExport(lines, by);
  return findings.filter(({ severity }) => severity === 'error').map(blamed);
}

/** The lines with one of them changed: by new members, or by a function. */
export function edited(
  lines: readonly LineObject[],
  at: number,
  change: LineObject | ((line: LineObject) => LineObject),
): LineObject[] {
  const apply = typeof change === 'function' ? change : (line: LineObject) => ({ ...line, ...change });
  return lines.map((line, number) => (number === at ? apply(line) : line));
}

/** For {@link edited}: changes members of the record in a line. */
export function record(changes: LineObject): (line: LineObject) => LineObject {
  return (line) => ({ ...line, record: { ...objectIn(line, 'record'), ...changes } });
}

/** For {@link edited}: changes members of the publication in a line. */
export function publication(changes: LineObject): (line: LineObject) => LineObject {
  return (line) => ({ ...line, publication: { ...objectIn(line, 'publication'), ...changes } });
}

/** For {@link edited}: keeps these members alone. */
export function only(...names: string[]): (line: LineObject) => LineObject {
  return (line) => Object.fromEntries(Object.entries(line).filter(([name]) => names.includes(name)));
}

/** Two lines in each other's place. */
export function swapped<T>(lines: readonly T[], a: number, b: number): T[] {
  const order = lines.map((_, at) => (at === a ? b : at === b ? a : at));
  return order.flatMap((at) => lines.slice(at, at + 1));
}

/** A leaf in base64 with one bit changed. */
export function flippedLeaf(leaf: Uint8Array): string {
  return encodeBase64(flipped(leaf, 5));
}

function objectIn(line: LineObject, name: string): { readonly [key: string]: Json | undefined } {
  const value = line[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
