// Both ends of a period's run: whether the times in it show that no entry of the period can lie beyond them.
import { type ClaimedPeriod, isWithin } from './claimed-period.ts';
import type { FindingList } from './finding.ts';

/** An entry whose time is known. */
interface Timed {
  readonly index: number;
  readonly time: string;
}

/** Follows the times of the proved entries of one period export, in their order; whether they decrease is another's. */
export class PeriodEdges {
  readonly period: ClaimedPeriod;
  #first: Timed | undefined;
  #last: Timed | undefined;
  #isStartThere: boolean;
  #isEndThere: boolean;
  #records = 0;

  constructor(period: ClaimedPeriod) {
    this.period = period;
    // Of a run without entries nothing can be cut off.
    this.#isStartThere = this.#isEndThere = period.start === period.end;
  }

  /** The period, and how many proved records were received within it. */
  get verdict(): ClaimedPeriod & { readonly records: number } {
    return { ...this.period, records: this.#records };
  }

  /** Takes note that the file has an entry of the run. Where the first or the last is cut off, that is what is said. */
  seeEntry(index: number): void {
    if (index === this.period.start) this.#isStartThere = true;
    if (index === this.period.end - 1) this.#isEndThere = true;
  }

  seeTime(index: number, time: string): void {
    this.#first ??= { index, time };
    this.#last = { index, time };
  }

  seeRecord(receivedTime: string): void {
    if (isWithin(this.period, receivedTime)) this.#records += 1;
  }

  /** @param size of the log, by a checkpoint that is believed */
  finish(findings: FindingList, size: number): void {
    const { from = '', to, start, end } = this.period;
    const isBegun = start === 0 || (this.#first !== undefined && this.#first.time < from);
    if (this.#isStartThere && !isBegun)
      findings.error('period-start-open', placeOf(this.#first), this.#startProblem());
    if (!this.#isEndThere || (to !== undefined && this.#last && this.#last.time >= to)) return;
    if (end < size) findings.error('period-end-open', placeOf(this.#last), this.#endProblem());
    else if (to !== undefined) findings.warning('period-not-over', {}, this.#notOver(to, size));
  }

  #startProblem(): string {
    const { start } = this.period;
    const first = this.#first
      ? `the first one with a time, ${inWords(this.#first)}, lies inside the period`
      : 'none has a time';
    return `the run begins at entry ${start}, but ${first}: entries of the period may stand before it`;
  }

  #endProblem(): string {
    const { end } = this.period;
    const last = this.#last
      ? `the last one with a time, ${inWords(this.#last)}, does not lie behind the period`
      : 'none has a time';
    return `the run ends with entry ${end - 1}, but ${last}: entries of the period may stand behind it`;
  }

  #notOver(to: string, size: number): string {
    const last = this.#last ? `, of which the last is ${inWords(this.#last)}` : '';
    return `the log has ${size} entries by this checkpoint${last}: the period to ${to} was not over. What was received since only a later export shows`;
  }
}

const inWords = ({ index, time }: Timed) => `entry ${index} of ${time}`;
const placeOf = (timed: Timed | undefined) => (timed ? { index: timed.index } : {});
