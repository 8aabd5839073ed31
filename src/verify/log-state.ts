// The state of an interrupted check as it comes back from wherever it was kept.
import { z } from 'zod';
import { PUBLICATION_KINDS } from '../consent/publication.ts';
import { decodeHash } from '../tlog/encoding.ts';
import type { FindingCode } from './finding.ts';
import type { LogState } from './log-follower.ts';

/** Eleven hundred years of hours; a run beyond that was not written by a check. */
const HOURS_MAX = 10_000_000;

const count = z.int().min(0);
const hash = z.string().refine((text) => decodeHash(text) !== undefined);
const hour = z.int().min(0).max(HOURS_MAX);
const finding = z.object({
  // The reason for the cast: the words of a code are looked up, and one that is unknown has none.
  code: z.string().transform((code) => code as FindingCode),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  index: count.optional(),
  recordId: z.string().optional(),
});

const stateSchema = z.object({
  next: count,
  entries: z.array(hash).optional(),
  tiles: z.array(hash).optional(),
  agrees: z.boolean(),
  publications: z.object({
    counts: z.record(z.enum(PUBLICATION_KINDS), count),
    heartbeats: z.object({ runs: z.array(z.tuple([hour, hour])), lastHour: hour.optional() }),
    latest: z.string(),
    isSuccessor: z.boolean(),
  }),
  commitments: count,
  kept: z.array(z.object({ name: z.string(), size: count, root: hash, agrees: z.boolean().optional() })),
  findings: z.object({ kept: z.array(finding), errors: count, warnings: count }),
});

/**
 * Reads a state that was kept as JSON.
 * @returns `undefined` for anything that is none; never throws
 */
export function readLogState(value: unknown): LogState | undefined {
  // The reason for the cast: optional members of a finding are absent or text, never undefined, where they come from JSON.
  return stateSchema.safeParse(value).data as LogState | undefined;
}
