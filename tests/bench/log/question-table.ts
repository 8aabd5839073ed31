// Table of how long the auditor's questions take, from a run's results. Pure.
import { environmentWords, type Recorded } from '../environment.ts';
import { markdownTable, number } from '../markdown-table.ts';

/** One question, asked several times. */
export interface QuestionTimes {
  readonly name: string;
  /** From the request to the last byte of the answer, or of an export to its first. */
  readonly firstMs: number;
  /** Of the times in the middle when they are sorted. */
  readonly middleMs: number;
  readonly longestMs: number;
  /** What of the answer shows that it is one. */
  readonly answer: string;
}

/** What a run has measured. */
export interface RegisterResults {
  readonly records: number;
  readonly database: 'SQLite' | 'PostgreSQL';
  readonly rounds: number;
  readonly questions: readonly QuestionTimes[];
  /** Of the server, before the first question and after the last one. */
  readonly memoryMb: { readonly before: number; readonly after: number };
}

/** A line for each question. */
export function questionTable(results: Recorded<RegisterResults>): string {
  const { environment, records, database, rounds, questions, memoryMb } = results;
  const head = ['question', 'the first time, ms', 'in the middle, ms', 'the longest, ms', 'answer'];
  const rows = questions.map(({ name, firstMs, middleMs, longestMs, answer }) => [
    name,
    ...[firstMs, middleMs, longestMs].map((value) => number(value)),
    answer,
  ]);
  return [
    environmentWords(environment),
    `${number(records)} records in ${database}, each question ${rounds} times.`,
    markdownTable(head, rows),
    `The server took ${number(memoryMb.before)} MB before and ${number(memoryMb.after)} MB after it.`,
  ].join('\n\n');
}
