// The text of one line of an export: limits, UTF-8, and JSON that can be read in one way only.

import type { FindingCode } from './finding.ts';
import { findJsonFault } from './json-text.ts';

/** Longest line that is read, in bytes of UTF-8 where bytes are split into lines, else in UTF-16 code units. */
export const LINE_MAX = 1_048_576;

/** The members of a parsed line. Names from outside: ask with Object.hasOwn. */
export type Members = Readonly<Record<string, unknown>>;

/** Why nothing of a line can be used. */
export interface LineFault {
  readonly code: FindingCode;
  /** In words, without naming the line. */
  readonly message: string;
  /** Whether the line is the beginning of a good one, as where a file was cut short. */
  readonly isCut: boolean;
}

/** Parses a line as one JSON object; {@link ambiguity} is still to be asked. Never throws. */
export function parseLine(line: string): { readonly members: Members } | { readonly fault: LineFault } {
  if (line.length > LINE_MAX) {
    return fault('line-too-long', `the line is longer than ${LINE_MAX} bytes; no entry of a log is`);
  }
  // A lone surrogate has no UTF-8; LineSplitter marks lines that it cannot decode with one.
  if (!line.isWellFormed()) return fault('line-not-utf8', 'the line is not UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return jsonFault(line) ?? fault('line-not-json', 'the line is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fault('line-not-json', 'the line is JSON, but not an object');
  }
  // The reason for the cast: what JSON.parse makes of an object has string keys only.
  return { members: value as Members };
}

/**
 * Whether somebody else may read something else in a line: a name that is given twice, or nesting too deep for some.
 * @param spelling what {@link spell} makes of the parsed line; the question costs nothing where that is the line
 */
export function ambiguity(line: string, spelling: string | undefined): LineFault | undefined {
  return line === spelling ? undefined : jsonFault(line)?.fault;
}

/** JSON.stringify of a parsed value, or `undefined` where it nests too deep for that; never throws. */
export function spell(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // What the caller sees instead: a spelling that equals no line, so that ambiguity looks closer.
    return undefined;
  }
}

function jsonFault(line: string): { readonly fault: LineFault } | undefined {
  const found = findJsonFault(line);
  if (!found) return undefined;
  const message = `not JSON that can be read in one way only: at column ${found.offset + 1}, ${found.message}`;
  return { fault: { code: 'line-not-json', message, isCut: found.kind === 'truncated' } };
}

function fault(code: FindingCode, message: string): { readonly fault: LineFault } {
  return { fault: { code, message, isCut: false } };
}
