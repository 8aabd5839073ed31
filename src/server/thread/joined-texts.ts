// Many short texts as one long one: to hand a text to another thread costs more than its characters do. Pure.

/** Texts one behind the other. */
export interface JoinedTexts {
  readonly text: string;
  /** How many characters each has. */
  readonly lengths: readonly number[];
}

/** Joins texts; {@link splitTexts} gives them back. */
export const joinTexts = (texts: readonly string[]): JoinedTexts => ({
  text: texts.join(''),
  lengths: texts.map(({ length }) => length),
});

/** The texts that were joined. */
export function splitTexts({ text, lengths }: JoinedTexts): string[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return text.slice(end - length, end);
  });
}
