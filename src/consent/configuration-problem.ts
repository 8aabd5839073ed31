// A problem of a configuration, as it is told.

/** One thing that is wrong. */
export interface Problem {
  /** Where, as one would write it in JavaScript: `services[2].purpose`; empty for the whole document. */
  readonly path: string;
  /** What is wrong, the value found and what to do. */
  readonly message: string;
}

/** A value as a message shows it: as JSON, cut off where it is long. */
export const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};
