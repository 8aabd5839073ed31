// Lines of several facets in one order: each has an index in that order already, and none is read further than needed.
import type { LineChoice } from './register-rows.ts';

/** What is read of each at first, and by how much more with each time that it was not enough. */
const FIRST = 1;
const GROWTH = 4;
const AT_ONCE_MAX = 256;

/** One of those that are merged: what is read and not taken yet, the next one last. */
interface Run {
  readonly number: number;
  waiting: number[];
  /** How many were asked for the last time; fewer came where nothing is left. */
  asked: number;
  isRead: boolean;
}

/**
 * The first indexes of the page among those of all numbers.
 * @param read the indexes of one number in the order of the page, at most the limit
 */
export function mergedIndexes(
  numbers: readonly number[],
  choice: LineChoice,
  read: (number: number, choice: LineChoice) => number[],
): number[] {
  const isFirst = (a: number, b: number) => (choice.order === 'ascending' ? a < b : a > b);
  const headOf = ({ waiting }: Run) => waiting.at(-1) ?? 0;

  function fill(run: Run, bounds: LineChoice): void {
    const found = read(run.number, { ...bounds, limit: run.asked });
    run.isRead = found.length < run.asked;
    run.waiting = found.reverse();
    run.asked = Math.min(run.asked * GROWTH, AT_ONCE_MAX);
  }

  const runs = numbers.map((number): Run => {
    const run = { number, waiting: [], asked: FIRST, isRead: false };
    fill(run, choice);
    return run;
  });
  // The next one last, so that taking it and putting its run back where it belongs moves little.
  const queue = runs
    .filter(({ waiting }) => waiting.length)
    .sort((a, b) => (isFirst(headOf(a), headOf(b)) ? 1 : -1));
  const merged: number[] = [];
  while (merged.length < choice.limit) {
    const run = queue.pop();
    const index = run?.waiting.pop();
    if (!run || index === undefined) break;
    merged.push(index);
    if (!run.waiting.length && !run.isRead)
      fill(run, { ...choice, ...(choice.order === 'ascending' ? { after: index } : { before: index }) });
    if (run.waiting.length) queue.splice(placeOf(run), 0, run);
  }
  return merged;

  /** Where a run stands in the queue: behind those that come later. */
  function placeOf(run: Run): number {
    const head = headOf(run);
    let low = 0;
    let high = queue.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = queue[middle];
      if (other && isFirst(head, headOf(other))) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
