// The period that an export claims to have whole, and the run of entries that it has for it.
import { z } from 'zod';

/** As the header states it (docs/FORMAT.md §8), flattened. */
export interface ClaimedPeriod {
  /** Records received from this time on, ISO 8601 in UTC with milliseconds; absent where from the log's beginning. */
  readonly from?: string;
  /** Records received before this time; absent where up to the log's end under the checkpoint. */
  readonly to?: string;
  /** Index of the first entry of the run. */
  readonly start: number;
  /** Index behind the last one. */
  readonly end: number;
}

const time = z.iso.datetime({ precision: 3 });
const index = z.int().min(0);

const periodSchema = z
  .strictObject({ from: time.optional(), to: time.optional() })
  .refine(({ from = '', to = '~' }) => from < to && (from !== '' || to !== '~'));
const runSchema = z.strictObject({ start: index, end: index }).refine(({ start, end }) => start <= end);

/** @returns `undefined` for anything that is no period with a run, unknown members included; never throws */
export function readClaimedPeriod(period: unknown, run: unknown): ClaimedPeriod | undefined {
  const claimed = periodSchema.safeParse(period);
  const entries = runSchema.safeParse(run);
  if (!claimed.success || !entries.success) return undefined;
  const { from, to } = claimed.data;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...entries.data };
}

/** Whether a time, spelt as the schema of records has it, lies within the period. */
export function isWithin({ from = '', to = '~' }: ClaimedPeriod, receivedTime: string): boolean {
  // All have the same length and zone, so that texts compare as times do; no digit sorts behind a tilde.
  return receivedTime >= from && receivedTime < to;
}

/** `from 2026-11-01T00:00:00.000Z to before 2026-12-01T00:00:00.000Z`. */
export function periodInWords({ from, to }: Pick<ClaimedPeriod, 'from' | 'to'>): string {
  const beginning = from === undefined ? 'from the beginning of the log' : `from ${from}`;
  return to === undefined ? `${beginning} on` : `${beginning} to before ${to}`;
}
