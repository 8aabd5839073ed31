// The heartbeats of a log: one publication an hour, so that an hour that was left out of the log shows.
import type { Publication } from '../consent/publication.ts';
import { sha256Hex } from '../consent/sha256.ts';
import type { FindingList } from './finding.ts';

const HOUR_MS = 3_600_000;
const RANGES_REPORTED = 100;

/** What was seen so far. */
export interface HeartbeatState {
  /** Hours with a heartbeat, counted since 1970, in runs of neighbours: the first and the last of each. */
  readonly runs: readonly (readonly [first: number, last: number])[];
  /** The latest hour of any entry; absent before the first. */
  readonly lastHour?: number | undefined;
}

/** Follows heartbeats and times of the entries of one complete export, or of a log as it is served. */
export class Heartbeats {
  readonly #hours = new Set<number>();
  #lastHour: number;

  /** @param state of the same entries before the verification was interrupted */
  constructor({ runs, lastHour = Number.NEGATIVE_INFINITY }: HeartbeatState = { runs: [] }) {
    for (const [first, last] of runs) for (let hour = first; hour <= last; hour += 1) this.#hours.add(hour);
    this.#lastHour = lastHour;
  }

  get state(): HeartbeatState {
    const runs: [number, number][] = [];
    for (const hour of this.#sorted()) {
      const run = runs.at(-1);
      if (run && run[1] === hour - 1) run[1] = hour;
      else runs.push([hour, hour]);
    }
    return { runs, ...(Number.isFinite(this.#lastHour) && { lastHour: this.#lastHour }) };
  }

  /** Takes note that the log was there at a time, ISO 8601. */
  seeTime(time: string): void {
    this.#lastHour = Math.max(this.#lastHour, hourOf(time));
  }

  /** A heartbeat counts for the hour that it names, if the log took it in that hour: none can be made up for later. */
  seePublication({ kind, hash, time }: Publication): void {
    this.seeTime(time);
    if (kind !== 'heartbeat') return;
    const hour = hourOf(time);
    if (sha256Hex(heartbeatText(hour)) === hash) this.#hours.add(hour);
  }

  /**
   * Reports hours without a heartbeat after the first one. The hour of the last entry is not over, and is left out.
   * @param under what vouches for the checkpoint, in words
   */
  finish(findings: FindingList, under: string): void {
    const hours = this.#sorted();
    if (!hours.length) return;
    const ends = [...hours.slice(1), Math.max(this.#lastHour, hours.at(-1) ?? 0)];
    const gaps = hours.flatMap((hour, at) => {
      const end = ends[at] ?? hour;
      return end - hour > 1 ? [{ first: hour + 1, last: end - 1 }] : [];
    });
    for (const { first, last } of gaps.slice(0, RANGES_REPORTED)) {
      const hoursInWords =
        first === last
          ? `the hour from ${timeOf(first)}`
          : `the ${last - first + 1} hours from ${timeOf(first)} to ${timeOf(last + 1)}`;
      const message = `the log has no heartbeat of ${hoursInWords}, under a checkpoint ${under}: it was not there, or what it had then was left out`;
      findings.warning('heartbeat-missing', {}, message);
    }
    const more = gaps.length - RANGES_REPORTED;
    if (more > 0) findings.warning('heartbeat-missing', {}, `${more} more ranges of hours have no heartbeat`);
  }

  #sorted(): number[] {
    return [...this.#hours].sort((a, b) => a - b);
  }
}

/** Hours since 1970. */
const hourOf = (time: string) => Math.floor(Date.parse(time) / HOUR_MS);
const timeOf = (hour: number) => new Date(hour * HOUR_MS).toISOString();

/** What a heartbeat publishes: canonical JSON (docs/FORMAT.md §11). */
const heartbeatText = (hour: number) => JSON.stringify({ hour: timeOf(hour) });
