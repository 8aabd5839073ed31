// What a running command tells its operator on standard error: words for people, or one JSON object a line for programs.

/** How it is written. */
export type LogFormat = 'text' | 'json';

/** How much it matters: `info` is the course of things, `warn` should be looked at, `error` ended the command. */
type Level = 'info' | 'warn' | 'error';

/** Members beside the usual ones. Never an address, a subject, a record id or anything else of a visitor. */
type Fields = Readonly<Record<string, string | number | undefined>>;

/** Writes to one place in one format. */
export interface OperatorLog {
  readonly format: LogFormat;
  /**
   * @param event what happened, in words that stay the same, for programs
   * @param message the same for people
   * @param fields written in JSON only: the message has what people need
   */
  write(level: Level, event: string, message: string, fields?: Fields): void;
}

/**
 * A log of its own and no library's: the server tells some lines a day, none of them about a request, and what a logging
 * library brings besides (transports, serialisers of requests) is what must not be here.
 * @param writeLine takes one line without its newline
 */
export function createOperatorLog(
  format: LogFormat,
  now: () => Date,
  writeLine: (line: string) => void,
): OperatorLog {
  return {
    format,
    write(level, event, message, fields = {}) {
      const line = { time: now().toISOString(), level, event, message, ...fields };
      writeLine(format === 'json' ? JSON.stringify(line) : message);
    },
  };
}
