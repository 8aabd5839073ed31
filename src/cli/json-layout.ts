// The layout of a JSON text: how its author breaks and indents lines, and how a new value is written in the same way.

/** Longest line on which a list or an object stands whole. */
const LINE_CHARS = 100;

/** How a text is laid out. */
export interface JsonLayout {
  /** What one level is indented by; the empty text where everything is on one line. */
  readonly unit: string;
  readonly newline: string;
  /** What stands behind a colon, a comma and an opening bracket on one line: a space, or nothing in a minified text. */
  readonly space: string;
}

/** Reads it from the first line that is indented; two spaces where none is. @param text one JSON value */
export function layoutOf(text: string): JsonLayout {
  const newline = /\r\n|\n/.exec(text.trim())?.[0];
  if (newline === undefined) {
    const isMinified = JSON.stringify(JSON.parse(text)) === text.trim();
    return { unit: '', newline: '', space: isMinified ? '' : ' ' };
  }
  return { unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ', newline, space: ' ' };
}

/** The white space that the line of a place begins with. */
export function indentAt(text: string, place: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', place - 1) + 1))?.[0] ?? '';
}

/** Whether the line of a place stays readable with that much more on it. */
export function isShort(text: string, place: number, more: string): boolean {
  const start = text.lastIndexOf('\n', place - 1) + 1;
  const end = text.indexOf('\n', place);
  return (end < 0 ? text.length : end) - start + more.length <= LINE_CHARS;
}

/**
 * Writes a value.
 * @param name that of a member, written before it; none for an item of a list
 * @param indent that of the line it begins on
 * @param isOpened whether it is broken into lines even where it fits on one
 */
export function laidOut(
  name: string | undefined,
  value: unknown,
  layout: JsonLayout,
  { indent, isOpened = false }: { readonly indent: string; readonly isOpened?: boolean },
): string {
  const whole = onOneLine(name, value, layout);
  const parts = partsOf(value);
  if (!layout.newline || !parts.length || (!isOpened && indent.length + whole.length <= LINE_CHARS))
    return whole;
  const deeper = { indent: indent + layout.unit };
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = parts.map(([key, part]) => deeper.indent + laidOut(key, part, layout, deeper));
  const inside = lines.join(`,${layout.newline}`);
  return `${nameOf(name, layout)}${open}${layout.newline}${inside}${layout.newline}${indent}${close}`;
}

/** `"name": { "a": [1, 2] }`, with spaces as people write them. */
function onOneLine(name: string | undefined, value: unknown, layout: JsonLayout): string {
  const inside = partsOf(value).map(([key, part]) => onOneLine(key, part, layout));
  const list = inside.join(`,${layout.space}`);
  const text = Array.isArray(value)
    ? `[${list}]`
    : Object(value) !== value
      ? JSON.stringify(value)
      : inside.length
        ? `{${layout.space}${list}${layout.space}}`
        : '{}';
  return nameOf(name, layout) + text;
}

const nameOf = (name: string | undefined, { space }: JsonLayout) =>
  name === undefined ? '' : `${JSON.stringify(name)}:${space}`;

/** What a list or an object holds, each with its name in an object; nothing for any other value. */
function partsOf(value: unknown): [name: string | undefined, part: unknown][] {
  if (Array.isArray(value)) return value.map((part): [undefined, unknown] => [undefined, part]);
  return Object(value) === value ? Object.entries(Object(value)) : [];
}
