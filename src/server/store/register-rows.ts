// What every database answers about the register by its own means, and the questions of auditors are made of.

import type { DayRange, RegisterLine, RegisterPage } from './log-store.ts';
import type { Row } from './row.ts';

/** Which lines are read; all together bound it. */
export interface LineChoice extends RegisterPage {
  readonly after: number;
  readonly before: number;
  /** Only lines whose facets have one of these numbers. */
  readonly numbers?: readonly number[];
  /** Only lines of these indexes. */
  readonly indexes?: readonly number[];
}

/** The rows behind the register. */
export interface RegisterRows {
  /**
   * The rows of facets above a number, with how far the register has come: no line below that index has facets of a
   * higher number than the last of them.
   */
  readFacetsAfter(number: number): Promise<{ readonly registered: number; readonly rows: readonly Row[] }>;

  /** Lines in the order of the page, at most its limit; what one of few facets costs does not grow with the register. */
  readLines(choice: LineChoice): Promise<RegisterLine[]>;

  /**
   * Indexes of lines, in no order, whose id or subject begins with a text.
   * @returns more than `most` where there are more, and then not all
   */
  findBeginning(search: string, most: number): Promise<number[]>;

  /** How many lines of these facets lie between the bounds, at most `most`. */
  countBetween(
    numbers: readonly number[] | undefined,
    after: number,
    before: number,
    most: number,
  ): Promise<number>;

  /** How many lines of these facets the roll-ups of these days have; without days, those of all. */
  countRolledUp(numbers: readonly number[] | undefined, days: DayRange | undefined): Promise<number>;
}
