// Points in time in words: in full, in UTC, and with their zone (DESIGN §9). Pure.

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const DAY_CHARS = '2026-11-23'.length;

/** One instant in the three forms in which auditors read it. */
export interface InstantWords {
  /** `23 November 2026` */
  readonly day: string;
  /** `15:14:07 UTC` */
  readonly time: string;
  /** `2026-11-23 15:14:07 UTC`, for columns that are read downwards. */
  readonly ledger: string;
}

/** @returns undefined for a text that is not an instant in ISO 8601, as damage may leave it */
export function instantWords(iso: string): InstantWords | undefined {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return undefined;
  const [date = '', clock = ''] = instant.toISOString().split('T');
  const time = `${clock.slice(0, 8)} UTC`;
  return {
    day: `${instant.getUTCDate()} ${MONTHS[instant.getUTCMonth()]} ${instant.getUTCFullYear()}`,
    time,
    ledger: `${date} ${time}`,
  };
}

/** A day in words, or a time of one, `23 November 2026, 15:14:07 UTC`; the text itself where it is neither. */
export function momentWords(iso: string): string {
  const words = instantWords(iso);
  if (!words) return iso;
  return iso.length > DAY_CHARS ? `${words.day}, ${words.time}` : words.day;
}

/** Whole seconds from one instant to another; undefined where either is none. */
export function secondsBetween(from: string, to: string): number | undefined {
  const ms = new Date(to).getTime() - new Date(from).getTime();
  return Number.isNaN(ms) ? undefined : Math.round(ms / 1000);
}
