// The shape of an explanation: what a finding means to somebody who is no engineer.

/** What is said of one code, in whole sentences of plain English. */
export interface Explanation {
  /** What it means for whoever relies on the record or the log. */
  readonly meaning: string;
  /** What could have caused it without anybody meaning harm. */
  readonly innocent: string;
  /** What to do now. */
  readonly next: string;
}
